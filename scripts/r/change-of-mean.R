# Reference values for tests/statistics/change-of-mean.test.ts.
# Run: Rscript scripts/r/change-of-mean.R > tests/fixtures/r/change-of-mean.json
# Debian: r-base-core r-cran-jsonlite
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261124)

# Where one round is a part of the other, the change is that of Student's test of the part against the rest, times the share of the rest.
nested <- function(part, rest) {
  whole <- c(part, rest); test <- t.test(rest, part, var.equal = TRUE); share <- length(rest) / length(whole)
  list(before = part, now = whole, common = length(part), difference = mean(whole) - mean(part), low = share * test$conf.int[1],
       high = share * test$conf.int[2], df = unname(test$parameter), p = test$p.value)
}
disjoint <- function(x, y) {
  test <- t.test(y, x, var.equal = TRUE)
  list(before = x, now = y, common = 0, difference = mean(y) - mean(x), low = test$conf.int[1], high = test$conf.int[2],
       df = unname(test$parameter), p = test$p.value)
}
# Some in both, some in either round alone: from the definition.
overlapping <- function(both, left, came) {
  x <- c(both, left); y <- c(both, came); n <- length(x); m <- length(y); k <- length(both); df <- n + m - k - 2
  squares <- sum((x - mean(x))^2) + sum((y - mean(y))^2)
  se <- sqrt(squares / (n + m - 2) * (1 / n + 1 / m - 2 * k / (n * m))); d <- mean(y) - mean(x)
  list(before = x, now = y, common = k, difference = d, low = d - qt(.975, df) * se, high = d + qt(.975, df) * se, df = df,
       p = 2 * pt(-abs(d / se), df))
}
answers <- function(n, shift = 0) pmin(6, pmax(1, round(3.5 + shift + 1.5 * rnorm(n))))
cases <- list(nested(answers(34), answers(73, .8)), nested(c(1, 1, 1, 2), c(6, 6)), nested(c(3, 3, 3), c(3, 3, 4)),
              nested(rlnorm(200, 2), rlnorm(50, 4)), disjoint(answers(34), answers(73)), disjoint(c(1, 2), c(5, 6, 6)),
              disjoint(rlnorm(100, 1), rlnorm(100, 3)), overlapping(answers(30), answers(5), answers(40, 1)),
              overlapping(c(2, 2, 5), c(1, 1), c(6)), overlapping(rlnorm(80), rlnorm(20), rlnorm(30, 2)))
cat(toJSON(list(R = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
