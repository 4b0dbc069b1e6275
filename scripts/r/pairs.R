# Reference values for tests/analysis/results/pairs.test.ts, with base R alone: all pairs of the items of a section.
# Run: Rscript scripts/r/pairs.R > tests/fixtures/r/pairs.json
# Signed ranks of those who answered both (normal with the variance given the ties; the exact distribution over all signs up to 25 pairs
# that differ), Holm over the pairs, and the interval at 90 % for partly overlapping samples (partly-overlapping.R), without a frame.
# NA where somebody did not answer; the items in `reverse` are turned round.
source("scripts/r/partly-overlapping.R")
source("scripts/r/json.R")
set.seed(20261201)
signs <- function(d) {
  d <- d[d != 0]
  if (length(d) > 25) return(suppressWarnings(wilcox.test(d, exact = FALSE, correct = FALSE)$p.value))
  # Twice the ranks are whole, and so are all sums of them.
  r <- round(2 * rank(abs(d))); ways <- c(1, rep(0, sum(r)))
  for (one in r) ways <- ways + c(rep(0, one), head(ways, -one))
  sum(ways[abs(2 * (seq_along(ways) - 1) - sum(r)) >= abs(2 * sum(r[d > 0]) - sum(r))]) / 2^length(d)
}
section <- function(items, reverse = c()) {
  turned <- lapply(seq_along(items), function(i) if (i %in% reverse) 7 - items[[i]] else items[[i]])
  pairs <- combn(seq_along(items), 2, function(k) {
    x <- turned[[k[1]]]; y <- turned[[k[2]]]; both <- !is.na(x) & !is.na(y); between <- partly_overlapping(x, y, .9)
    list(first = k[1] - 1, second = k[2] - 1, n = sum(both), difference = mean(y, na.rm = TRUE) - mean(x, na.rm = TRUE),
         p = signs(y[both] - x[both]), low = between$low, high = between$high)
  }, simplify = FALSE)
  adjusted <- p.adjust(sapply(pairs, `[[`, "p"), "holm")
  list(items = unname(items), reverse = I(reverse - 1), pairs = Map(function(pair, p) c(pair, adjusted = p), pairs, adjusted))
}
answers <- function(n, shifts, load = .7, left = 0) {
  latent <- rnorm(n)
  lapply(shifts, function(s) {
    x <- pmin(6, pmax(1, round(3.5 + s + 1.4 * (load * latent + sqrt(1 - load^2) * rnorm(n)))))
    x[sample(n, left)] <- NA; x
  })
}
opposed <- answers(108, c(.5, .2, 0, -.4), left = 4); opposed[[2]] <- 7 - opposed[[2]]; opposed[[4]] <- 7 - opposed[[4]]
cases <- list(section(answers(108, c(.6, .4, .1, 0, 0, -.1), left = 3)), section(opposed, c(2, 4)), section(answers(22, c(.8, 0, -.3), left = 2)),
              section(answers(60, c(0, 0, .05))), section(answers(1500, c(.1, 0, .05, 0, -.02), .4, 90)))
cat(paste0("{\"R\":\"", R.version.string, "\",\"cases\":", json(cases), "}"), "\n", sep = "")
