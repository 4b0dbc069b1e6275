# Reference values for tests/analysis/statistics/overlapping-difference.test.ts, with base R alone.
# Run: Rscript scripts/r/overlapping-difference.R > tests/fixtures/r/overlapping-difference.json
# Means of two samples of which some give both numbers, NA where somebody did not give one: the variance of Tam (1984, The American
# Statistician 38) in a frame of N, with the covariance of the pairs; the degrees of freedom of T_new2 of Derrick, Russ, Toher and White
# (2017, Journal of Modern Applied Statistical Methods 16(1)).
set.seed(20261130)
derrick <- function(x, y, level, N = NA) {
  x1 <- x[!is.na(x)]; x2 <- y[!is.na(y)]; both <- !is.na(x) & !is.na(y)
  n1 <- length(x1); n2 <- length(x2); nc <- sum(both); na <- n1 - nc; nb <- n2 - nc
  inverse <- if (is.na(N)) 0 else 1 / N
  s12 <- max(-sd(x1) * sd(x2), min(sd(x1) * sd(x2), cov(x[both], y[both])))
  se <- sqrt((1 / n1 - inverse) * var(x1) + (1 / n2 - inverse) * var(x2) - 2 * (nc / (n1 * n2) - inverse) * s12)
  gamma <- (var(x1) / n1 + var(x2) / n2)^2 / ((var(x1) / n1)^2 / (n1 - 1) + (var(x2) / n2)^2 / (n2 - 1))
  df <- (nc - 1) + ((gamma - nc + 1) / (na + nb + 2 * nc)) * (na + nb)
  d <- mean(x2) - mean(x1); t <- qt((1 + level) / 2, df)
  # Where everyone gave both it is the paired t interval, which R has.
  if (na + nb == 0) {
    paired <- as.numeric(t.test(y, x, paired = TRUE, conf.level = level)$conf.int)
    stopifnot(max(abs(paired - (d + c(-1, 1) * t * se / sqrt(1 - n1 * inverse)))) < 1e-12)
  }
  list(x = x, y = y, level = level, frame = N, standardError = se, degreesOfFreedom = df, low = d - t * se, high = d + t * se)
}
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
number <- function(x) {
  if (is.na(x)) return("null")
  for (digits in 15:17) { text <- sprintf("%.*g", digits, x); if (as.numeric(text) == x) return(text) }
  text
}
json <- function(x) {
  if (is.list(x) && !is.null(names(x))) return(paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}"))
  if (is.list(x)) return(paste0("[", paste(vapply(x, json, ""), collapse = ","), "]"))
  parts <- vapply(x, number, "")
  if (length(x) == 1) parts else paste0("[", paste(parts, collapse = ","), "]")
}
cat(paste0("{\"R\":\"", R.version.string, "\",\"cases\":", json(cases), "}"), "\n", sep = "")
