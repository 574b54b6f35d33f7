package org.zhusan.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of those who support people in the regions: everything calms down, and every chapter ends within a year. */
@Component
public class RegionalSupportAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of(
            "regionalSupport", "counselling", "theology", "legalHelp", "schooling", "livelihood", "healthFollowUp");
    private static final int SCHOOL_FROM = 7;
    private static final int AGE_IN_GRADE_NOUGHT = 6;
    private static final int HIGHEST_GRADE = 11;
    private static final int MONTHLY = 4;

    RegionalSupportAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "askWhatStillHelps" -> stillHelps(scene, sheet);
            case "counselPerson" -> counsel(scene, sheet, lot);
            case "agreeOnSafetyPlan" -> safety(sheet);
            case "standByPerson" -> near(sheet);
            case "talkOfFaith" -> faith(scene, sheet, lot);
            case "helpLegally" -> law(scene, sheet, lot);
            case "enrolChild" -> school(scene, sheet, lot);
            case "seeHowSchoolGoes" -> asked(scene, sheet, lot);
            case "chooseProfession" -> profession(scene, sheet, lot);
            case "recordExam" -> exam(scene, sheet, lot);
            case "seekWork" -> work(scene, sheet, lot);
            case "checkRetention" -> sheet.with("retention", "lasts").filled();
            case "followUpHealth" -> health(scene, sheet, lot);
            default -> throw unknown(scene);
        };
    }

    private Filled stillHelps(Scene scene, Sheet sheet) {
        String outcome = age(scene) >= OF_AGE ? "ofAge" : scene.first() ? "goesOn" : "enough";
        return sheet.with("contact", "visited")
                .with("contactOn", today(scene).toString())
                .with("opinion", "Likes the school (synthetic)")
                .with("outcome", outcome)
                .filled();
    }

    /** Monthly until the three months of the rule are surely over, then once a season. */
    private Filled counsel(Scene scene, Sheet sheet, Lot lot) {
        int meetings = MONTHLY + 1 + lot.of("meetings", 2);
        boolean again = scene.round() + 1 < meetings;
        boolean came = !lot.onceIn(9, "came" + scene.round());
        boolean high = came && scene.first() && lot.onceIn(60, "risk");
        sheet.with("type", lot.oneOf("type", List.of("individual", "individual", "group", "family")))
                .with("dt", written(scene.at()))
                .with("attended", came)
                .with("nextStep", again ? "again" : "enough");
        if (came) {
            sheet.with("progress", high ? 1 : Math.min(4, 2 + scene.round() / 2))
                    .with("suicideRisk", high ? "high" : lot.oneOf("mood", List.of("none", "none", "low")));
        }
        if (high) {
            sheet.with("sharedSummary", "Do not leave her alone in the evening; call the psychologist (synthetic)");
        }
        if (again) {
            sheet.with("nextMeetingOn", in(scene, high ? 3 : scene.round() < MONTHLY ? 28 : 84));
        }
        return sheet.filled();
    }

    private static Filled safety(Sheet sheet) {
        return sheet.with("warningSigns", "Keeps to herself in the evening (synthetic)")
                .with("whatHelps", "Her sister's company, a walk (synthetic)")
                .with("whoHelps", List.of("psychologist", "relative"))
                .with("meansPutAway", "yes")
                .with("notAlone", "family")
                .with("psychiatrist", "called")
                .with("riskNow", "low")
                .with("sharedSummary", "Does not stay alone in the evening (synthetic)")
                .filled();
    }

    private static Filled near(Sheet sheet) {
        return sheet.with("spoken", true)
                .with("nearby", "family")
                .with("children", "self")
                .with("postponed", "The course begins a week later (synthetic)")
                .filled();
    }

    private Filled faith(Scene scene, Sheet sheet, Lot lot) {
        boolean again = scene.round() < lot.of("talks", 3);
        sheet.with("answer", "held")
                .with("voluntary", true)
                .with("type", "individual")
                .with("dt", written(scene.at()))
                .with("nextStep", again ? "again" : "whenAsked");
        if (again) {
            sheet.with("nextTalkOn", in(scene, 30));
        }
        return sheet.filled();
    }

    private Filled law(Scene scene, Sheet sheet, Lot lot) {
        boolean refused = lot.onceIn(12, "refused");
        var open = prefill.rows(scene, "matters", row -> {
            row.remove("due");
            row.put("status", refused ? "refused" : "granted");
            if (refused) {
                row.put("explained", "Can be asked for again next year (synthetic)");
            }
        });
        sheet.with("ownClient", true).with("matters", open);
        if (scene.first()) {
            sheet.with(
                    "newMatters",
                    List.of(Map.of(
                            "newMatter",
                            lot.oneOf("matter", List.of("allowance", "residence", "housing", "deathFact")),
                            "newStatus",
                            "filed",
                            "newDue",
                            in(scene, 45 + lot.of("court", 40)))));
        }
        return sheet.with("nothingWanted", open.isEmpty() && !scene.first()).filled();
    }

    private Filled school(Scene scene, Sheet sheet, Lot lot) {
        int age = age(scene);
        boolean kindergarten = age < SCHOOL_FROM;
        if (kindergarten && scene.first() && lot.onceIn(4, "queue")) {
            return sheet.with("answer", "notYet")
                    .with("why", "noPlace")
                    .with("askAgain", in(scene, 28))
                    .filled();
        }
        int usual = Math.min(HIGHEST_GRADE, Math.max(0, age - AGE_IN_GRADE_NOUGHT));
        return sheet.with("answer", "found")
                .with(
                        "institution",
                        (kindergarten ? "Kindergarten " : "School ") + (1 + lot.of("school", 60)) + " (synthetic)")
                .with("level", kindergarten && age < SCHOOL_FROM ? "kindergarten" : "grade" + Math.max(0, usual - 1))
                .with("from", today(scene).toString())
                .with("supportTeacher", !kindergarten)
                .with("vaccCert", true)
                .with("disclosure", lot.onceIn(6, "told") ? "psychologist" : "principalOnly")
                .with("familyChose", true)
                .with("childAsked", age >= HEARD_FROM)
                .filled();
    }

    private static Filled asked(Scene scene, Sheet sheet, Lot lot) {
        boolean teased = scene.first() && lot.onceIn(10, "teased");
        return sheet.with("childSays", "Likes the drawing lesson best (synthetic)")
                .with("attends", "regularly")
                .with("learning", teased ? "catchingUp" : lot.oneOf("learns", List.of("withOthers", "catchingUp")))
                .with("treated", teased ? "teased" : "well")
                .with("measures", teased ? List.of("classTalk", "family") : List.of())
                .with("goesOn", teased ? "lookAgain" : "well")
                .filled();
    }

    private Filled profession(Scene scene, Sheet sheet, Lot lot) {
        String course = lot.oneOf(
                "course", List.of("translator", "driver", "sewing", "sewing", "cooking", "it", "none", "none"));
        sheet.with("ownWish", true).with("course", course);
        if (course.equals("none")) {
            return sheet.filled();
        }
        if (course.equals("translator")) {
            sheet.with("languageFrom", "ar").with("languageTo", lot.oneOf("into", List.of("kk", "ru")));
        }
        return sheet.with("start", today(scene).plusDays(14).toString())
                .with("end", in(scene, 14 + 75))
                .with("childcare", lot.oneOf("with", List.of("family", "kindergarten", "atCentre")))
                .filled();
    }

    private Filled exam(Scene scene, Sheet sheet, Lot lot) {
        boolean driver = "driver".equals(prefill.of(scene).get("course"));
        boolean failed = scene.first() && lot.onceIn(5, "exam");
        sheet.with("exam", failed ? "failed" : "passed");
        if (driver) {
            sheet.with("trafficRules", failed ? "failed" : "passed");
        }
        if (failed) {
            sheet.with("triesAgain", true).with("againOn", in(scene, 30));
        }
        return sheet.filled();
    }

    private Filled work(Scene scene, Sheet sheet, Lot lot) {
        String came = lot.oneOf("work", List.of("employed", "employed", "selfEmployed", "caring", "caring", "notAble"));
        if (scene.first() && came.contains("mployed")) {
            return sheet.with("status", "seeking")
                    .with("nextLookOn", in(scene, 28))
                    .with("tried", List.of("vacancies", "application"))
                    .filled();
        }
        sheet.with("status", came);
        if (came.contains("mployed")) {
            sheet.with("since", today(scene).toString());
        }
        return sheet.filled();
    }

    private Filled health(Scene scene, Sheet sheet, Lot lot) {
        boolean again = scene.round() < 1 + lot.of("visits", 2);
        sheet.with("came", true)
                .with("visit", today(scene).toString())
                .with("chronic", lot.onceIn(3, "chronic") ? List.of("anaemia") : List.of())
                .with("nextStep", again ? "again" : "nothing");
        if (again) {
            sheet.with("nextVisitOn", in(scene, 90));
        }
        return sheet.filled();
    }

    private String in(Scene scene, int days) {
        return today(scene).plusDays(days).toString();
    }
}
