# What results.json has of every section: score, reliability, correlations, ranking; and of the pairs of gaps and correlations.
suppressPackageStartupMessages(library(psych))

scored <- function(s, section) {
  m <- turned(s, section); v <- score(s, section); items <- s$items[colnames(m)]; low <- items[[1]]$low; high <- items[[1]]$high
  counts <- table(factor(m, low:high)); results <- lapply(items, function(item) described(s, item))
  base <- sum(sapply(results, `[[`, "base")); kinds <- c("noAnswer", "notApplicable", "invalid")
  c(summarised(v, s), list(
    n = sum(!is.na(v)), modal = if (all(is.na(v))) 0 else max(table(round(v[!is.na(v)], 9))), byAnswered = I(tabulate(rowSums(!is.na(m)) + 1, ncol(m) + 1)),
    counts = as.list(counts), shares = as.list(counts / base), topTwo = sum(m >= high - more_at_end(low, high), na.rm = TRUE) / base,
    bottomTwo = sum(m <= low + more_at_end(low, high), na.rm = TRUE) / base, interval = mean_interval(v, s),
    missing = setNames(lapply(kinds, function(kind) sum(sapply(results, function(r) r$missing[[kind]]))), kinds)))
}

reliable <- function(m, level) {
  m <- as.data.frame(m[complete.cases(m), , drop = FALSE]); n <- nrow(m); k <- ncol(m)
  if (k < 2 || n < 2 || var(rowSums(m)) == 0) return(NA)
  a <- suppressWarnings(suppressMessages(psych::alpha(m, check.keys = FALSE, warnings = FALSE))); alpha <- a$total$raw_alpha
  feldt <- alpha.ci(alpha, n, k, p.val = 1 - level, digits = 15)
  list(n = n, items = k, alpha = alpha, low = feldt$lower.ci[[1]], high = feldt$upper.ci[[1]], perItem = lapply(seq_len(k), function(i)
    list(itemTotal = a$item.stats$r.drop[i], alphaIfDropped = if (k < 3) NA else a$alpha.drop$raw_alpha[i])))
}

ranked <- function(s, m) {
  m <- m[, colSums(!is.na(m)) > 0, drop = FALSE]
  if (ncol(m) < 2) return(NA)
  pairs <- combn(ncol(m), 2, simplify = FALSE)
  tests <- lapply(pairs, function(at) signed_rank(m[, at[2]] - m[, at[1]]))
  holm <- p.adjust(sapply(tests, function(t) if (is.list(t)) t$p else NA), "holm")
  list(pairs = lapply(seq_along(pairs), function(i) {
    x <- m[, pairs[[i]][1]]; y <- m[, pairs[[i]][2]]; interval <- partly_overlapping(x, y, .9)
    list(n = sum(!is.na(x) & !is.na(y)), difference = mean(y, na.rm = TRUE) - mean(x, na.rm = TRUE), interval = interval, test = tests[[i]], adjusted = holm[i],
         similar = if (is.null(s$similar)) NA else interval$low >= -s$similar && interval$high <= s$similar)
  }))
}

section_of <- function(s, id) {
  m <- turned(s, id); out <- list(items = unname(lapply(s$items[s$sections[[id]]], function(item) described(s, item))))
  if (is.null(m)) return(out)
  results <- if (ncol(m) < 2) list() else lapply(combn(ncol(m), 2, simplify = FALSE), function(at) spearman(m[, at[1]], m[, at[2]]))
  correlations <- with_intervals(results, s, list(adjust = "holm"))
  c(out, list(score = scored(s, id), reliability = reliable(m, s$confidence), correlations = correlations, ranking = ranked(s, m)))
}

gap_of <- function(s, gap) {
  pairs <- lapply(gap$pairs, function(ids) {
    x <- s$values[[ids[1]]]; y <- s$values[[ids[2]]]; means <- c(mean(x, na.rm = TRUE), mean(y, na.rm = TRUE))
    list(n = sum(!is.na(x) & !is.na(y)), nFrom = sum(!is.na(x)), nTo = sum(!is.na(y)), meanFrom = means[1], meanTo = means[2], difference = means[2] - means[1],
         interval = partly_overlapping(x, y, s$confidence, if (is.null(s$frame)) NA else s$frame), test = signed_rank(y - x))
  })
  holm <- adjusted(sapply(pairs, function(p) if (is.list(p$test)) p$test$p else NA), gap)
  list(pairs = Map(function(pair, a) c(pair, list(adjusted = a)), pairs, holm))
}

correlated <- function(s, entry) {
  of <- entry$of; with <- entry$with
  values <- function(id) if (id %in% names(s$items)) turn(s, s$items[[id]]) else score(s, id)
  pairs <- if (is.null(with)) combn(of, 2, simplify = FALSE) else unlist(lapply(of, function(a) lapply(with, function(b) c(a, b))), recursive = FALSE)
  part <- function(pair) any(sapply(pair, function(id) !is.null(s$sections[[id]]) && any(pair %in% s$sections[[id]])))
  results <- lapply(pairs, function(pair) if (part(pair)) NA else spearman(values(pair[1]), values(pair[2])))
  list(pairs = with_intervals(results, s, entry))
}

with_intervals <- function(results, s, entry) {
  if (length(results) == 0) return(list())
  p <- adjusted(sapply(results, function(r) if (is.list(r)) r$p else NA), entry)
  Map(function(r, a) list(result = r, interval = correlation_interval(r, s$confidence), adjusted = a), results, p)
}
