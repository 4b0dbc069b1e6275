# Experiments and measurements: few cases, numbers, ties.
suppressPackageStartupMessages({ library(MASS); library(coin); library(carData) })
trained <- setNames(OBrienKaiser, gsub(".", "_", names(OBrienKaiser), fixed = TRUE)); hours <- function(when) paste0(when, "_", 1:5)
kept <- function(data, rows) data[rows, ]
experiments <- list(
  survey_of("OBrienKaiser", "carData::OBrienKaiser", trained, list(before = ratings(hours("pre"), 0, 12), after = ratings(hours("post"), 0, 12), later = ratings(hours("fup"), 0, 12)), c("treatment", "gender"), sd = "sample", similar = 1,
            groups = list(list(id = "by_treatment", by = "treatment", of = c("before", "after")), list(id = "by_gender", by = "gender", of = c("after", "later"), adjust = "bh")),
            gaps = list(list(id = "change", pairs = list(c("pre_1", "post_1"), c("pre_2", "post_2"), c("post_3", "fup_3")))), correlations = list(list(id = "times", of = c("before", "after", "later")))),
  survey_of("OBrienKaiser, nine", "carData::OBrienKaiser without treatment B", kept(trained, trained$treatment != "B"), list(after = ratings(hours("post")[1:4], 0, 12)), c("treatment", "gender"), frame = 16, margins = list(gender = units(OBrienKaiser$gender), treatment = units(OBrienKaiser$treatment)),
            groups = list(list(id = "by_treatment", by = "treatment", of = "after")), gaps = list(list(id = "change", pairs = list(c("post_1", "post_3"))))),
  survey_of("Guyer", "carData::Guyer", Guyer, list(game = list(measure("cooperation"))), c("condition", "sex"), frame = 20, margins = list(condition = units(Guyer$condition)), groups = list(list(id = "by_condition", by = "condition", of = "game"), list(id = "by_sex", by = "sex", of = "game"))),
  survey_of("Moore", "carData::Moore", setNames(Moore, c("partner", "conformity", "authority", "score")), list(task = list(measure("conformity"), measure("score"))), c("partner", "authority"), confidence = .9, groups = list(list(id = "by_partner", by = "partner", of = "task"), list(id = "by_authority", by = "authority", of = "task"))),
  survey_of("Salaries", "carData::Salaries", setNames(Salaries, c("rank", "discipline", "since", "service", "sex", "salary")), list(post = list(measure("salary"), measure("service"))), c("rank", "discipline", "sex"), sd = "sample", groups = list(list(id = "by_rank", by = "rank", of = "post"), list(id = "by_sex", by = "sex", of = "post"))),
  survey_of("warpbreaks", "datasets::warpbreaks", warpbreaks, list(loom = list(measure("breaks"))), c("wool", "tension"), groups = list(list(id = "by_wool", by = "wool", of = "loom"), list(id = "by_tension", by = "tension", of = "loom"))),
  survey_of("ToothGrowth", "datasets::ToothGrowth", ToothGrowth, list(tooth = list(measure("len"))), c("supp", "dose"), bands = list(bands("amount", "dose", little = c(NA, .5), some = c(1, 1), much = c(2, NA))),
            groups = list(list(id = "by_supplement", by = "supp", of = "len"), list(id = "by_amount", by = "amount", of = "len"))),
  survey_of("airquality", "datasets::airquality", within(setNames(airquality, c("ozone", "sun", "wind", "heat", "month", "day")), month <- factor(month, 5:9, c("may", "jun", "jul", "aug", "sep"))), list(air = lapply(c("ozone", "sun", "wind", "heat"), measure)), "month",
            source = factor(rep(c("rome", "lagos"), c(75, 78)), c("rome", "lagos")), groups = list(list(id = "by_month", by = "month", of = "air"), list(id = "by_station", by = "source", of = "air"), list(id = "by_time", by = "arrival", of = c("ozone", "wind")), list(id = "by_wind", by = "strength", of = c("ozone", "sun"))),
            bands = list(bands("strength", "wind", calm = c(NA, 8), breeze = c(8.6, 12), storm = c(12.6, NA)))),
  survey_of("mtcars", "datasets::mtcars", within(mtcars, { vs <- factor(vs, 0:1, c("v", "straight")); am <- factor(am, 0:1, c("automatic", "manual")); cyl <- factor(cyl, c(4, 6, 8), c("four", "six", "eight")) }), list(drive = list(measure("mpg"), measure("hp"), rating("gear", 3, 5), choice("vs"), rating("carb", 1, 8))), c("am", "cyl"),
            groups = list(list(id = "by_gearbox", by = "am", of = "drive"), list(id = "by_cylinders", by = "cyl", of = "drive"), list(id = "by_engine", by = "vs", of = c("mpg", "gear")))),
  survey_of("infert", "datasets::infert", within(infert, { case <- factor(case, 0:1, c("no", "yes")); schooling <- education }), list(health = list(rating("induced", 0, 2), rating("spontaneous", 0, 2)), about = list(measure("parity"), measure("age"), choice("schooling"))), "case",
            groups = list(list(id = "by_case", by = "case", of = c("health", "about")), list(id = "by_schooling", by = "schooling", of = c("health", "parity"))), gaps = list(list(id = "kinds", pairs = list(c("induced", "spontaneous"))))),
  survey_of("quine", "MASS::quine", MASS::quine, list(school = list(measure("Days"))), c("Eth", "Sex", "Age", "Lrn"), groups = list(list(id = "by_origin", by = "Eth", of = "Days"), list(id = "by_age", by = "Age", of = "Days"))),
  survey_of("birthwt", "MASS::birthwt, 100 of 189", within(taken(MASS::birthwt, 100, 27), { race <- factor(race, 1:3, c("white", "black", "other")); smokes <- factor(smoke, 0:1, c("no", "yes")); often <- ifelse(smoke == 1, ptl, NA)
            `had:hypertension` <- ht == 1; `had:irritability` <- ui == 1; `had:earlier` <- ptl > 0; `had:visits` <- ftv > 1 }),
            list(birth = list(measure("bwt"), choice("smokes"), rating("often", 0, 3, asked = list(item = "smokes", `in` = "yes")), choices("had", c("hypertension", "irritability", "earlier", "visits")))), "race", base = "applicable", frame = 189, margins = list(race = units(factor(MASS::birthwt$race, 1:3, c("white", "black", "other")))), weights = list(method = "post-stratification", by = "race"),
            groups = list(list(id = "by_race", by = "race", of = "birth"), list(id = "by_smoking", by = "smokes", of = c("had", "bwt")))),
  survey_of("rotarod", "coin::rotarod", coin::rotarod, list(rats = list(measure("time"))), "group", groups = list(list(id = "by_group", by = "group", of = "time"))),
  survey_of("glioma", "coin::glioma", within(coin::glioma, event <- factor(event, c(FALSE, TRUE), c("alive", "died"))), list(trial = list(measure("time"), choice("event"), measure("age"))), c("sex", "histology", "group"),
            groups = list(list(id = "by_group", by = "group", of = "trial"), list(id = "by_histology", by = "histology", of = "trial")))
)
