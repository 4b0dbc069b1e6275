# Reference values for tests/analysis/statistics/distributions.test.ts.
# Run: Rscript scripts/r/distributions.R > tests/fixtures/r/distributions.json
suppressPackageStartupMessages(library(jsonlite))

# Logarithms of tails from near 1 to 1e-300.
tails <- c(-1e-6, -.01, -.1, -.3, -.7, -1.5, -3, -7, -20, -50, -150, -400, -690)
freedom <- c(1, 1.5, 2, 3, 5, 7.3, 10, 30, 100, 333.3, 1e3, 1800, 2401, 9801, 1e5, 1e6, 1e7, 1e9)
# Where a tail is computed: nine digits, which are written without loss.
near <- function(x) signif(x, 9)
grid <- expand.grid(log = tails, df = freedom)
finite <- function(rows) rows[is.finite(rows[, 1]) & rows[, 1] > 0 & is.finite(rows[, ncol(rows)]), ]

normal <- { z <- near(-qnorm(tails - log(2), log.p = TRUE)); cbind(z, 2 * pnorm(-z)) }
normalQuantiles <- { p <- c(1e-300, 1e-100, 1e-20, 1e-6, .001, .025, .3, .5, .6, .9, .975, .9995, .99999999); cbind(p, qnorm(p)) }
t <- with(grid, { x <- near(-qt(log - log(2), df, log.p = TRUE)); cbind(x, df, 2 * pt(-x, df)) })
levels <- expand.grid(p = c(1e-12, .001, .2, .75, .95, .975, .995, .9999999), df = freedom)
tQuantiles <- with(levels, cbind(p, df, qt(p, df)))
chiSquared <- with(grid, { x <- near(qchisq(log, df, lower.tail = FALSE, log.p = TRUE)); cbind(x, df, pchisq(x, df, lower.tail = FALSE)) })

# R's qf gives chi-squared quantiles for more than 4e5 lower degrees of freedom, which are 1e-3 off where the upper ones are many too:
# F is odds of a beta variable, and R's own pf says whether the quantile is right.
some <- c(1, 2, 7.3, 29, 107, 999, 28866, 548454, 1e6, 4e6, 1e9)
pairs <- expand.grid(p = c(1e-9, .005, .025, .3, .7, .975, .995, .99999999), a = some, b = some)
quantile <- Vectorize(function(p, a, b) {
  x <- qbeta(p, a / 2, b / 2); y <- qbeta(p, b / 2, a / 2, lower.tail = FALSE)
  (if (x < .5) x / (1 - x) else (1 - y) / y) * b / a
})
fQuantiles <- suppressWarnings(with(pairs, cbind(p, a, b, quantile(p, a, b))))
found <- with(pairs, abs(ifelse(p < .5, pf(fQuantiles[, 4], a, b) / p, pf(fQuantiles[, 4], a, b, lower.tail = FALSE) / (1 - p)) - 1))
# Where R does not find its own tail again, it has no quantile to compare with.
fQuantiles <- fQuantiles[is.finite(found) & found < 1e-10, ]

signedRank <- do.call(rbind, lapply(c(1, 2, 5, 9, 16, 25), function(n) {
  w <- unique(round(seq(0, n * (n + 1) / 4, length.out = 12)))
  cbind(n, w, pmin(1, 2 * psignrank(w, n)))
}))
rankSum <- do.call(rbind, lapply(list(c(1, 1), c(2, 3), c(5, 4), c(12, 8), c(15, 15), c(3, 27)), function(n) {
  u <- unique(floor(seq(0, prod(n) / 2, length.out = 12)))
  cbind(n[1], n[2], u, pmin(1, 2 * pwilcox(u, n[1], n[2])))
}))

# Alpha of 30,000 respondents: 30 rows of answers to 20 items, each 1,000 times.
set.seed(18); trait <- rnorm(30)
answers <- sapply(1:20, function(item) pmin(6, pmax(1, round(3.5 + trait + rnorm(30)))))
whole <- as.data.frame(answers[rep(1:30, 1000), ])
alpha <- suppressMessages(psych::alpha(whole, warnings = FALSE, check.keys = FALSE))$total$raw_alpha
bounds <- 1 - (1 - alpha) * quantile(c(.975, .025), nrow(whole) - 1, (nrow(whole) - 1) * 19)
large <- list(rows = answers, times = 1000, alpha = alpha, low = bounds[1], high = bounds[2])

cat(toJSON(list(
  R = R.version.string, normal = normal, normalQuantiles = normalQuantiles, t = finite(t), tQuantiles = tQuantiles, chiSquared = chiSquared,
  fQuantiles = fQuantiles, signedRank = signedRank, rankSum = rankSum, largeAlpha = large), digits = NA, auto_unbox = TRUE), "\n")
