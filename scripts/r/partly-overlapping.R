# The interval of the difference of two means, second minus first, of which some give both numbers, NA where somebody did not give one:
# the variance of Tam (1984, The American Statistician 38) in a frame of N, NA for none, with the covariance of the pairs; the degrees of
# freedom of T_new2 of Derrick, Russ, Toher and White (2017, Journal of Modern Applied Statistical Methods 16(1)).
partly_overlapping <- function(x, y, level, N = NA) {
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
  list(standardError = se, degreesOfFreedom = df, low = d - t * se, high = d + t * se)
}
