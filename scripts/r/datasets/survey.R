# A data set as a survey: what its questionnaire and its project.yaml would say, and its answers. Everything in scripts/r/datasets works
# on the list that survey_of() makes.

# Items. `asked`: list(item, in) where only some are asked.
rating <- function(id, low, high, reverse = FALSE, asked = NULL) list(id = id, kind = "scale", low = low, high = high, reverse = reverse, asked = asked)
choice <- function(id, asked = NULL) list(id = id, kind = "single", asked = asked)
choices <- function(id, options, asked = NULL) list(id = id, kind = "multiple", options = options, asked = asked)
measure <- function(id, asked = NULL) list(id = id, kind = "number", asked = asked)
ratings <- function(ids, low, high, reverse = character()) lapply(ids, function(id) rating(id, low, high, id %in% reverse))
slug <- function(x) gsub("^_|_$", "", gsub("[^a-z0-9]+", "_", tolower(x)))

# `data` has a column for each item and attribute: numbers for scales and numbers, a factor for a choice, and for several choices a logical
# column for each option, named item:option. `invalid`: by item, which rows hold an answer that cannot be used. `source`: a factor.
survey_of <- function(name, from, data, sections, attributes = list(), source = NULL, invalid = list(), sd = "population", base = "answered",
                      confidence = .95, leastAnswered = 1, frame = NULL, margins = NULL, weights = NULL, bands = list(), groups = list(),
                      gaps = list(), correlations = list(), similar = NULL) {
  items <- unlist(unname(sections), recursive = FALSE); names(items) <- vapply(items, `[[`, "", "id")
  for (id in names(data)) if (is.factor(data[[id]])) levels(data[[id]]) <- slug(levels(data[[id]]))
  for (id in names(items)) if (items[[id]]$kind == "single") items[[id]]$options <- levels(data[[id]])
  rownames(data) <- NULL
  s <- list(name = name, from = from, items = items, sections = lapply(sections, function(of) vapply(of, `[[`, "", "id")), attributes = attributes,
            sd = sd, base = base, confidence = confidence, leastAnswered = leastAnswered, frame = frame, margins = margins, weights = weights,
            bands = bands, groups = groups, gaps = gaps, correlations = correlations, similar = similar)
  s$returned <- if (is.null(source)) factor(rep("web", nrow(data))) else source
  s$data <- data
  state <- lapply(items, function(item) state_of(s, item, invalid[[item$id]]))
  answered <- Reduce(`|`, lapply(state, function(of) of == "answered"))
  s$states <- state
  s$rows <- which(answered)
  s$source <- s$returned[answered]
  s$state <- lapply(state, function(of) of[answered])
  s$values <- lapply(items, function(item) {
    v <- raw(s, item); out <- state[[item$id]] != "answered"
    if (is.matrix(v)) v[out, ] <- NA else v[out] <- NA
    if (is.matrix(v)) v[answered, , drop = FALSE] else v[answered]
  })
  s
}

# As it stands in the data, one column for each option of several choices.
raw <- function(s, item) {
  if (item$kind == "multiple") return(sapply(item$options, function(o) s$data[[paste0(item$id, ":", o)]]))
  s$data[[item$id]]
}
state_of <- function(s, item, invalid) {
  v <- raw(s, item); given <- if (is.matrix(v)) !is.na(v[, 1]) else !is.na(v)
  asked <- if (is.null(item$asked)) rep(TRUE, nrow(s$data)) else as.character(s$data[[item$asked$item]]) %in% as.character(item$asked$`in`)
  unusable <- if (is.null(invalid)) rep(FALSE, nrow(s$data)) else invalid & !is.na(invalid)
  ifelse(!asked, "notApplicable", ifelse(unusable, "invalid", ifelse(given, "answered", "noAnswer")))
}

# Scale items of a section as a matrix, reverse-worded ones turned round; NULL where they do not share one range, or there are none.
turned <- function(s, section) {
  items <- Filter(function(item) item$kind == "scale", s$items[s$sections[[section]]])
  if (length(items) == 0 || length(unique(vapply(items, function(i) paste(i$low, i$high), ""))) > 1) return(NULL)
  sapply(items, function(item) turn(s, item))
}
turn <- function(s, item) if (item$reverse) item$low + item$high - s$values[[item$id]] else s$values[[item$id]]
score <- function(s, section) {
  m <- turned(s, section); least <- max(1, min(s$leastAnswered, ncol(m)))
  ifelse(rowSums(!is.na(m)) >= least, rowMeans(m, na.rm = TRUE), NA)
}

