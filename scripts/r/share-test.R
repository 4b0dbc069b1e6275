# Reference values for tests/analysis/statistics/share-test.test.ts, with base R alone.
# Run: Rscript scripts/r/share-test.R > tests/fixtures/r/share-test.json
# prop.test without continuity correction is the score test of a single share.
cases <- list()
for (n in c(10, 31, 106, 1000)) for (part in c(0, .1, .42, .5, .63, 1)) for (against in c(.5, .25)) {
  count <- round(n * part)
  p <- suppressWarnings(prop.test(count, n, against, correct = FALSE)$p.value)
  cases <- c(cases, list(list(count = count, n = n, against = against, p = p)))
}
cat(jsonlite::toJSON(list(cases = cases), digits = NA, auto_unbox = TRUE), "\n")
