# The test of groups that takes account of weights, by the package survey: svychisq for answers that are options, svyranktest for others.
# That test averages the middles of tied weights in the order of the rows, so that it depends on it; ties are given their midrank here, and
# it must agree where there are none. `calibrated`: the design; `y`: the answers, NA for none; `g`: the groups.
weighted_test <- function(calibrated, y, g, ordered) {
  calibrated$variables$y <- y; calibrated$variables$g <- factor(g); known <- !is.na(y) & !is.na(g)
  if (!ordered) { test <- svychisq(~g + y, calibrated, statistic = "F"); return(list(statistic = test$statistic[[1]], df1 = test$parameter[[1]], df2 = test$parameter[[2]], p = test$p.value[[1]])) }
  design <- if (all(known)) calibrated else calibrated[known, ]; w <- weights(calibrated)[known]; v <- y[known]
  midrank <- sapply(v, function(one) sum(w[v < one]) + sum(w[v == one]) / 2) / sum(w)
  m <- glm(midrank ~ factor(g[known]), weights = w); if (!all(known)) m$na.action <- structure(which(!known), class = "omit")
  V <- survey:::svy.varcoef(m, design)[-1, -1]; b <- coef(m)[-1]; df1 <- length(b); df2 <- sum(known) - 1 - df1; f <- drop(b %*% solve(V, b)) / df1
  if (!anyDuplicated(v)) { test <- svyranktest(y ~ g, calibrated); stopifnot(abs(test$p.value / pf(f, df1, df2, lower.tail = FALSE) - 1) < 1e-6) }
  list(statistic = f, df1 = df1, df2 = df2, p = pf(f, df1, df2, lower.tail = FALSE))
}
