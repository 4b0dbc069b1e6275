# Reference values for tests/statistics, computed by R. Run: Rscript scripts/r/descriptives.R > tests/fixtures/r/descriptives.json
options(digits = 17)
sets <- list(
  ties = c(1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 6),
  skewed = c(0.1, 0.25, 0.5, 1.75, 2, 3.3, 8.125, 20, 55.5, 1000.75, 4e4),
  negative = c(-5, -2.5, 0, 0, 1e-9, 3, 7.25, -11),
  constant = c(4, 4, 4, 4, 4),
  pair = c(1, 6),
  single = c(3),
  shifted = 1e9 + c(4, 7, 13, 16),
  long = ((0:999) * 7919) %% 1009 / 7
)
number <- function(x) if (is.na(x)) "null" else trimws(formatC(x, digits = 17, format = "g"))
list_of <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ", "), "]")
describe <- function(x) {
  population <- sqrt(mean((x - mean(x))^2))
  paste0("{\"values\": ", list_of(x), ", \"mean\": ", number(mean(x)), ", \"sample\": ", number(sd(x)),
         ", \"population\": ", number(population),
         ", \"quantiles\": ", list_of(quantile(x, c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1), type = 7, names = FALSE)), "}")
}
cat("{\n", paste0("  \"", names(sets), "\": ", vapply(sets, describe, ""), collapse = ",\n"), "\n}\n", sep = "")
