# Reference values for tests/statistics/inference.test.ts. Run: Rscript scripts/r/inference.R > tests/fixtures/r/inference.json
# Debian: r-base-core r-cran-psych r-cran-survey r-cran-e1071 r-cran-exactranktests r-cran-coin
# What has no package is computed here in the most naive way, from its definition.
suppressPackageStartupMessages({ library(psych); library(survey); library(e1071); library(coin); library(exactRankTests) })
set.seed(20261123)

# Three data sets: a survey of 108 with answers 1-6; one of ties, constants, missing answers and tiny groups; skewed numbers.
latent <- rnorm(108)
answer <- function(load, shift) pmin(6, pmax(1, round(3.5 + shift + 1.4 * (load * latent + sqrt(1 - load^2) * rnorm(108)))))
survey <- list(
  items = list(answer(.8, 0), answer(.7, .6), answer(.6, -.5), answer(.2, .1)),
  groups = sample(c(1, 2, 3), 108, TRUE, c(.5, .3, .2)),
  choice = sample(1:4, 108, TRUE, c(.4, .3, .2, .1))
)
awkward <- list(
  items = list(c(1, 1, 1, 1, 2, 2, NA, 6, 6, 6, 6, 6, 3, 3, NA, 1, 1), c(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
               c(1, 2, 1, 1, 2, 1, 1, 6, 5, 6, NA, 6, 3, 4, 2, 1, 1), c(NA, 2, 2, 1, 2, 2, 1, 5, 5, 6, 6, 6, 4, 3, 2, 1, 2)),
  groups = c(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4),
  choice = c(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 1, 1, 2, 3, 1, 2, 1)
)
z <- rlnorm(1000, 3, 1.2)
skewed <- list(
  items = list(z, z^.7 * rlnorm(1000, 0, .6), rlnorm(1000, 2.6, 1), 5 + rlnorm(1000, 1, .5)),
  groups = rep(1:3, length.out = 1000), choice = sample(1:3, 1000, TRUE)
)
sets <- list(survey = survey, awkward = awkward, skewed = skewed)
present <- function(x) x[!is.na(x)]
both <- function(x, y) { keep <- !is.na(x) & !is.na(y); list(x[keep], y[keep]) }

# With a relation r between them, in half steps: tied, and as strong as wanted.
related <- function(n, r) { x <- rnorm(n); list(round(2 * x) / 2, round(2 * (r * x + sqrt(1 - r^2) * rnorm(n))) / 2) }
pull <- function(n, counts) rep(seq_along(counts), n * counts)

# Two references of one value, found in different ways, must be one.
same <- function(one, other) if (abs(as.numeric(other) - one) > 1e-9 * abs(one)) stop("References differ: ", one, " and ", other)
described <- function(x, N) {
  n <- length(x); se <- sd(x) / sqrt(n); fpc <- sqrt(1 - n / N); t <- qt(.975, n - 1)
  # What the package survey gives for a simple random sample of the frame.
  if (n > 1) same(se * fpc, SE(svymean(~x, svydesign(ids = ~1, fpc = rep(N, n), data = data.frame(x)))))
  plain <- if (var(x) > 0) as.numeric(t.test(x)$conf.int) else rep(mean(x), 2)
  list(x = x, frame = N, mean = mean(x), se = se, low = plain[1], high = plain[2], seFrame = se * fpc,
       lowFrame = mean(x) - t * se * fpc, highFrame = mean(x) + t * se * fpc,
       skewness = if (var(x) > 0 && n > 2) skewness(x, type = 2) else NA)
}
wilson <- function(x, n, N) {
  frame <- n / (1 - n / N); zz <- qnorm(.975); p <- x / n
  score <- function(q) (p - q)^2 - zz^2 * q * (1 - q) / frame
  root <- function(a, b) uniroot(score, c(a, b), tol = 1e-16)$root
  ci <- suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
  list(count = x, n = n, frame = N, low = ci[1], high = ci[2],
       lowFrame = if (x == 0) 0 else root(0, p - 1e-12), highFrame = if (x == n) 1 else root(p + 1e-12, 1))
}
reliability <- function(columns) {
  x <- as.data.frame(columns); x <- x[complete.cases(x), ]; names(x) <- paste0("v", seq_along(x))
  a <- suppressWarnings(suppressMessages(psych::alpha(x, warnings = FALSE, check.keys = FALSE)))
  n <- nrow(x); k <- ncol(x); alpha <- a$total$raw_alpha
  list(columns = unname(as.list(x)), n = n, alpha = alpha,
       low = 1 - (1 - alpha) * qf(.975, n - 1, (n - 1) * (k - 1)), high = 1 - (1 - alpha) * qf(.025, n - 1, (n - 1) * (k - 1)),
       itemTotal = sapply(seq_along(x), function(i) cor(x[[i]], rowSums(x[-i]))), rDrop = a$item.stats$r.drop,
       dropped = if (k > 2) a$alpha.drop$raw_alpha else rep(NA, k))
}
rho <- function(x, y) {
  p <- both(x, y); test <- suppressWarnings(cor.test(p[[1]], p[[2]], method = "spearman", exact = FALSE))
  list(x = p[[1]], y = p[[2]], n = length(p[[1]]), rho = unname(test$estimate), p = test$p.value)
}
signs <- function(d) {
  kept <- d[d != 0]; n <- length(kept); r <- rank(abs(kept)); w <- sum(r[kept > 0])
  exact <- if (n <= 16) {
    all <- as.matrix(expand.grid(rep(list(0:1), n))) %*% r
    mean(abs(all - sum(r) / 2) >= abs(w - sum(r) / 2) - 1e-9)
  } else if (n <= 25) wilcox.exact(kept)$p.value else NA
  if (n <= 25) same(exact, pvalue(wilcoxsign_test(kept ~ rep(0, n), distribution = "exact")))
  v <- sum(r^2) / 4; zz <- (w - sum(r) / 2) / sqrt(v)
  list(d = d, n = n, plus = w, minus = sum(r) - w, exact = exact,
       z = zz, normal = suppressWarnings(wilcox.test(d, exact = FALSE, correct = FALSE)$p.value))
}
ranksum <- function(a, b) {
  test <- suppressWarnings(wilcox.test(a, b, exact = FALSE, correct = FALSE)); n1 <- length(a); n <- n1 + length(b)
  r <- rank(c(a, b)); exact <- NA
  if (n <= 30 && choose(n, n1) < 3e5) {
    all <- combn(n, n1, function(i) sum(r[i])); e <- n1 * (n + 1) / 2
    exact <- mean(abs(all - e) >= abs(sum(r[1:n1]) - e) - 1e-9)
  } else if (n <= 30) exact <- wilcox.exact(a, b, exact = TRUE)$p.value
  if (n <= 30) same(exact, pvalue(wilcox_test(c(a, b) ~ factor(rep(1:2, c(n1, n - n1))), distribution = "exact")))
  list(a = a, b = b, u = unname(test$statistic), normal = test$p.value, exact = exact)
}
cliff <- function(a, b) {
  d <- sign(outer(a, b, "-")); n1 <- length(a); n2 <- length(b); delta <- mean(d)
  v <- (n2^2 * sum((rowMeans(d) - delta)^2) + n1^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  v <- max(v, (1 - delta^2) / (n1 * n2 - 1)); t <- qt(.975, n1 + n2 - 2)
  reach <- t * sqrt(v) * sqrt((1 - delta^2)^2 + t^2 * v); div <- 1 - delta^2 + t^2 * v
  list(a = a, b = b, delta = delta, low = max(-1, (delta - delta^3 - reach) / div), high = min(1, (delta - delta^3 + reach) / div))
}
kruskal <- function(x, g) {
  test <- kruskal.test(x, g); n <- length(x); r <- rank(x); ties <- table(x); k <- sort(unique(g))
  v <- n * (n + 1) / 12 - sum(ties^3 - ties) / (12 * (n - 1))
  pairs <- combn(seq_along(k), 2, function(i) {
    a <- r[g == k[i[1]]]; b <- r[g == k[i[2]]]; zz <- (mean(a) - mean(b)) / sqrt(v * (1 / length(a) + 1 / length(b)))
    list(z = zz, p = 2 * pnorm(-abs(zz)))
  }, simplify = FALSE)
  list(groups = unname(lapply(k, function(i) x[g == i])), h = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
       epsilonSquared = unname(test$statistic) * (n + 1) / (n^2 - 1), pairs = pairs)
}
nominal <- function(m, fisher = TRUE) {
  test <- suppressWarnings(chisq.test(m, correct = FALSE)); n <- sum(m)
  list(table = lapply(seq_len(nrow(m)), function(i) m[i, ]), statistic = unname(test$statistic), df = unname(test$parameter), p = test$p.value,
       leastExpected = min(test$expected), v = sqrt(unname(test$statistic) / n / (min(dim(m)) - 1)),
       fisher = if (fisher) fisher.test(m, workspace = 2e8)$p.value else NA)
}
# Of a sample without replacement from these units: chi-squared divided by 1 - n/N, and the exact test where a count is small.
fit <- function(x, units) {
  test <- suppressWarnings(chisq.test(x, p = units / sum(units))); statistic <- unname(test$statistic) / (1 - sum(x) / sum(units))
  all <- suppressWarnings(chisq.test(rbind(x, units - x), correct = FALSE)); same(statistic, all$statistic)
  list(observed = x, units = units, statistic = statistic, df = unname(test$parameter),
       p = if (min(all$expected) < 5) fisher.test(rbind(x, units - x), workspace = 2e8)$p.value else pchisq(statistic, unname(test$parameter), lower.tail = FALSE))
}
weigh <- function(x, a, b, sharesA, sharesB, N) {
  n <- length(x); frame <- data.frame(x = x, a = factor(a), b = factor(b)); design <- svydesign(ids = ~1, weights = rep(1, n), data = frame)
  popA <- data.frame(a = levels(frame$a), Freq = n * sharesA / sum(sharesA)); popB <- data.frame(b = levels(frame$b), Freq = n * sharesB / sum(sharesB))
  post <- weights(postStratify(design, ~a, popA)); raked <- weights(rake(design, list(~a, ~b), list(popA, popB), control = list(maxit = 2000, epsilon = 1e-13)))
  factor <- uniroot(function(f) mean(pmin(1.5, pmax(.6, f * raked))) - 1, c(0, 10), tol = 1e-16)$root
  m <- svymean(~x, svydesign(ids = ~1, weights = raked, data = frame))
  list(x = x, a = a - 1, b = b - 1, sharesA = sharesA, sharesB = sharesB, frame = N, post = unname(post), raked = unname(raked),
       trimmed = pmin(1.5, pmax(.6, factor * unname(raked))), deff = n * sum(raked^2) / sum(raked)^2,
       mean = unname(coef(m)), se = unname(SE(m)[1]), seFrame = unname(SE(m)[1]) * sqrt(1 - n / N))
}

cases <- list(
  described = c(unlist(lapply(sets, function(s) lapply(s$items, function(x) described(present(x), 1315))), recursive = FALSE),
                list(described(c(1, 6), 10), described(c(2, 3, 3), 3))),
  wilson = list(wilson(0, 12, 1315), wilson(12, 12, 1315), wilson(1, 34, 1315), wilson(17, 34, 40), wilson(55, 108, 1315), wilson(999, 1000, 1e6)),
  reliability = list(reliability(survey$items), reliability(awkward$items[c(1, 3, 4)]), reliability(skewed$items), reliability(survey$items[1:2]),
                     reliability(list(survey$items[[1]], 7 - survey$items[[2]], survey$items[[3]]))),
  spearman = c(lapply(sets, function(s) rho(s$items[[1]], s$items[[3]])), lapply(sets, function(s) rho(s$items[[1]], s$items[[4]])),
               list(rho(1:400, c(2:400, 1)), rho(1:60, c(2, 1, 3:60)))),
  signs = c(lapply(sets, function(s) { p <- both(s$items[[1]], s$items[[3]]); signs(p[[2]] - p[[1]]) }),
            list(signs(c(1, 1, -2, 3)), signs(c(5, 0, 0, -1, 2, 2, 2, -3, 4)), signs(c(1:20, -3, -7, -7, 25)), signs(rep(1, 12)),
                 signs(c(1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30) - c(.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)),
                 signs(c(rep(2, 60), rep(1, 30), rep(-1, 8))), signs(c(rep(3, 300), rep(1, 100), -1)), signs(c(1:1330)), signs(rep(1, 480)))),
  ranksum = c(lapply(sets, function(s) { x <- s$items[[1]]; ranksum(present(x[s$groups == 1]), present(x[s$groups == 2])) }),
              list(ranksum(c(1, 2, 2), c(2, 3)), ranksum(3, c(1, 1, 2, 5)), ranksum(c(1, 2, 2, 5, 6, 6), c(1, 1, 3, 3, 3, 4, 4, 4)),
                   ranksum(c(.80, .83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, .73, 1.46), c(1.15, .88, .90, .74, 1.21)),
                   ranksum(seq(.1, 12.1, 1), seq(3.3, 17, 1)), ranksum(rep(1:6, c(50, 20, 10, 5, 0, 0)), rep(1:6, c(0, 1, 5, 20, 40, 30))),
                   ranksum(rep(1:6, 5 * c(50, 20, 10, 5, 0, 0)), rep(1:6, 5 * c(0, 1, 5, 20, 40, 30))),
                   ranksum(rep(1:6, 10 * c(50, 20, 10, 5, 0, 0)), rep(1:6, 10 * c(0, 1, 5, 20, 40, 30))))),
  cliff = c(lapply(sets, function(s) { x <- s$items[[1]]; cliff(present(x[s$groups == 1]), present(x[s$groups == 2])) }),
            list(cliff(c(1, 2, 2, 5), c(2, 3, 6)), cliff(c(1, 1, 2), c(1, 2, 2)), cliff(survey$items[[2]], survey$items[[3]]))),
  kruskal = c(lapply(sets, function(s) { x <- s$items[[1]]; keep <- !is.na(x); kruskal(x[keep], s$groups[keep]) }),
              list(kruskal(c(2.9, 3.0, 2.5, 2.6, 3.2, 3.8, 2.7, 4.0, 2.4, 2.8, 3.4, 3.7, 2.2, 2.0), rep(1:3, c(5, 4, 5))),
                   kruskal(c(1, 2, 2, 5, 6), c(1, 2, 2, 3, 4)),
                   kruskal(rep(rep(1:6, 3), 4 * c(50, 20, 10, 5, 0, 0, 5, 9, 20, 9, 5, 1, 0, 1, 5, 20, 40, 30)), rep(1:3, 4 * c(85, 49, 96))),
                   kruskal(rep(rep(1:6, 3), 8 * c(50, 20, 10, 5, 0, 0, 5, 9, 20, 9, 5, 1, 0, 1, 5, 20, 40, 30)), rep(1:3, 8 * c(85, 49, 96))))),
  nominal = list(nominal(unclass(table(survey$groups, survey$choice))), nominal(unclass(table(awkward$groups, awkward$choice))),
                 nominal(unclass(table(skewed$groups, skewed$choice)), FALSE), nominal(matrix(c(3, 1, 1, 3), 2)), nominal(matrix(c(10, 2, 5, 3, 8, 1), 2)),
                 nominal(matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4, byrow = FALSE)), nominal(matrix(c(200, 3, 10, 150), 2)),
                 nominal(matrix(c(600, 10, 5, 550), 2), FALSE), nominal(matrix(c(750, 4, 5, 640), 2), FALSE), nominal(matrix(c(9, 0, 2, 7), 2))),
  fit = list(fit(c(30, 20, 10), c(500, 500, 315)), fit(as.numeric(table(survey$choice)), c(400, 300, 200, 100)), fit(as.numeric(table(survey$choice)), c(60, 40, 30, 20)), fit(c(1, 0, 2), c(4, 5, 3)),
             fit(c(7, 2, 0), c(8, 9, 4)), fit(c(900, 100), c(5000, 5000)), fit(c(2000, 90), c(9000, 9000))),
  adjust = lapply(list(c(.01, .02, .03, .04, .05), c(.5, .001, .04, .04, .9, .0004), c(1e-300, .2), .03), function(p) list(p = I(p), holm = I(p.adjust(p, "holm")), bh = I(p.adjust(p, "BH")))),
  weights = list(weigh(survey$items[[1]], survey$groups, survey$choice, c(40, 35, 25), c(30, 30, 25, 15), 1315),
                 weigh(present(awkward$items[[2]]) + 1:17 %% 5, awkward$groups, awkward$choice, c(10, 5, 3, 2), c(1, 1, 1), 60),
                 weigh(skewed$items[[1]], skewed$groups, skewed$choice, c(1, 2, 3), c(5, 1, 2), 1e5)),
  normal = lapply(c(0, .5, 1.96, 6, 21, 37), function(x) list(x = x, p = 2 * pnorm(-x))),
  t = lapply(list(c(.1, 1), c(2, 5), c(9, 33), c(50, 100), c(40, 1000)), function(a) list(x = a[1], df = a[2], p = 2 * pt(-a[1], a[2]), q = qt(.975, a[2]))),
  chi = lapply(list(c(.001, 1), c(3.84, 1), c(700, 3), c(1400, 5), c(1370, 1), c(60, 59)), function(a) list(x = a[1], df = a[2], p = pchisq(a[1], a[2], lower.tail = FALSE))),
  f = lapply(list(c(.025, 9, 9), c(.975, 33, 231), c(.975, 107, 749), c(.025, 999, 2997)), function(a) list(p = a[1], df1 = a[2], df2 = a[3], q = qf(a[1], a[2], a[3])))
)

# Strong effects, whose p-values are near 1e-20, 1e-100 and 1e-300; the largest surveys of exact tests and the smallest of
# asymptotic ones; other levels than 95 %; and tables of the size that surveys have. Drawn last, so that what is above stays.
low <- c(50, 20, 10, 5, 0, 0); middle <- c(5, 9, 20, 9, 5, 1); high <- c(0, 1, 5, 20, 40, 30)
turn <- function(n, r) { pair <- related(n, r); rho(pair[[1]], pair[[2]]) }
three <- function(n, a, b, d) kruskal(c(pull(n, a), pull(n, b), pull(n, d)), rep(1:3, n * c(sum(a), sum(b), sum(d))))
further <- list(
  spearman = list(turn(100, .78), turn(100, -.78), turn(400, .86), turn(1000, -.885), rho(c(1, 2, 3), c(1, 3, 2)), rho(c(1, 2, 2, 4), c(3, 1, 1, 1))),
  signs = list(signs(rep(c(3, 2, 1, -1), c(60, 30, 30, 9))), signs(rep(c(2, 1, -1), c(1110, 590, 3))), signs(rep(c(-2, -1, 1), c(360, 190, 3))),
               signs(c(rep(0, 5), 1:12, -1, -1, -2, -2, -3, -4, -5, -6, -6, -8, 4, 4, 9)), signs(c(1:12, -1, -1, -2, -2, -3, -4, -5, -6, -6, -8, 4, 4, 9, 2))),
  ranksum = list(ranksum(pull(1, c(8, 5, 4, 2, 1)), c(pull(1, c(0, 0, 2, 3, 2)), 5, 5, 5)), ranksum(pull(1, c(8, 5, 4, 2, 1)), c(pull(1, c(0, 0, 2, 3, 2)), 1, 5, 5, 5)),
                 ranksum(pull(5, c(9, 5, 2, 1, 1, 1)), pull(5, c(1, 1, 2, 5, 6, 7))), ranksum(pull(3, high), pull(3, low))),
  cliff = list(cliff(pull(1, low), pull(1, high)), cliff(c(1, 2), c(1, 2)), cliff(c(4, 4, 4), c(4, 4))),
  kruskal = list(three(2, c(18, 9, 5, 2, 1, 0), c(3, 5, 9, 6, 3, 2), c(1, 3, 4, 8, 10, 9)), three(3, low, middle, high), three(8, high, low, middle)),
  nominal = list(nominal(matrix(c(40, 9, 3, 12, 30, 5, 6, 7, 28), 3)), nominal(matrix(c(230, 12, 20, 30, 150, 40, 9, 21, 100), 3), FALSE),
                 nominal(matrix(c(280, 12, 20, 30, 240, 40, 9, 21, 200, 6, 7, 8), 3), FALSE), nominal(matrix(c(20, 25, 11, 22, 6, 11, 3, 10), 2)),
                 nominal(matrix(c(0, 5, 3, 1, 6, 0, 2, 2, 7), 3)), nominal(matrix(c(12, 0, 1, 14, 15, 2), 2)), nominal(matrix(c(1, 0, 0, 1), 2)),
                 nominal(matrix(c(9, 1, 0, 12, 3, 1, 7, 9, 2, 5, 8, 6), 3))),
  fit = list(fit(c(100, 30, 14), c(110, 110, 110)), fit(c(150, 20, 11), c(170, 170, 340)), fit(c(800, 60, 40), c(2000, 1000, 1000)), fit(c(980, 100, 77), c(1e6, 1e6, 1e6))),
  adjust = lapply(list(c(.04, .04, .04), c(.9, .8, .7), rep(.001, 12)), function(p) list(p = I(p), holm = I(p.adjust(p, "holm")), bh = I(p.adjust(p, "BH")))),
  normal = lapply(c(1e-9, 9.3, 36.9), function(x) list(x = x, p = 2 * pnorm(-x))),
  t = lapply(list(c(12.7, 1), c(11, 98), c(28, 398), c(54, 998), c(37.2, 1e6)), function(a) list(x = a[1], df = a[2], p = 2 * pt(-a[1], a[2]), q = qt(.975, a[2]))),
  chi = lapply(list(c(1e-9, 2), c(92, 1), c(95, 2), c(470, 6), c(1390, 9)), function(a) list(x = a[1], df = a[2], p = pchisq(a[1], a[2], lower.tail = FALSE))),
  f = lapply(list(c(.005, 12, 24), c(.995, 12, 24), c(.975, 2, 2), c(.025, 3, 30)), function(a) list(p = a[1], df1 = a[2], df2 = a[3], q = qf(a[1], a[2], a[3])))
)
for (name in names(further)) cases[[name]] <- c(unname(cases[[name]]), further[[name]])

# Intervals at other levels, of the survey: the definitions above with 95 % replaced.
cases$levels <- lapply(c(.8, .9, .99, .999), function(level) {
  upper <- (1 + level) / 2; x <- survey$items[[1]]; items <- as.data.frame(survey$items); a <- x[survey$groups == 1]; b <- x[survey$groups == 3]
  t <- as.numeric(t.test(x, conf.level = level)$conf.int); w <- as.numeric(prop.test(41, 108, conf.level = level, correct = FALSE)$conf.int)
  alpha <- ncol(items) / (ncol(items) - 1) * (1 - sum(diag(cov(items))) / sum(cov(items))); n <- nrow(items); k <- ncol(items)
  d <- sign(outer(a, b, "-")); n1 <- length(a); n2 <- length(b); delta <- mean(d)
  v <- (n2^2 * var(rowMeans(d)) * (n1 - 1) + n1^2 * var(colMeans(d)) * (n2 - 1) - sum((d - delta)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  q <- qt(upper, n1 + n2 - 2); reach <- q * sqrt(v) * sqrt((1 - delta^2)^2 + q^2 * v); divisor <- 1 - delta^2 + q^2 * v
  list(level = level, x = x, mean = t, share = w, columns = unname(as.list(items)),
       alpha = 1 - (1 - alpha) * qf(c(upper, 1 - upper), n - 1, (n - 1) * (k - 1)), a = a, b = b,
       delta = (delta - delta^3 + c(-reach, reach)) / divisor)
})

# Numbers with as few digits as give the same double again: at most 17.
number <- function(x) {
  if (is.na(x)) return("null")
  for (digits in 15:17) { text <- sprintf("%.*g", digits, x); if (as.numeric(text) == x) return(text) }
  text
}
json <- function(x) {
  if (is.character(x)) return(paste0('"', x, '"'))
  parts <- vapply(x, if (is.list(x)) json else number, "")
  if (!is.null(names(x)) && is.list(x)) return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  if (!is.list(x) && length(x) == 1 && !inherits(x, "AsIs")) parts else paste0("[", paste(parts, collapse = ","), "]")
}
versions <- c(R = R.version.string, sapply(c("psych", "survey", "e1071", "exactRankTests", "coin"), function(p) as.character(packageVersion(p))))
cat(json(list(versions = as.list(versions), cases = lapply(cases, unname))), "\n", sep = "")
