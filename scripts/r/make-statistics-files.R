# Writes small files of SPSS and Stata with what the readers in src/input/tables have to know. Run: Rscript scripts/r/make-statistics-files.R tests/fixtures/statistics
suppressPackageStartupMessages(library(haven))
folder <- commandArgs(TRUE)[1]
to <- function(name) file.path(folder, name)
numbers <- c(0, -1, 2.5, 0.1, 1e-10, 1e21, 123456789012345678, -1234.5, 1/3, NA)
words <- c("表示申能貼", "", "a", " with a space before", "𠮷野家㈱髙﨑", "x;y,\"z\"", "ｱｶﾞ", "1", "é", "終")
wide <- vapply(seq_along(words), function(i) paste(rep(paste0(i, "長い文です。"), c(0, 1, 13, 14, 28, 40, 60, 80, 120, 200)[i]), collapse = ""), "")
days <- as.Date(c("1582-10-14", "1900-02-28", "2000-02-29", "2026-04-12", NA, "1969-12-31", "1960-01-01", "2100-12-31", "1899-12-31", "1066-10-14"))
moments <- as.POSIXct(c("2026-04-12 10:08:11", "1959-12-31 23:59:59", NA, "2000-01-01 00:00:00", "2016-12-31 23:59:59",
  "2017-01-01 00:00:00", "1970-01-01 00:00:00", "1600-02-29 12:00:00", "2038-01-19 03:14:08", "1999-12-31 23:59:59"), tz = "UTC")
codes <- c(1, 2, 3, 9, 98, 99, 1, 2, NA, -1)
spss <- data.frame(id = sprintf("k%02d", 1:10))
spss$numbers <- structure(numbers, label = "Numbers of many sizes")
spss$`質問1_満足度` <- labelled_spss(codes, c("不満" = 1, "満足" = 2, "無回答" = 9), na_values = 9, label = "問1 満足度：総合 (全体)")
spss$range <- labelled_spss(codes, c("Not asked" = 98), na_range = c(98, 99))
spss$open_range <- labelled_spss(codes, na_values = -1, na_range = c(9, Inf))
spss$low_range <- labelled_spss(codes, na_range = c(-Inf, 1))
spss$three <- labelled_spss(codes, na_values = c(9, 98, 99))
spss$words <- structure(words, label = "Texts")
spss$short_codes <- labelled_spss(c("a", "b", "z", "a", "b", "a", "b", "", "a", "z"), c("Ａ" = "a", "Ｂ" = "b"), na_values = "z")
spss$long_codes <- labelled(rep(c("a code of more than eight bytes", "another code of that kind"), 5), c("One" = "a code of more than eight bytes"))
spss$wide <- wide
spss$day <- days
spss$moment <- moments
spss$clock <- hms::hms(c(0, 1, 60, 3599, 3600, 86399, 86400, 176706, NA, 45.25))
attr(spss$day, "label") <- "The day"
for (compress in c("none", "byte", "zsav")) write_sav(spss, to(paste0("haven.", compress, ".sav")), compress = compress)

stata <- data.frame(id = sprintf("k%02d", 1:10), numbers = numbers)
stata$whole <- as.integer(c(0, 1, -1, 100, 101, 32740, 32741, 2147483620, NA, -32767))
stata$coded <- labelled(c(1, 2, 3, tagged_na("a"), tagged_na("z"), NA, 1, 2, 1, 2),
  c("No" = 1, "Yes" = 2, "Refused" = tagged_na("a")), label = "Coded")
stata$words <- c("Zurich", "", "a", " with a space before", "x", "x;y,\"z\"", "b", "1", "e", "end")
stata$day <- days
stata$moment <- moments
attr(stata$words, "label") <- "Texts"
for (version in c(8, 10, 12, 13)) write_dta(stata, to(paste0("haven.", version, ".dta")), version = version)
stata$words <- structure(words, label = "文字")
stata$wide <- wide
for (version in 14:15) write_dta(stata, to(paste0("haven.", version, ".dta")), version = version, strl_threshold = 200)
write_dta(stata, to("haven.13.dta"), version = 13, strl_threshold = 200)
