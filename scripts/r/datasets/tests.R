# Tests of two and more samples, as results.json has them.
suppressPackageStartupMessages({ library(coin); library(exactRankTests); library(effectsize); library(vcd) })

# Two references of one number, found in different ways, must be one.
same <- function(one, other, within = 1e-9) { if (abs(other - one) > within * max(abs(one), 1e-300)) stop("References differ: ", one, " and ", other); one }

mann_whitney <- function(a, b) {
  test <- suppressWarnings(wilcox.test(a, b, exact = FALSE, correct = FALSE)); n <- length(a) + length(b)
  y <- c(a, b); g <- factor(rep(1:2, c(length(a), length(b))))
  u <- test$statistic[[1]]; out <- list(n1 = length(a), n2 = length(b), u1 = u, u2 = length(a) * length(b) - u, z = NA, p = test$p.value)
  if (n > 30) out$z <- as.numeric(statistic(coin::wilcox_test(y ~ g))) else
    out$p <- same(as.numeric(pvalue(coin::wilcox_test(y ~ g, distribution = "exact"))), wilcox.exact(a, b, exact = TRUE)$p.value)
  out
}

# Cliff's delta by effectsize; his interval is in no package of Debian, and is from its definition (Cliff 1996).
cliff <- function(a, b, level) {
  n1 <- length(a); n2 <- length(b)
  if (n1 < 2 || n2 < 2) return(NA)
  d <- sign(outer(a, b, "-")); delta <- suppressWarnings(suppressMessages(cliffs_delta(a, b, ci = NULL)))$r_rank_biserial
  if (abs(delta) == 1) return(list(delta = delta, low = NA, high = NA))
  v <- (n2^2 * sum((rowMeans(d) - delta)^2) + n1^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) / (n1 * n2 * (n1 - 1) * (n2 - 1))
  v <- max(v, (1 - delta^2) / (n1 * n2 - 1)); t <- qt((1 + level) / 2, n1 + n2 - 2)
  reach <- t * sqrt(v) * sqrt((1 - delta^2)^2 + t^2 * v); by <- 1 - delta^2 + t^2 * v
  list(delta = delta, low = max(-1, (delta - delta^3 - reach) / by), high = min(1, (delta - delta^3 + reach) / by))
}

kruskal <- function(y, g) {
  test <- kruskal.test(y, g)
  list(n = length(y), h = test$statistic[[1]], degreesOfFreedom = test$parameter[[1]], p = test$p.value,
       epsilonSquared = suppressMessages(rank_epsilon_squared(y, g, ci = NULL))$rank_epsilon_squared)
}

# rstatix takes the first group from the second.
dunn <- function(y, g) {
  pairs <- rstatix::dunn_test(data.frame(y, g), y ~ g, p.adjust.method = "holm"); at <- match(c(pairs$group1, pairs$group2), levels(g)) - 1; k <- nrow(pairs)
  lapply(seq_len(k), function(i) list(first = at[i], second = at[k + i], z = -pairs$statistic[i], p = pairs$p[i], adjusted = pairs$p.adj[i]))
}

ordered_groups <- function(y, g, level) {
  known <- !is.na(y) & !is.na(g); y <- y[known]; g <- droplevels(g[known])
  if (nlevels(g) < 2 || length(unique(y)) < 2) return(NA)
  if (nlevels(g) > 2) { result <- kruskal(y, g); return(list(p = result$p, result = result, pairs = dunn(y, g))) }
  a <- y[g == levels(g)[1]]; b <- y[g == levels(g)[2]]; result <- mann_whitney(a, b)
  list(p = result$p, result = result, effect = cliff(a, b, level))
}

