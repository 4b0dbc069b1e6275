# Samples of a frame that is known whole, with weights.
suppressPackageStartupMessages(library(survey))
data(api); data(nhanes)
margin <- function(of) units(apipop[[of]])
schools <- function(data) data[c("stype", "sch.wide", "awards", "comp.imp", "yr.rnd", "api00", "growth", "target", "meals", "ell")] |> setNames(c("type", "wide", "awards", "similar", "year_round", "api", "growth", "target", "meals", "ell"))
asked <- list(score = list(measure("api"), measure("growth"), measure("target")), goals = list(choice("awards"), choice("similar")), pupils = list(measure("meals"), measure("ell")))
type <- margin("stype"); wide <- margin("sch.wide")
of_schools <- list(list(id = "by_type", by = "type", of = c("score", "goals")), list(id = "by_wide", by = "wide", of = c("api", "awards", "meals")), list(id = "by_meals", by = "poverty", of = c("growth", "similar")))
poverty <- list(bands("poverty", "meals", few = c(NA, 20), some = c(21, 60), most = c(61, NA)))
health <- within(taken(nhanes, 400, 31), { race <- factor(race, 1:4, c("hispanic", "white", "black", "other")); sex <- factor(RIAGENDR, 1:2, c("men", "women")); cholesterol <- factor(HI_CHOL, 0:1, c("usual", "high")); age <- factor(agecat, levels(agecat), c("child", "young", "middle", "old")) })
frames <- list(
  survey_of("apistrat, by type", "survey::apistrat", schools(apistrat), asked, c("type", "wide"), frame = 6194, margins = list(type = type, wide = wide), weights = list(method = "post-stratification", by = "type"), groups = of_schools, bands = poverty),
  survey_of("apistrat, raked", "survey::apistrat", schools(apistrat), asked, c("type", "wide"), sd = "sample", confidence = .9, frame = 6194, margins = list(type = type, wide = wide), weights = list(method = "raking", by = c("type", "wide")), groups = of_schools, bands = poverty),
  survey_of("apistrat, trimmed", "survey::apistrat", schools(apistrat), asked, c("type", "wide"), frame = 6194, margins = list(type = type, wide = wide), weights = list(method = "raking", by = c("type", "wide"), trim = list(least = .5, most = 1.5)), groups = of_schools[1], bands = poverty),
  survey_of("apisrs", "survey::apisrs", schools(apisrs), asked, c("type", "wide"), frame = 6194, margins = list(type = type, wide = wide), weights = list(method = "post-stratification", by = "wide"), groups = of_schools, bands = poverty),
  survey_of("apisrs, few", "survey::apisrs, 40 of 200", schools(taken(apisrs, 40, 32)), asked, c("type", "wide"), frame = 6194, margins = list(type = type), groups = of_schools[2], bands = poverty),
  survey_of("nhanes", "survey::nhanes, 400 of 8591", health, list(blood = list(choice("cholesterol"))), c("race", "sex", "age"), base = "all", groups = list(list(id = "by_race", by = "race", of = "blood"), list(id = "by_age", by = "age", of = "blood"), list(id = "by_sex", by = "sex", of = "blood")))
)
