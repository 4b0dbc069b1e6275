# Reference values for tests/analysis/statistics/spearman.test.ts. Run: Rscript scripts/r/spearman.R > tests/fixtures/r/spearman.json
suppressPackageStartupMessages(library(jsonlite))
set.seed(3)

permutations <- function(v) if (length(v) < 2) list(v) else
  do.call(c, lapply(seq_along(v), function(i) lapply(permutations(v[-i]), function(rest) c(v[i], rest))))
untied <- function(x, y) list(x = x, y = y, p = cor.test(x, y, method = "spearman", exact = TRUE)$p.value)
tied <- function(x, y) {
  found <- cor(x, y, method = "spearman")
  all <- sapply(permutations(seq_along(y)), function(order) cor(rank(x), rank(y)[order]))
  list(x = x, y = y, p = mean(abs(all) >= abs(found) - 1e-12))
}
cases <- c(
  list(untied(1:3, 1:3), untied(1:3, c(3, 2, 1)), untied(1:5, c(1, 2, 3, 5, 4))),
  lapply(4:9, function(n) untied(1:n, sample(n))),
  list(tied(c(1, 1, 2), c(1, 2, 2)), tied(c(1, 1, 2, 2), c(1, 1, 2, 2)), tied(c(1, 2, 2, 3, 3), c(1, 1, 2, 2, 3))),
  lapply(c(5, 6, 7, 7), function(n) tied(sample(3, n, TRUE), sample(4, n, TRUE)))
)
# A perfect order of more: without ties in both directions, with ties in one or both.
perfect <- list(
  list(x = 1:12, y = 12:1, p = 2 / factorial(12)),
  list(x = rep(1:3, 4:6), y = rep(1:3, 4:6), p = factorial(4) * factorial(5) * factorial(6) / factorial(15)),
  list(x = rep(1:3, c(5, 2, 5)), y = rep(3:1, c(5, 2, 5)), p = 2 * factorial(5)^2 * factorial(2) / factorial(12))
)
larger <- lapply(c(10, 40), function(n) {
  x <- sample(5, n, TRUE); y <- pmin(5, pmax(1, x + sample(-2:2, n, TRUE)))
  list(x = x, y = y, p = suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE)$p.value))
})
# Bonett and Wright (2000).
interval <- function(rho, n, level) {
  reach <- qnorm((1 + level) / 2) * sqrt((1 + rho^2 / 2) / (n - 3))
  list(rho = rho, n = n, level = level, low = tanh(atanh(rho) - reach), high = tanh(atanh(rho) + reach))
}
intervals <- list(interval(.3, 20, .95), interval(-.85, 107, .99), interval(0, 4, .9), interval(.999, 1e6, .95))
cat(toJSON(list(R = R.version.string, intervals = intervals, exact = c(cases, perfect), t = larger), digits = NA, auto_unbox = TRUE), "\n")
