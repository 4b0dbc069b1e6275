# Writes numbers, texts, TRUE and FALSE, vectors of them, and named or bare lists as JSON; numbers with the fewest digits that read back to
# the same double. What is missing is null; a vector of one is no list, unless it is wrapped in I().
number <- function(x) {
  if (is.na(x)) return("null")
  if (is.character(x)) return(paste0('"', x, '"'))
  if (is.logical(x)) return(tolower(x))
  for (digits in 15:17) { text <- sprintf("%.*g", digits, x); if (as.numeric(text) == x) return(text) }
  text
}
json <- function(x) {
  if (is.list(x) && !is.null(names(x))) return(paste0("{", paste0(sprintf('"%s":', names(x)), vapply(x, json, ""), collapse = ","), "}"))
  if (is.list(x)) return(paste0("[", paste(vapply(x, json, ""), collapse = ","), "]"))
  parts <- vapply(x, number, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) parts else paste0("[", paste(parts, collapse = ","), "]")
}
