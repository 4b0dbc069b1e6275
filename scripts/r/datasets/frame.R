# What results.json has of the respondents against the frame, and of weighted answers, by the package survey.
suppressPackageStartupMessages(library(survey))

margin_of <- function(s, by) {
  g <- grouping(s, by); units <- s$margins[[by]][levels(g)]; units[is.na(units)] <- 0; count <- as.numeric(table(g)); known <- sum(count)
  # Response and category in the frame: Pearson's chi-squared of that table is the one of the respondents without replacement.
  fit <- function() {
    table <- rbind(count, units - count)[, units > 0, drop = FALSE]; test <- suppressWarnings(chisq.test(table, correct = FALSE))
    against <- suppressWarnings(chisq.test(count[units > 0], p = units[units > 0] / sum(units)))
    same(test$statistic[[1]], against$statistic[[1]] / (1 - known / sum(units)))
    least <- min(test$expected); exact <- if (least < 5) list(p = fisher(table)) else NA
    list(n = known, statistic = test$statistic[[1]], degreesOfFreedom = test$parameter[[1]], p = if (is.list(exact)) exact$p else test$p.value, leastExpected = least, exact = exact)
  }
  list(unknown = sum(is.na(g)), categories = lapply(seq_along(count), function(i) list(respondents = count[i], share = count[i] / known, frame = units[[i]],
         frameShare = units[[i]] / sum(units), responseRate = if (units[[i]] > 0) count[i] / units[[i]] else NA)), test = if (known < sum(units)) fit() else NA)
}

# The respondents with a weight, as a design: post-stratified by postStratify(), raked by calibrate(calfun = "raking"), whose residuals are
# those of least squares. Where weights were trimmed they are taken as fixed; the factor of trimming is in no package.
design_of <- function(s) {
  by <- lapply(s$weights$by, function(id) grouping(s, id)); names(by) <- paste0("m", seq_along(by))
  known <- Reduce(`&`, lapply(by, function(g) !is.na(g))); n <- sum(known)
  data <- as.data.frame(lapply(by, function(g) droplevels(g[known])))
  if (!is.null(s$frame)) data$frame <- s$frame
  plain <- svydesign(ids = ~1, weights = rep(1, n), data = data, fpc = if (is.null(s$frame)) NULL else ~frame)
  target <- function(i) { units <- s$margins[[s$weights$by[i]]][levels(data[[i]])]; units / sum(units) * n }
  design <- if (s$weights$method == "post-stratification") postStratify(plain, ~m1, data.frame(m1 = factor(levels(data$m1), levels(data$m1)), Freq = as.numeric(target(1)))) else {
    totals <- unlist(lapply(seq_along(by), function(i) { of <- target(i)[-1]; setNames(of, paste0("m", i, names(of))) }))
    calibrate(plain, reformulate(names(by)), c(`(Intercept)` = n, totals), calfun = "raking", epsilon = 1e-14, maxit = 500)
  }
  trim <- s$weights$trim
  if (!is.null(trim)) {
    w <- as.numeric(weights(design)); held <- function(factor) pmin(trim$most, pmax(trim$least, factor * w))
    data$trimmed <- held(uniroot(function(f) mean(held(f)) - 1, c(0, trim$most / min(w)), tol = 1e-15)$root)
    design <- svydesign(ids = ~1, weights = ~trimmed, data = data, fpc = if (is.null(s$frame)) NULL else ~frame)
  }
  list(design = design, known = known)
}

weighted_mean <- function(design, y, level, share) {
  design$variables$y <- y; n <- length(y)
  if (all(is.na(y))) return(NA)
  m <- svymean(~y, design, na.rm = TRUE); p <- coef(m)[[1]]; se <- SE(m)[[1]]
  if (!share) { ends <- as.numeric(confint(m, level = level, df = n - 1)); return(list(mean = p, standardError = se, interval = list(low = ends[1], high = ends[2]))) }
  w <- as.numeric(weights(design))[!is.na(y)]; open <- if (is.null(design$variables$frame)) 1 else 1 - n / design$variables$frame[1]
  alike <- length(unique(y[!is.na(y)])) == 1
  if (alike) { p <- round(p); se <- 0 }
  ends <- if (alike) wilson_at(p, sum(w)^2 / sum(w^2) / open, level) else if (se < 1e-12) list(low = p, high = p) else wilson_at(p, p * (1 - p) / se^2, level)
  list(mean = p, standardError = se, interval = ends)
}

weighted_item <- function(s, item, of) {
  v <- s$values[[item$id]]; v <- if (is.matrix(v)) v[of$known, , drop = FALSE] else v[of$known]; w <- as.numeric(weights(of$design))
  given <- if (is.matrix(v)) !is.na(v[, 1]) else !is.na(v)
  marks <- switch(item$kind, scale = sapply(as.character(item$low:item$high), function(k) as.numeric(v == as.numeric(k)), simplify = FALSE), number = keyed(),
                  single = sapply(item$options, function(k) as.numeric(v == k), simplify = FALSE), multiple = sapply(item$options, function(k) as.numeric(v[, k]), simplify = FALSE))
  list(n = sum(given), weightedN = sum(w[given]), counts = lapply(marks, function(y) sum(w[given] * y[given])), shares = lapply(marks, function(y) weighted_mean(of$design, y, s$confidence, TRUE)),
       mean = if (item$kind %in% c("scale", "number")) weighted_mean(of$design, v, s$confidence, FALSE) else NA)
}

weighting <- function(s, entries) {
  of <- design_of(s); w <- as.numeric(weights(of$design)); n <- length(w)
  list(n = n, unknown = sum(!of$known), designEffect = n * sum(w^2) / sum(w)^2, effectiveN = sum(w)^2 / sum(w^2), lowest = min(w), highest = max(w),
       items = unname(lapply(s$items, function(item) weighted_item(s, item, of))),
       groups = lapply(entries, function(entry) list(comparisons = lapply(entry$compared, function(c) {
         y <- ifelse(c$rows, c$values, NA)[of$known]; g <- entry$g[of$known]; known <- !is.na(y) & !is.na(g)
         if (length(unique(g[known])) < 2 || length(unique(y[known])) < 2) return(list(test = NA))
         list(test = c(list(n = sum(known)), weighted_test(of$design, y, g, c$ordered)))
       }))))
}