# `counts`: groups by options.
counted_groups <- function(counts) {
  counts <- counts[rowSums(counts) > 0, , drop = FALSE]; counts <- counts[, colSums(counts) > 0, drop = FALSE]
  if (min(dim(counts)) < 2) return(NA)
  test <- suppressWarnings(chisq.test(counts, correct = FALSE)); least <- min(test$expected)
  result <- list(n = sum(counts), statistic = test$statistic[[1]], degreesOfFreedom = test$parameter[[1]], p = test$p.value, leastExpected = least,
                 cramersV = assocstats(counts)$cramer)
  exact <- if (least < 5) list(p = fisher(counts)) else NA
  list(p = if (is.list(exact)) exact$p else test$p.value, result = result, exact = exact, pairs = NA)
}
# Of a table that is too large to be counted, an estimate from a million random tables.
fisher <- function(counts) tryCatch(fisher.test(counts, workspace = 2e7)$p.value, error = function(e) {
  message("  estimated: ", paste(dim(counts), collapse = " x ")); set.seed(1); fisher.test(counts, simulate.p.value = TRUE, B = 1e6)$p.value
})
option_groups <- function(counts) {
  test <- counted_groups(counts); counts <- counts[rowSums(counts) > 0, , drop = FALSE]
  if (!is.list(test) || nrow(counts) < 3) return(test)
  pairs <- Filter(is.list, lapply(combn(nrow(counts), 2, simplify = FALSE), function(at) counted_groups(counts[at, ])))
  p <- sapply(pairs, function(t) t$p); holm <- p.adjust(p, "holm")
  test$pairs <- lapply(seq_along(p), function(i) list(p = p[i], adjusted = holm[i]))
  test
}

signed_rank <- function(d) {
  d <- d[!is.na(d)]; zeros <- sum(d == 0); d <- d[d != 0]; n <- length(d)
  if (n == 0) return(NA)
  test <- suppressWarnings(wilcox.test(d, exact = FALSE, correct = FALSE)); plus <- test$statistic[[1]]; none <- rep(0, n)
  out <- list(n = n, zeros = zeros, plus = plus, minus = n * (n + 1) / 2 - plus, z = NA, p = test$p.value,
              rankBiserial = suppressWarnings(suppressMessages(rank_biserial(d, ci = NULL)))$r_rank_biserial)
  if (n > 25) out$z <- as.numeric(statistic(wilcoxsign_test(d ~ none))) else
    out$p <- same(as.numeric(pvalue(wilcoxsign_test(d ~ none, distribution = "exact"))), wilcox.exact(d, exact = TRUE)$p.value)
  out
}

# Exact for few, given the ties: by cor.test() without ties, else over all orders, which no package has.
spearman <- function(x, y) {
  both <- !is.na(x) & !is.na(y); x <- x[both]; y <- y[both]; n <- length(x)
  if (n < 3 || length(unique(x)) < 2 || length(unique(y)) < 2) return(NA)
  rho <- cor(x, y, method = "spearman"); tied <- anyDuplicated(x) || anyDuplicated(y)
  p <- if (n > 9) suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))$p.value else
    if (!tied) cor.test(x, y, method = "spearman", exact = TRUE)$p.value else {
      r <- rank(x) - (n + 1) / 2; q <- rank(y) - (n + 1) / 2; mean(abs(orders(n, q) %*% r) >= abs(sum(r * q)) - 1e-9)
    }
  if (n > 9 && abs(rho) > 1 - 1e-12) stop("A perfect order has an exact p-value.")
  list(n = n, rho = rho, p = p)
}
orders <- function(n, q) {
  if (n == 1) return(matrix(q, 1))
  do.call(rbind, lapply(seq_len(n), function(i) cbind(q[i], orders(n - 1, q[-i]))))
}

# Bonett and Wright (2000) is in no package of Debian.
correlation_interval <- function(result, level) {
  if (!is.list(result) || result$n < 4 || abs(result$rho) == 1) return(NA)
  reach <- qnorm((1 + level) / 2) * sqrt((1 + result$rho^2 / 2) / (result$n - 3))
  list(low = tanh(atanh(result$rho) - reach), high = tanh(atanh(result$rho) + reach))
}
