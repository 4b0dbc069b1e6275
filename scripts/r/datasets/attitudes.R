# Surveys of people.
suppressPackageStartupMessages({ library(carData); library(psych); library(ordinal) })
taken <- function(data, n, seed) { set.seed(seed); data[sort(sample(nrow(data), n)), , drop = FALSE] }
bands <- function(id, of, ...) list(id = id, of = of, bands = list(...))
units <- function(of) { counts <- table(of); setNames(as.numeric(counts), slug(names(counts))) }

personality <- within(psych::bfi, {
  gender <- factor(gender, 1:2, c("men", "women")); education <- factor(education, 1:5, c("some_school", "school", "some_college", "college", "graduate"))
})
personality$youth <- cut(personality$age, c(0, 21, 35, 99), c("to_21", "to_35", "older"))
five <- lapply(c(A = "A", C = "C", E = "E", N = "N", O = "O"), function(k) ratings(paste0(k, 1:5), 1, 6, c("A1", "C4", "C5", "E1", "E2", "O2", "O5")))
attitudes <- list(
  survey_of("bfi", "psych::bfi, 300 of 2800", taken(personality, 300, 1), five, c("gender", "education", "age", "youth"), leastAnswered = 3, frame = 2800,
            margins = list(gender = units(personality$gender), youth = units(personality$youth)), weights = list(method = "raking", by = c("gender", "youth")),
            groups = list(list(id = "by_gender", by = "gender", of = names(five)), list(id = "by_education", by = "education", of = c("E", "N"), adjust = "bh")),
            gaps = list(list(id = "trust", pairs = list(c("A2", "A3"), c("N1", "N5")))), similar = .3,
            correlations = list(list(id = "traits", of = names(five)), list(id = "moods", of = c("A2", "E", "N3"), with = c("N", "O"), adjust = "bh"))),
  survey_of("bfi, few left in", "psych::bfi, 60 of 2800", taken(personality, 60, 2), five["E"], c("gender", "age"), sd = "sample", confidence = .9, leastAnswered = 5,
            base = "all", groups = list(list(id = "by_age", by = "life", of = "E")), bands = list(bands("life", "age", young = c(NA, 22), middle = c(23, 34), old = c(35, NA)))),
  survey_of("BEPS", "carData::BEPS, 400 of 1525", setNames(taken(BEPS, 400, 3), c("vote", "age", "national", "household", "blair", "hague", "kennedy", "europe", "knowledge", "gender")),
            list(economy = ratings(c("national", "household"), 1, 5), leaders = ratings(c("blair", "hague", "kennedy"), 1, 5), europe_ = list(rating("europe", 1, 11)),
                 other = list(rating("knowledge", 0, 3), measure("age"), choice("vote"))), "gender", sd = "sample", confidence = .99, similar = .5,
            groups = list(list(id = "by_vote", by = "vote", of = c("economy", "leaders", "europe", "other"), adjust = "bh"), list(id = "by_gender", by = "gender", of = c("leaders", "vote", "age"))),
            gaps = list(list(id = "parties", pairs = list(c("blair", "hague"), c("blair", "kennedy"), c("hague", "kennedy")), adjust = "bh")),
            correlations = list(list(id = "views", of = c("europe", "economy", "leaders", "knowledge")))),
  survey_of("GSSvocab", "carData::GSSvocab, 500 of 28867", taken(GSSvocab, 500, 4), list(words = list(rating("vocab", 0, 10)), about = list(measure("educ"), measure("age"), choice("nativeBorn"))),
            c("gender", "ageGroup", "educGroup"), base = "applicable", groups = list(list(id = "by_education", by = "educGroup", of = c("vocab", "age", "nativeBorn")),
            list(id = "by_gender", by = "gender", of = "about"), list(id = "by_born", by = "nativeBorn", of = c("words", "educ")))),
  survey_of("WVS", "carData::WVS, 600 of 5381", within(taken(WVS, 600, 5), poverty <- as.integer(poverty)), list(views = list(rating("poverty", 1, 3), choice("religion"), choice("degree")), about = list(measure("age"))),
            c("country", "gender"), sd = "sample", groups = list(list(id = "by_country", by = "country", of = c("views", "about")), list(id = "by_generation", by = "generation", of = c("poverty", "religion"))),
            bands = list(bands("generation", "age", young = c(NA, 30), middle = c(31, 60), old = c(61, NA)))),
  survey_of("Chile", "carData::Chile, 300 of 2700", taken(Chile, 300, 6), list(plebiscite = list(choice("vote"), measure("statusquo")), about = list(measure("income"), measure("age"))),
            c("region", "sex", "education"), frame = 2700, margins = list(region = units(Chile$region), sex = units(Chile$sex), education = units(Chile$education)), weights = list(method = "raking", by = c("region", "sex")),
            groups = list(list(id = "by_sex", by = "sex", of = c("plebiscite", "income")), list(id = "by_region", by = "region", of = c("statusquo", "about")), list(id = "by_schooling", by = "education", of = c("vote", "age")))),
  survey_of("Chile, by schooling", "carData::Chile, 300 of 2700", taken(Chile, 300, 6), list(plebiscite = list(choice("vote"), measure("statusquo"))), c("sex", "education"), frame = 2700, margins = list(education = units(Chile$education)),
            weights = list(method = "post-stratification", by = "education"), groups = list(list(id = "by_sex", by = "sex", of = "plebiscite"), list(id = "by_schooling", by = "education", of = "plebiscite"))),
  survey_of("Chile, vote by region", "carData::Chile, 300 of 2700", taken(Chile, 300, 6), list(plebiscite = list(choice("vote"))), "region", groups = list(list(id = "by_region", by = "region", of = "vote"))),
  survey_of("Cowles", "carData::Cowles, 300 of 1421", taken(Cowles, 300, 7), list(person = list(measure("neuroticism"), measure("extraversion")), act = list(choice("volunteer"))), "sex",
            groups = list(list(id = "by_act", by = "volunteer", of = "person"), list(id = "by_sex", by = "sex", of = c("person", "act")))),
  survey_of("Womenlf", "carData::Womenlf", Womenlf, list(work = list(choice("partic"), measure("hincome"))), c("children", "region"), base = "all",
            groups = list(list(id = "by_children", by = "children", of = "work"), list(id = "by_region", by = "region", of = "work"), list(id = "by_income", by = "income", of = "partic")),
            bands = list(bands("income", "hincome", low = c(NA, 10), middle = c(11, 20), high = c(21, NA)))),
  survey_of("SLID", "carData::SLID, 500 of 7425", setNames(taken(SLID, 500, 8), c("wages", "education", "age", "sex", "speaks")), list(work = list(measure("wages"), measure("education"))), c("sex", "speaks", "age"), frame = 7425, margins = list(sex = units(SLID$sex)),
            weights = list(method = "post-stratification", by = "sex"), groups = list(list(id = "by_language", by = "speaks", of = "work"), list(id = "by_sex", by = "sex", of = "wages"), list(id = "by_age", by = "life", of = "work", adjust = "bh")),
            bands = list(bands("life", "age", young = c(16, 25), middle = c(26, 45)))),
  survey_of("sat.act", "psych::sat.act, 250 of 700", within(taken(psych::sat.act, 250, 9), { gender <- factor(gender, 1:2, c("men", "women")) }), list(tests = list(measure("ACT"), measure("SATV"), measure("SATQ")), about = list(rating("education", 0, 5))),
            c("gender", "age"), sd = "sample", groups = list(list(id = "by_gender", by = "gender", of = c("tests", "about")))),
  survey_of("Tal_Or", "psych::Tal_Or", within(psych::Tal_Or, { cond <- factor(cond, 0:1, c("control", "front_page")); gender <- factor(gender, 1:2, c("men", "women")) }), list(influence = list(measure("pmi"), rating("import", 1, 7), measure("reaction"))),
            c("cond", "gender"), groups = list(list(id = "by_condition", by = "cond", of = "influence"))),
  survey_of("students", "MASS::survey", setNames(MASS::survey, c("sex", "span", "other_span", "hand", "fold", "pulse", "clap", "exercise", "smoke", "height", "unit", "age")),
            list(hands = list(choice("hand"), measure("span"), choice("clap"), choice("fold")), health = list(choice("exercise"), choice("smoke"), measure("pulse"), measure("height"))), c("sex", "age"),
            invalid = list(height = MASS::survey$M.I == "Imperial", pulse = MASS::survey$Pulse < 40), base = "applicable", bands = list(bands("rate", "pulse", slow = c(NA, 66), usual = c(67, 80), fast = c(81, NA))),
            groups = list(list(id = "by_sex", by = "sex", of = c("hands", "health")), list(id = "by_exercise", by = "exercise", of = c("hand", "pulse", "smoke", "height")), list(id = "by_smoke", by = "smoke", of = c("span", "hand", "clap")), list(id = "by_rate", by = "rate", of = c("exercise", "height")))),
  survey_of("wine", "ordinal::wine", within(data.frame(wine), { rating <- as.integer(as.character(rating)); skins <- contact }), list(taste = list(rating("rating", 1, 5), measure("response"))), c("temp", "skins", "judge"), groups = list(list(id = "by_temp", by = "temp", of = "taste"), list(id = "by_judge", by = "judge", of = "taste"))),
  survey_of("LSAT", "psych::lsat6, 400 of 1000", { d <- data.frame(taken(psych::lsat6 == 1, 400, 10), half = factor(rep(c("first", "second"), 200))); names(d)[1:5] <- paste0("solved:q", 1:5); d }, list(test = list(choices("solved", paste0("q", 1:5)))), "half",
            groups = list(list(id = "by_half", by = "half", of = "solved")))
)
