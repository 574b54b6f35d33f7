package org.zhusan.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of psychologists, theologians, lawyers, social workers and schools; what is invented stays general on purpose. */
@Component
public class SupportAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("support");
    private static final int TOOL_FOR_CHILDREN_FROM = 8;
    private static final int SCHOOL_FROM = 7;
    private static final int AGE_IN_GRADE_NOUGHT = 6;

    SupportAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "assessAdult" -> adult(sheet, lot);
            case "assessChild" -> child(scene, sheet, lot);
            case "agreeOnSafety" -> safety(scene, sheet);
            case "converseOnFaith" -> faith(sheet, lot);
            case "consultOnLaw" -> law(scene, sheet, lot);
            case "recordSocialPassport" -> passport(scene, sheet, lot);
            case "placeInEducation" -> education(scene, sheet, lot);
            default -> throw unknown(scene);
        };
    }

    /** One in sixty is at high risk when asked first; the psychologist does not let the day pass. */
    private static Filled adult(Sheet sheet, Lot lot) {
        boolean asked = lot.onceIn(2, "tool");
        sheet.with("toolUsed", asked ? "phq9" : "clinical")
                .with(
                        "suicideRisk",
                        lot.onceIn(60, "risk") ? "high" : lot.oneOf("mood", List.of("none", "none", "low")))
                .with(
                        "needs",
                        lot.oneOf(
                                "needs",
                                List.of(
                                        List.of("individualSessions"),
                                        List.of("groupSessions", "parenting"),
                                        List.of("sleep", "grief"),
                                        List.of("nothingNow"))))
                .with("sharedSummary", "Talks willingly, sleeps better than on arrival (synthetic)");
        if (asked) {
            sheet.with("score", 4 + lot.of("score", 12));
        }
        return sheet.filled();
    }

    private Filled child(Scene scene, Sheet sheet, Lot lot) {
        int age = age(scene);
        boolean asked = age >= TOOL_FOR_CHILDREN_FROM;
        sheet.with("motherPresent", lot.onceIn(5, "mother") ? "no" : "yes")
                .with("tool", asked ? "sdq" : "play")
                .with("attachment", lot.oneOf("attachment", List.of("seeks", "seeks", "clings", "notSeen")))
                .with("speech", lot.onceIn(6, "speech") ? "delayed" : "ageAppropriate")
                .with(
                        "languages",
                        List.of(people.find(scene.task().caseNumber())
                                .orElseThrow()
                                .language()))
                .with("traumaEvents", lot.onceIn(3, "events") ? List.of("separation") : List.of())
                .with("summaryForCarers", "Plays with others; needs the same faces every day (synthetic)");
        if (asked) {
            sheet.with("score", 5 + lot.of("score", 14));
        }
        if (age >= SCHOOL_FROM) {
            sheet.with("suicideRisk", "none");
        }
        return sheet.filled();
    }

    private Filled safety(Scene scene, Sheet sheet) {
        Instant next = scene.at().plus(Duration.ofHours(12));
        return sheet.with("warningSigns", "Keeps to herself in the evening (synthetic)")
                .with("whatHelps", "Her sister's company, a walk (synthetic)")
                .with("whoHelps", List.of("psychologist", "relative"))
                .with("meansPutAway", "yes")
                .with("notAlone", "family")
                .with("psychiatrist", "called")
                .with("riskNow", "low")
                .with("nextLookAt", written(next))
                .with("sharedSummary", "Somebody is beside her day and night; ask the psychologist (synthetic)")
                .filled();
    }

    /** Voluntary: every third declines, and nothing else is written then. */
    private static Filled faith(Sheet sheet, Lot lot) {
        if (lot.onceIn(3, "faith")) {
            return sheet.with("answer", "declined").filled();
        }
        return sheet.with("answer", "held")
                .with("voluntary", true)
                .with("topics", lot.oneOf("topics", List.of(List.of("everydayFaith", "family"), List.of("grief"))))
                .with("sessions", 1 + lot.of("sessions", 4))
                .with("nextStep", lot.oneOf("next", List.of("again", "whenAsked", "nothing")))
                .filled();
    }

    private Filled law(Scene scene, Sheet sheet, Lot lot) {
        return sheet.with("ownClient", true)
                .with("issues", lot.oneOf("issues", List.of(List.of("documents", "kinship"), List.of("allowance"))))
                .with(
                        "actions",
                        List.of(Map.of(
                                "action",
                                "Asks for copies of papers (synthetic)",
                                "until",
                                today(scene).plusDays(14).toString())))
                .filled();
    }

    private Filled passport(Scene scene, Sheet sheet, Lot lot) {
        int children =
                people.childrenOf(scene.task().caseNumber(), today(scene)).size();
        sheet.with("lastResidence", lot.oneOf("residence", List.of("AKT", "KAR", "ATY", "ALM", "ZKO")))
                .with("lastResidencePlace", "A town there (synthetic)")
                .with("education", lot.oneOf("education", List.of("basic", "secondary", "vocational", "higher")))
                .with("maritalStatus", lot.oneOf("marriage", List.of("widow", "religiousOnly", "divorced", "single")))
                .with("childrenCount", children)
                .with(
                        "relatives",
                        List.of(Map.of(
                                "kinship", "parent", "relativeRegion", lot.oneOf("kin", List.of("AKT", "KAR", "ALM")))))
                .with("benefitsDue", children > 0 ? List.of("child") : List.of("targeted"));
        return sheet.filled();
    }

    private Filled education(Scene scene, Sheet sheet, Lot lot) {
        int age = age(scene);
        boolean kindergarten = age < SCHOOL_FROM;
        sheet.with("yearsOfSchool", 0)
                .with("readLang", kindergarten ? "none" : lot.oneOf("reads", List.of("none", "arabic", "russian")))
                .with("math", kindergarten ? "none" : lot.oneOf("math", List.of("none", "basic")))
                .with("speaksKazakh", lot.oneOf("kazakh", List.of("some", "well", "no")))
                .with("speaksRussian", lot.oneOf("russian", List.of("some", "well", "no")))
                .with("kindergarten", kindergarten);
        if (!kindergarten) {
            // nobody starts more than two years below others of the age without help
            sheet.with("suggestedGrade", Math.max(0, age - AGE_IN_GRADE_NOUGHT - 2))
                    .with("help", List.of("language", "catchUp"));
        }
        return sheet.filled();
    }
}
