# Real data sets as small surveys, with every number that results.json has of them: tests/analysis/results/datasets.test.ts.
# Run: Rscript scripts/r/datasets.R [NAME ...]   (writes tests/fixtures/r/datasets/; only those surveys where names are given)
# Debian: r-base-core r-cran-survey r-cran-psych r-cran-coin r-cran-exactranktests r-cran-effectsize r-cran-rstatix r-cran-vcd r-cran-e1071
# r-cran-cardata r-cran-mass r-cran-ordinal
options(survey.lonely.psu = "adjust", warn = 1)
for (part in c("json", "partly-overlapping", "weighted-test")) source(file.path("scripts/r", paste0(part, ".R")))
for (part in c("survey", "items", "tests", "sections", "groups", "frame", "attitudes", "tables", "experiments", "frames")) source(file.path("scripts/r/datasets", paste0(part, ".R")))

expected <- function(s) {
  counts <- function(which) list(returned = sum(which), answered = sum(which[s$rows])); all <- rep(TRUE, length(s$returned))
  rate <- if (is.null(s$frame)) NA else length(s$returned) / s$frame
  entries <- lapply(s$groups, function(entry) entry_of(s, entry))
  list(
    sample = c(list(frame = if (is.null(s$frame)) NA else s$frame, responseRate = rate, total = c(counts(all), list(responseRate = rate))), counts(all),
               list(sources = lapply(levels(s$returned), function(one) counts(s$returned == one)))),
    sections = lapply(names(s$sections), function(id) section_of(s, id)),
    groups = lapply(entries, `[[`, "results"),
    gaps = lapply(s$gaps, function(gap) gap_of(s, gap)),
    correlations = lapply(s$correlations, function(entry) correlated(s, entry)),
    representativeness = unname(lapply(names(s$margins), function(by) margin_of(s, by))),
    weights = if (is.null(s$weights)) NA else weighting(s, entries)
  )
}

files <- vapply(c(attitudes, tables, experiments, frames), function(s) slug(s$name), ""); stopifnot(!anyDuplicated(files))
wanted <- commandArgs(trailingOnly = TRUE); surveys <- c(attitudes, tables, experiments, frames)
packages <- c("survey", "psych", "coin", "exactRankTests", "effectsize", "rstatix", "vcd", "e1071", "carData", "MASS", "ordinal")
versions <- paste(R.version.string, paste(packages, vapply(packages, function(p) as.character(packageVersion(p)), ""), collapse = ", "), sep = "; ")
for (s in surveys) if (length(wanted) == 0 || s$name %in% wanted) {
  took <- system.time(text <- json(list(name = s$name, from = s$from, versions = versions, project = written(s), expected = expected(s))))
  writeLines(text, file.path("tests/fixtures/r/datasets", paste0(slug(s$name), ".json")))
  message(sprintf("%-20s %4d rows %7d bytes %5.1f s", s$name, length(s$returned), nchar(text), took[["elapsed"]]))
}
