# Reference values for tests/analysis/statistics/overlapping-difference.test.ts, with base R alone.
# Run: Rscript scripts/r/overlapping-difference.R > tests/fixtures/r/overlapping-difference.json
# Means of two samples of which some give both numbers, NA where somebody did not give one (partly-overlapping.R).
set.seed(20261130)
source("scripts/r/partly-overlapping.R")
source("scripts/r/json.R")
derrick <- function(x, y, level, N = NA) c(list(x = x, y = y, level = level, frame = N), partly_overlapping(x, y, level, N))
left <- function(x, n) { x[sample(length(x), n)] <- NA; x }
latent <- rnorm(108)
answer <- function(load, shift) pmin(6, pmax(1, round(3.5 + shift + 1.4 * (load * latent + sqrt(1 - load^2) * rnorm(108)))))
cases <- list(
  derrick(answer(.8, 0), answer(.7, .6), .95),
  derrick(left(answer(.8, 0), 3), left(answer(.7, .6), 2), .95),
  derrick(left(answer(.6, -1), 30), left(answer(.5, .9), 25), .95),
  derrick(left(answer(.9, 0), 10), answer(.9, 0), .99),
  derrick(c(1, 2, 3, 4, NA, 6), c(2, NA, 3, 5, 1, 6), .9),
  derrick(c(4, 4, 4, 4, 2), c(1, 5, 3, 2, NA), .95),
  derrick(answer(.8, 0), answer(.7, .6), .95, 1315),
  derrick(left(answer(.8, 0), 3), left(answer(.7, .6), 2), .95, 1315),
  derrick(left(answer(.6, -1), 30), left(answer(.5, .9), 25), .95, 110),
  derrick(c(1, 2, 3, 4, 5, 6), c(2, NA, 3, 5, 1, 6), .9, 6)
)
cat(paste0("{\"R\":\"", R.version.string, "\",\"cases\":", json(cases), "}"), "\n", sep = "")
