# What results.json has of every item, by functions of R and its packages.
suppressPackageStartupMessages({ library(survey); library(e1071); library(coin) })

summarised <- function(v, s) {
  v <- v[!is.na(v)]; n <- length(v)
  if (n == 0) return(list(mean = NA, median = NA, q1 = NA, q3 = NA, sd = NA))
  q <- quantile(v, c(.25, .5, .75), names = FALSE)
  deviation <- if (n == 1) (if (s$sd == "population") 0 else NA) else if (s$sd == "population") sqrt(cov.wt(cbind(v), method = "ML")$cov[1]) else sd(v)
  list(mean = mean(v), median = q[2], q1 = q[1], q3 = q[3], sd = deviation)
}

# Student's t by t.test(); with a frame, what the package survey gives of a simple random sample of it.
mean_interval <- function(v, s) {
  v <- v[!is.na(v)]; n <- length(v)
  if (n < 2) return(NA)
  if (!is.null(s$frame)) {
    m <- svymean(~v, svydesign(ids = ~1, weights = rep(1, n), fpc = rep(s$frame, n), data = data.frame(v)))
    ends <- as.numeric(confint(m, level = s$confidence, df = n - 1))
    return(list(standardError = as.numeric(SE(m)), degreesOfFreedom = n - 1, low = ends[1], high = ends[2]))
  }
  if (var(v) == 0) return(list(standardError = 0, degreesOfFreedom = n - 1, low = v[1], high = v[1]))
  t <- t.test(v, conf.level = s$confidence)
  list(standardError = t$stderr, degreesOfFreedom = t$parameter[[1]], low = t$conf.int[1], high = t$conf.int[2])
}

# prop.test() without Yates gives Wilson's ends; with a frame, of so many answers as would carry the same variance without one.
wilson <- function(count, n, s) {
  if (n == 0) return(NA)
  if (!is.null(s$frame) && n == s$frame) return(list(low = count / n, high = count / n))
  wilson_at(count / n, if (is.null(s$frame)) n else n / (1 - n / s$frame), s$confidence)
}
wilson_at <- function(share, answers, level) {
  ends <- suppressWarnings(prop.test(share * answers, answers, conf.level = level, correct = FALSE)$conf.int)
  list(low = ends[1], high = ends[2])
}

# The medians that the sign test does not reject are those between the r-th answer and the r-th from above.
median_interval <- function(v, level) {
  v <- sort(v); n <- length(v); r <- 0
  if (n == 0) return(NA)
  rejected <- function(below) binom.test(below, n)$p.value
  while (r < n / 2 && rejected(r) <= 1 - level) r <- r + 1
  if (r == 0) NA else list(low = v[r], high = v[n + 1 - r], coverage = 1 - rejected(r - 1))
}

moments <- function(v, s) {
  v <- v[!is.na(v)]
  list(interval = mean_interval(v, s), medianInterval = median_interval(v, s$confidence),
       skewness = if (length(v) < 3 || var(v) == 0) NA else skewness(v, type = 2))
}

bounds <- function(item, count, n, s) if (is.null(item$asked)) list(low = count / s$frame, high = (count + s$frame - n) / s$frame) else NA

described <- function(s, item) {
  v <- s$values[[item$id]]; of <- table(factor(s$state[[item$id]], c("answered", "noAnswer", "notApplicable", "invalid")))
  n <- of[["answered"]]; asked <- n + of[["noAnswer"]] + of[["invalid"]]
  base <- switch(s$base, answered = n, applicable = asked, all = length(s$rows))
  common <- list(n = n, missing = as.list(of[-1]), base = base, noAnswerShare = if (asked == 0) NA else of[["noAnswer"]] / asked)
  c(common, switch(item$kind,
    scale = c(summarised(v, s), moments(v, s), listed(s, item, table(factor(v, item$low:item$high)), n, base), extremes(s, item, v, n, base)),
    single = listed(s, item, table(v), n, base),
    multiple = c(listed(s, item, colSums(v, na.rm = TRUE), n, base), list(optionTests = options_compared(v[!is.na(v[, 1]), , drop = FALSE]))),
    number = c(summarised(v, s), moments(v, s), numbers(v[!is.na(v)]))))
}

listed <- function(s, item, counts, n, base) {
  out <- list(counts = as.list(counts), shares = lapply(as.list(counts), function(k) if (base == 0) NA else k / base),
              shareIntervals = lapply(as.list(counts), function(k) wilson(k, base, s)))
  if (!is.null(s$frame)) out$shareBounds <- lapply(as.list(counts), function(k) bounds(item, k, n, s))
  out
}

# Besides the level at either end: one more, but none on scales of two or three levels.
more_at_end <- function(low, high) if (high - low + 1 <= 3) 0 else 1

extremes <- function(s, item, v, n, base) {
  more <- more_at_end(item$low, item$high)
  top <- sum(v >= item$high - more, na.rm = TRUE); bottom <- sum(v <= item$low + more, na.rm = TRUE)
  out <- list(topTwo = top / base, bottomTwo = bottom / base, topTwoInterval = wilson(top, base, s), bottomTwoInterval = wilson(bottom, base, s))
  if (!is.null(s$frame)) out$topTwoBounds <- bounds(item, top, n, s)
  out
}

numbers <- function(v) list(min = min(v), max = max(v), largest = I(head(sort(v, decreasing = TRUE), 4)), sum = sum(v), modal = max(table(v)))

# Cochran's Q is the test of marginal homogeneity of the options within respondents; McNemar's exact test is a sign test.
options_compared <- function(chosen) {
  n <- nrow(chosen); names <- colnames(chosen); pairs <- combn(length(names), 2, simplify = FALSE)
  tests <- lapply(pairs, function(at) {
    first <- sum(chosen[, at[1]] & !chosen[, at[2]]); second <- sum(!chosen[, at[1]] & chosen[, at[2]])
    if (first + second == 0) NA else list(firstOnly = first, secondOnly = second, p = binom.test(first, first + second)$p.value)
  })
  long <- data.frame(chosen = factor(as.vector(chosen)), option = factor(rep(names, each = n)), who = factor(rep(seq_len(n), length(names))))
  q <- coin::mh_test(chosen ~ option | who, data = long)
  holm <- p.adjust(sapply(tests, function(t) if (is.list(t)) t$p else NA), "holm")
  # coin's own p-value is one less the lower tail, which ends at 1e-16.
  p <- pchisq(as.numeric(coin::statistic(q)), length(names) - 1, lower.tail = FALSE)
  if (p > 1e-6) same(p, as.numeric(coin::pvalue(q)))
  list(equalShares = list(n = n, q = as.numeric(coin::statistic(q)), degreesOfFreedom = length(names) - 1, p = p),
       pairs = Map(function(t, a) list(test = t, adjusted = a), tests, holm))
}
