# Tables of counts, unfolded into respondents.
suppressPackageStartupMessages({ library(vcd); library(MASS) })
unfolded <- function(table) { d <- as.data.frame(table, stringsAsFactors = TRUE); d <- d[rep(seq_len(nrow(d)), d$Freq), setdiff(names(d), "Freq")]; rownames(d) <- NULL; d }
copenhagen <- within(unfolded(MASS::housing), { satisfaction <- as.integer(Sat) })
satisfied <- { d <- unfolded(vcd::JobSatisfaction); data.frame(`content:management` = d$management == "high", `content:supervisor` = d$supervisor == "high", `content:own` = d$own == "high", check.names = FALSE) }
agreed <- function(d, ids) { for (id in ids) d[[slug(id)]] <- as.integer(d[[id]]); d }
titanic <- unfolded(Titanic); survivors <- taken(TitanicSurvival, 400, 22)
eyes <- taken(unfolded(vcd::VisualAcuity), 400, 23); eyes <- agreed(eyes, c("right", "left"))
tables <- list(
  survey_of("housing", "MASS::housing, 300 of 1681", taken(copenhagen, 300, 21), list(home = list(rating("satisfaction", 1, 3), choice("Infl"), choice("Cont"))), "Type", frame = 1681, margins = list(Type = units(copenhagen$Type)),
            weights = list(method = "post-stratification", by = "Type"), confidence = .9, groups = list(list(id = "by_type", by = "Type", of = "home"), list(id = "by_influence", by = "Infl", of = c("satisfaction", "Cont")))),
  survey_of("Arthritis", "vcd::Arthritis", within(vcd::Arthritis, { improved <- as.integer(Improved) }), list(trial = list(rating("improved", 1, 3), choice("Improved"), measure("Age"))), c("Treatment", "Sex"),
            groups = list(list(id = "by_treatment", by = "Treatment", of = "trial"), list(id = "by_sex", by = "Sex", of = c("trial"), adjust = "bh"))),
  survey_of("JobSatisfaction of vcd", "vcd::JobSatisfaction", satisfied, list(work = list(choices("content", c("management", "supervisor", "own")))), confidence = .99),
  survey_of("jobsatisfaction", "coin::jobsatisfaction", agreed(setNames(unfolded(coin::jobsatisfaction), c("income", "content", "sex")), c("income", "content"))|> within({ earned <- factor(income, 1:4, c("least", "less", "more", "most")) }), list(work = list(rating("content", 1, 4), rating("income", 1, 4), choice("earned"))), "sex",
            groups = list(list(id = "by_income", by = "earned", of = "content"), list(id = "by_sex", by = "sex", of = "work")), correlations = list(list(id = "pay", of = c("income", "content")))),
  survey_of("SexualFun", "vcd::SexualFun", agreed(setNames(unfolded(vcd::SexualFun), c("man", "woman")), c("man", "woman")), list(couple = ratings(c("man", "woman"), 1, 4)), similar = .25, gaps = list(list(id = "couples", pairs = list(c("man", "woman"))))),
  survey_of("VisualAcuity", "vcd::VisualAcuity, 400 of 10719", eyes, list(sight = ratings(c("right", "left"), 1, 4)), "gender", frame = 10719, groups = list(list(id = "by_gender", by = "gender", of = "sight")), gaps = list(list(id = "eyes", pairs = list(c("right", "left"))))),
  survey_of("HairEyeColor", "datasets::HairEyeColor", unfolded(HairEyeColor), list(colour = list(choice("Hair"), choice("Eye"))), "Sex", groups = list(list(id = "by_eye", by = "Eye", of = "Hair"), list(id = "by_sex", by = "Sex", of = "colour"))),
  survey_of("Titanic", "datasets::Titanic, 500 of 2201", taken(titanic, 500, 24), list(ship = list(choice("Survived"), choice("Age"))), c("Class", "Sex"), frame = 2201, margins = list(Class = units(titanic$Class), Sex = units(titanic$Sex)),
            weights = list(method = "raking", by = c("Class", "Sex"), trim = list(least = .9, most = 1.1)), groups = list(list(id = "by_class", by = "Class", of = "ship"), list(id = "by_sex", by = "Sex", of = "ship"))),
  survey_of("TitanicSurvival", "carData::TitanicSurvival, 400 of 1309", survivors, list(ship = list(choice("survived"), measure("age"))), c("sex", "passengerClass"), base = "all",
            groups = list(list(id = "by_class", by = "passengerClass", of = "ship"), list(id = "by_end", by = "survived", of = "age"))),
  survey_of("UCBAdmissions", "datasets::UCBAdmissions, 500 of 4526", taken(unfolded(UCBAdmissions), 500, 25), list(request = list(choice("Admit"), choice("Dept"))), "Gender", groups = list(list(id = "by_gender", by = "Gender", of = "request"), list(id = "by_department", by = "Dept", of = "Admit"))),
  survey_of("esoph", "datasets::esoph, controls", { d <- esoph[rep(seq_len(nrow(esoph)), esoph$ncontrols), ]; d <- taken(d, 350, 26); data.frame(age = d$agegp, alcohol = as.integer(d$alcgp), tobacco = as.integer(d$tobgp)) }, list(habits = ratings(c("alcohol", "tobacco"), 1, 4)), "age",
            groups = list(list(id = "by_age", by = "age", of = "habits")), correlations = list(list(id = "habits_", of = c("alcohol", "tobacco"))))
)
