# What R's haven reads of files of SPSS and Stata, for tests/input/tables. Run:
# Rscript scripts/r/statistics-files.R tests/fixtures/statistics > tests/fixtures/r/statistics-files.json
suppressPackageStartupMessages({library(haven); library(jsonlite)})
folder <- commandArgs(TRUE)[1]
# All as texts: a number in 17 digits, which jsonlite would not write, a missing value with a letter as that letter, a date or time.
cells <- function(x) {
  if (inherits(x, "Date")) return(format(x, "%Y-%m-%d"))
  if (inherits(x, "POSIXct")) return(format(x, "%Y-%m-%dT%H:%M:%S", tz = "UTC"))
  plain <- as.vector(unclass(x))
  attributes(plain) <- NULL
  # haven leaves long texts of old Stata files in their encoding.
  if (is.character(plain)) return(ifelse(validUTF8(plain), plain, iconv(plain, "CP932", "UTF-8")))
  ifelse(!is.na(na_tag(x)), paste0(".", na_tag(x)), ifelse(is.na(plain), NA_character_, sprintf("%.17g", plain)))
}
kind <- function(x) {
  if (inherits(x, c("Date", "POSIXct"))) "date" else if (is.character(x) || inherits(x, "hms")) "text" else "number"
}
describe <- function(x) {
  labels <- attr(x, "labels", exact = TRUE)
  ends <- attr(x, "na_range")
  list(label = if (is.null(attr(x, "label", exact = TRUE))) "" else attr(x, "label", exact = TRUE), kind = kind(x), isClock = inherits(x, "hms"),
    labels = lapply(seq_along(labels), function(i) list(cells(labels)[i], names(labels)[i])),
    missing = as.list(as.character(attr(x, "na_values"))), range = as.list(as.character(ends)), cells = I(cells(x)))
}
read <- function(file) {
  path <- file.path(folder, file)
  data <- if (grepl("dta$", file)) read_dta(path, encoding = if (grepl("hand[.]11[3-7]", file)) "CP932" else "UTF-8") else read_sav(path, user_na = TRUE)
  list(n = nrow(data), variables = lapply(seq_along(data), function(i) c(list(name = names(data)[i]), describe(data[[i]]))))
}
files <- sort(list.files(folder, "[.](z?sav|dta)$"))
found <- setNames(lapply(files, read), files)
cat(toJSON(list(R = R.version.string, haven = as.character(packageVersion("haven")), files = found), auto_unbox = TRUE, na = "null"), "\n")
