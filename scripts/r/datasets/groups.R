# What results.json has of groups: their statistics, and the test of each comparison.

# In which rows an entry compares one of its subjects. Where an item makes the groups, what somebody in them left out is compared among
# those who answered all such items, items asked on a condition apart.
compared_rows <- function(s, entry, subject) {
  g <- grouping(s, entry$by); bands <- Filter(function(b) b$id == entry$by, s$bands); maker <- if (length(bands)) bands[[1]]$of else entry$by
  if (!maker %in% names(s$items)) return(!is.na(g))
  members <- function(id) if (id %in% names(s$items)) id else s$sections[[id]]
  open <- Filter(function(id) is.null(s$items[[id]]$asked), unlist(lapply(entry$of, members)))
  left <- Filter(function(id) any(s$state[[id]][!is.na(g)] != "answered"), open)
  if (!any(members(subject) %in% left)) return(!is.na(g))
  !is.na(g) & Reduce(`&`, lapply(left, function(id) s$state[[id]] == "answered"))
}

# Of the numbers of one group; `listed` are its counts, empty for what has none.
group_of <- function(v, s, listed = keyed(), answered = numeric()) {
  v <- v[!is.na(v)]; of <- summarised(v, s)
  list(n = length(v), mean = of$mean, median = of$median, sd = of$sd, modal = if (length(v)) max(table(round(v, 9))) else 0, byAnswered = I(answered), counts = listed)
}
option_group <- function(counts) list(n = sum(counts), modal = max(counts), byAnswered = I(numeric()), counts = as.list(counts))

comparisons <- function(s, entry, subject) {
  g <- grouping(s, entry$by); each <- function(f) lapply(levels(g), f)
  rows <- function(id) compared_rows(s, entry, id); whole <- is.null(s$items[[subject]]) 
  of_item <- function(id, subject) {
    item <- s$items[[id]]; keep <- rows(subject); v <- s$values[[id]]
    inside <- function(level) keep & g %in% level
    if (item$kind %in% c("scale", "number")) {
      counts <- function(level) if (item$kind == "number") keyed() else as.list(table(factor(v[inside(level)], item$low:item$high)))
      return(list(list(groups = each(function(level) group_of(v[inside(level)], s, counts(level))), values = v, rows = keep, ordered = TRUE,
                       test = ordered_groups(v[keep], g[keep], s$confidence))))
    }
    if (item$kind == "single") {
      counts <- unclass(table(g[keep], v[keep]))
      return(list(list(groups = each(function(level) option_group(counts[level, ])), values = as.integer(v), rows = keep, ordered = FALSE, test = counted_groups(counts))))
    }
    lapply(item$options, function(option) {
      yes <- v[, option]; counts <- unclass(table(g[keep], factor(yes[keep], c(TRUE, FALSE), c("yes", "no"))))
      list(groups = each(function(level) option_group(counts[level, ])), values = as.integer(yes), rows = keep, ordered = FALSE, test = option_groups(counts))
    })
  }
  if (!whole) return(of_item(subject, subject))
  m <- turned(s, subject); own <- list()
  if (!is.null(m)) {
    v <- score(s, subject); keep <- rows(subject); answered <- rowSums(!is.na(m))
    own <- list(list(groups = each(function(level) { inside <- keep & g %in% level; group_of(v[inside], s, keyed(), tabulate(answered[inside] + 1, ncol(m) + 1)) }),
                     values = v, rows = keep, ordered = TRUE, test = ordered_groups(v[keep], g[keep], s$confidence)))
  }
  c(own, unlist(lapply(setdiff(s$sections[[subject]], entry$by), function(id) of_item(id, id)), recursive = FALSE))
}

entry_of <- function(s, entry) {
  g <- grouping(s, entry$by); found <- unlist(lapply(entry$of, function(subject) comparisons(s, entry, subject)), recursive = FALSE)
  holm <- adjusted(sapply(found, function(c) if (is.list(c$test)) c$test$p else NA), entry)
  list(results = list(sizes = I(as.integer(table(g))), unknown = sum(is.na(g)), comparisons = Map(function(c, a) list(groups = c$groups, test = c$test, adjusted = a), found, holm)),
       compared = found, g = g)
}
