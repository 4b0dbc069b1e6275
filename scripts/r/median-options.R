# Reference values for tests/analysis/statistics/median-options.test.ts.
# Run: Rscript scripts/r/median-options.R > tests/fixtures/r/median-options.json
suppressPackageStartupMessages(library(jsonlite))
set.seed(6)

# qbinom's r is the first whose lower tail reaches alpha / 2: what lies below it does not.
interval <- function(x, level) {
  n <- length(x); r <- qbinom((1 - level) / 2, n, .5); s <- sort(x)
  list(x = x, level = level, low = if (r > 0) s[r] else NA, high = if (r > 0) s[n + 1 - r] else NA,
       coverage = if (r > 0) 1 - 2 * pbinom(r - 1, n, .5) else NA)
}
medians <- c(lapply(c(1, 5, 6, 9, 10, 25, 107, 1000), function(n) interval(sample(1:6, n, TRUE), .95)),
             lapply(c(7, 40), function(n) interval(round(rlnorm(n, 3, 1)), .99)))
mcnemar <- lapply(list(c(0, 1), c(5, 0), c(12, 3), c(40, 40), c(300, 420), c(150000, 151500)),
                  function(k) list(k = k, p = binom.test(k[1], sum(k))$p.value))
# Cochran's Q is the generalised Cochran-Mantel-Haenszel test with a stratum for each respondent who tells the options apart.
cochran <- lapply(list(c(30, 3), c(80, 5)), function(s) {
  chosen <- matrix(rbinom(prod(s), 1, rep(seq(.2, .6, length.out = s[2]), each = s[1])), s[1])
  telling <- chosen[rowSums(chosen) > 0 & rowSums(chosen) < s[2], ]
  long <- data.frame(yes = factor(as.vector(telling)), option = factor(col(telling)), respondent = factor(row(telling)))
  test <- mantelhaen.test(table(long$option, long$yes, long$respondent))
  list(rows = lapply(seq_len(nrow(chosen)), function(i) chosen[i, ]), q = unname(test$statistic), df = unname(test$parameter), p = test$p.value)
})
binomial <- do.call(rbind, lapply(c(1, 2, 10, 107, 1000, 1e6, 1e9), function(n) {
  k <- unique(pmax(0, floor(n / 2 - c(0, 1, 3, 8, 36) * sqrt(n) / 2))); cbind(k, n, pbinom(k, n, .5))
}))
binomial <- binomial[binomial[, 3] > 1e-300, ]
cat(toJSON(list(R = R.version.string, medians = medians, mcnemar = mcnemar, cochran = cochran, binomial = binomial), digits = NA, auto_unbox = TRUE), "\n")
