# Reference values for tests/analysis/results/group-pairs.test.ts. Run: Rscript scripts/r/option-pairs.R > tests/fixtures/r/option-pairs.json
# Debian: r-base-core r-cran-jsonlite
# Those who chose an option and those who did not, in three groups or more: each pair of groups by chi-squared without continuity
# correction, or by Fisher's exact test where an expected count is below 5; adjusted by Holm.
library(jsonlite)

pairs <- function(chosen, others) {
  at <- combn(length(chosen), 2)
  p <- apply(at, 2, function(i) {
    table <- cbind(chosen[i], others[i])
    test <- suppressWarnings(chisq.test(table, correct = FALSE))
    if (any(test$expected < 5)) fisher.test(table)$p.value else test$p.value
  })
  list(chosen = chosen, others = others, first = at[1, ] - 1, second = at[2, ] - 1, p = p, adjusted = p.adjust(p, "holm"))
}
# Where no expected count is small, R has the same as one call.
check <- pairwise.prop.test(c(30, 45, 20), c(60, 70, 80), p.adjust.method = "holm", correct = FALSE)$p.value
stopifnot(all.equal(sort(check[!is.na(check)]), sort(pairs(c(30, 45, 20), c(30, 25, 60))$adjusted)))

cat(toJSON(list(
  pairs(c(30, 45, 20), c(30, 25, 60)), pairs(c(3, 9, 1), c(12, 4, 14)), pairs(c(50, 2, 31, 18), c(50, 9, 12, 40)),
  pairs(c(400, 380, 300), c(200, 250, 310))
), digits = NA, auto_unbox = TRUE, pretty = TRUE))
