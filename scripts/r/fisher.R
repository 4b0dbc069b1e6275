# Reference values for tests/analysis/statistics/fisher.test.ts. Run: Rscript scripts/r/fisher.R > tests/fixtures/r/fisher.json
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261130)

rows <- function(m) lapply(seq_len(nrow(m)), function(i) as.numeric(m[i, ]))
tested <- function(m) {
  m <- m[rowSums(m) > 0, colSums(m) > 0]
  list(table = rows(m), p = fisher.test(m, workspace = 2e8)$p.value)
}
# n answers in r x k categories: all alike, or fewer and fewer; with a relation where asked for.
even <- function(n, r, k) table(factor(sample(r, n, TRUE), 1:r), factor(sample(k, n, TRUE), 1:k))
skewed <- function(n, r, k) table(factor(pmin(r, 1 + floor(rexp(n) * r / 3)), 1:r), factor(pmin(k, 1 + floor(rexp(n) * k / 3)), 1:k))
related <- function(n, r, k) {
  z <- rnorm(n); cutAt <- function(x, m) cut(x, quantile(x, 0:m / m), include.lowest = TRUE)
  unclass(table(cutAt(z, r), cutAt(z + rnorm(n), k)))
}
sizes <- list(c(20, 3, 3), c(108, 4, 4), c(108, 5, 3), c(108, 3, 4), c(108, 2, 6), c(300, 2, 5), c(240, 4, 3), c(500, 3, 3), c(60, 5, 4))
counted <- unlist(lapply(sizes, function(s) lapply(list(even, skewed, related), function(of) tested(do.call(of, as.list(s))))), recursive = FALSE)
estimated <- lapply(list(c(108, 10, 4), c(108, 6, 5)), function(s) tested(do.call(skewed, as.list(s))))
twoByTwo <- lapply(list(c(3, 1, 1, 3), c(0, 5, 7, 2), c(12, 40, 3, 50), c(250500, 249500, 249500, 250500), c(3, 99990, 0, 100000),
                        c(2, 499990, 5, 500003), c(400, 600, 700, 300), c(900000, 99000, 900, 100)),
                   function(x) tested(matrix(x, 2, byrow = TRUE)))
cat(toJSON(list(R = R.version.string, counted = counted, estimated = estimated, twoByTwo = twoByTwo), digits = NA, auto_unbox = TRUE), "\n")
