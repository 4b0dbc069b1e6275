# Reference values for tests/analysis/statistics/weighted-mean.test.ts and weighted-groups.test.ts, by the package survey.
# Run: Rscript scripts/r/weighted.R > tests/fixtures/r/weighted.json
# Debian: r-base-core r-cran-survey r-cran-jsonlite
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
set.seed(20261201)
data(api)
source("scripts/r/weighted-test.R")

# One survey: `by` are the margins' categories, `units` the units of the frame in each, `answers` what was answered (NA for nothing).
case <- function(name, by, units, answers, N = NULL, level = .95, groups = list()) {
  n <- nrow(by); names(by) <- paste0("g", seq_along(by))
  data <- cbind(as.data.frame(lapply(by, factor)), as.data.frame(answers))
  if (!is.null(N)) data$frame <- N
  design <- svydesign(ids = ~1, data = data, weights = rep(1, n), fpc = if (is.null(N)) NULL else ~frame)
  targets <- lapply(seq_along(units), function(i) {
    target <- data.frame(levels(data[[i]]), Freq = units[[i]] / sum(units[[i]]) * n); names(target)[1] <- names(by)[i]; target
  })
  formulas <- lapply(names(by), function(k) as.formula(paste0("~", k)))
  calibrated <- if (length(by) == 1) postStratify(design, formulas[[1]], targets[[1]]) else
    rake(design, formulas, targets, control = list(maxit = 5000, epsilon = 1e-13))
  figures <- lapply(names(answers), function(y) {
    m <- svymean(as.formula(paste0("~", y)), calibrated, na.rm = TRUE); p <- unname(coef(m)[1]); se <- unname(SE(m)[1]); z <- qnorm((1 + level) / 2)
    isShare <- all(answers[[y]] %in% c(0, 1, NA))
    ends <- if (!isShare) as.numeric(confint(m, level = level, df = n - 1)) else if (se < 1e-12) c(p, p) else {
      score <- function(q) (p - q)^2 - z^2 * q * (1 - q) * se^2 / (p * (1 - p))
      c(uniroot(score, c(0, p), tol = 1e-16)$root, uniroot(score, c(p, 1), tol = 1e-16)$root)
    }
    # Raking in the package stops after ten rounds; the residuals of least squares are where they lead.
    known <- !is.na(answers[[y]]); w <- weights(calibrated); e <- ifelse(known, answers[[y]] - p, 0)
    u <- w * resid(lm(e ~ ., data = data[names(by)])) / sum(w[known])
    exact <- sqrt(sum((u - mean(u))^2) * n / (n - 1) * (if (is.null(N)) 1 else 1 - n / N))
    stopifnot(abs(exact - se) < 1e-9 * max(se, 1e-4))
    list(values = answers[[y]], isShare = isShare, mean = p, se = se, low = ends[1], high = ends[2])
  })
  tests <- lapply(groups, function(one) c(one, weighted_test(calibrated, one$values, one$groups, one$ordered)))
  list(name = name, tests = tests, strata = unname(lapply(data[names(by)], function(g) as.integer(g) - 1L)), units = unname(units), frame = N, level = level,
       weights = as.numeric(weights(calibrated)), figures = figures)
}

margin <- function(...) as.numeric(table(...))
schools <- list(api00 = apistrat$api00, growth = apistrat$growth, awards = as.numeric(apistrat$awards == "Yes"),
                target = apistrat$target, both = as.numeric(apistrat$both == "Yes"))
small <- data.frame(a = c(1, 1, 1, 2, 2, 3, 3, 3, 3, 2, 1, 3), b = c(1, 2, 1, 2, 1, 2, 1, 1, 2, 2, 2, 1))
firms <- data.frame(size = sample(1:3, 108, TRUE, c(.5, .3, .2)), trade = sample(1:4, 108, TRUE), source = sample(1:2, 108, TRUE))
answer <- with(firms, pmin(6, pmax(1, round(2 + size / 2 + trade / 3 + rnorm(108)))))
some <- answer; some[sample(108, 25)] <- NA
group <- function(values, groups, ordered) list(values = values, groups = as.integer(factor(groups)), ordered = ordered)
ofSchools <- list(group(apistrat$api00 + (1:200) / 1000, apistrat$sch.wide, TRUE), group(apistrat$api00 + (1:200) / 1000, apistrat$stype, TRUE), group(apistrat$growth, apistrat$awards, TRUE),
                  group(as.integer(apistrat$awards), apistrat$comp.imp, FALSE), group(as.integer(apistrat$yr.rnd), apistrat$awards, FALSE), group(as.integer(cut(apistrat$meals, 4)), apistrat$sch.wide, FALSE))
told <- list(answer = answer, some = some, agrees = as.numeric(answer >= 5), agreesSome = as.numeric(some >= 5), large = as.numeric(firms$size == 3))
ofFirms <- list(group(answer, firms$trade, TRUE), group(some, firms$source, TRUE), group(some, firms$size, TRUE), group(answer + (1:108) / 1000, firms$size, TRUE),
                group(pmin(answer, 4), firms$trade, FALSE), group(ifelse(is.na(some), NA, pmin(some, 4)), firms$source, FALSE), group(as.integer(answer >= 5), firms$size, FALSE))
cases <- list(
  case("apistrat post-stratified by type", apistrat["stype"], list(margin(apipop$stype)), schools, nrow(apipop), groups = ofSchools),
  case("apistrat post-stratified, no frame", apistrat["stype"], list(margin(apipop$stype)), schools, NULL, .9),
  case("apistrat raked by type and growth target", apistrat[c("stype", "sch.wide")], list(margin(apipop$stype), margin(apipop$sch.wide)), schools, nrow(apipop), groups = ofSchools[c(3, 4, 6)]),
  case("few, raked", small, list(c(20, 10, 15), c(25, 20)), list(x = c(1, 2, 3, 4, 5, 6, 1, 2, 6, 4, 2, 2), yes = c(1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0)), 45, .99),
  case("firms post-stratified by size", firms["size"], list(c(900, 300, 115)), told, 1315, groups = ofFirms),
  case("firms raked by three", firms, list(c(900, 300, 115), c(400, 400, 300, 215), c(800, 515)), told, 1315, groups = ofFirms)
)
cat(toJSON(list(R = R.version.string, survey = as.character(packageVersion("survey")), cases = cases), auto_unbox = TRUE, digits = NA, na = "null", null = "null"), "\n")