# The category of each respondent, by an attribute, a choice, bands, the source, or the time of reply.
grouping <- function(s, by) {
  if (by == "source") return(s$source)
  if (by == "arrival") {
    place <- ave(seq_along(s$source), s$source, FUN = seq_along); among <- ave(seq_along(s$source), s$source, FUN = length)
    return(factor(ifelse(place <= (among + 1) / 2, "early", "late"), c("early", "late")))
  }
  bands <- Filter(function(b) b$id == by, s$bands)
  if (length(bands) == 0) return(if (by %in% s$attributes) s$data[[by]][s$rows] else s$values[[by]])
  of <- bands[[1]]$of; v <- if (of %in% s$attributes) s$data[[of]][s$rows] else s$values[[of]]
  ends <- bands[[1]]$bands; labels <- rep(NA_character_, length(v))
  for (id in names(ends)) labels[!is.na(v) & (is.na(ends[[id]][1]) | v >= ends[[id]][1]) & (is.na(ends[[id]][2]) | v <= ends[[id]][2])] <- id
  factor(labels, names(ends))
}

# What tests/support/datasets/project.ts makes a project folder of.
written <- function(s) {
  column <- function(v) if (is.factor(v)) I(as.integer(v) - 1) else I(as.numeric(v))
  items <- lapply(s$items, function(item) {
    out <- list(id = item$id, kind = item$kind)
    if (item$kind == "scale") out <- c(out, list(low = item$low, high = item$high, reverse = item$reverse))
    if (!is.null(item$options)) out$options <- I(item$options)
    if (!is.null(item$asked)) out$askedIf <- list(item = item$asked$item, `in` = I(as.character(item$asked$`in`)))
    v <- raw(s, item); state <- s$states[[item$id]]
    if (is.matrix(v)) v[state != "answered", ] <- NA else v[state != "answered"] <- NA
    out$invalid <- I(which(state == "invalid") - 1)
    out$answers <- if (is.matrix(v)) lapply(seq_len(ncol(v)), function(j) column(v[, j])) else column(v)
    out
  })
  attributes <- lapply(s$attributes, function(id) {
    v <- s$data[[id]]
    c(list(id = id, kind = if (is.factor(v)) "single" else "number", values = column(v)), if (is.factor(v)) list(options = I(levels(v))))
  })
  list(
    statistics = list(sd = s$sd, base = s$base, confidence = s$confidence, leastAnswered = s$leastAnswered),
    frame = if (is.null(s$frame)) NA else list(size = s$frame, margins = if (is.null(s$margins)) keyed() else lapply(s$margins, as.list)),
    weights = if (is.null(s$weights)) NA else c(list(method = s$weights$method, by = I(s$weights$by)), if (!is.null(s$weights$trim)) list(trim = s$weights$trim)),
    similar = if (is.null(s$similar)) NA else s$similar,
    bands = unname(lapply(s$bands, function(b) list(id = b$id, of = b$of, bands = lapply(names(b$bands), function(id) list(id = id, from = b$bands[[id]][1], to = b$bands[[id]][2]))))),
    groups = lapply(s$groups, function(g) list(id = g$id, by = g$by, of = I(g$of), adjust = adjustment(g))),
    gaps = lapply(s$gaps, function(g) list(id = g$id, pairs = lapply(g$pairs, I), adjust = adjustment(g))),
    correlations = lapply(s$correlations, function(c) list(id = c$id, of = I(c$of), with = I(if (is.null(c$with)) character() else c$with), adjust = adjustment(c))),
    sources = I(levels(s$returned)), source = I(as.integer(s$returned) - 1),
    attributes = attributes,
    sections = lapply(names(s$sections), function(id) list(id = id, items = unname(items[s$sections[[id]]])))
  )
}
adjustment <- function(entry) if (is.null(entry$adjust)) "holm" else entry$adjust
adjusted <- function(p, entry) p.adjust(p, if (adjustment(entry) == "bh") "BH" else "holm")
keyed <- function() setNames(list(), character())
