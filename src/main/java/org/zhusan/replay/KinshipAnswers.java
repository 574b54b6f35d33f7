package org.zhusan.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Records;

/** Fills in the forms of lawyers, court clerks and psychologists; what comes of a child's kinship stands in the roster. */
@Component
public class KinshipAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES =
            Set.of("kinship", "petition", "courtExamination", "courtHearing", "disclosure");
    private static final String MOTHER = "mother";
    private static final String RELATIVE = "relative";
    private static final String NOT_GIVEN = "notGiven";
    private static final int DAYS_TO_SAMPLE = 90;
    private static final Duration TO_THE_APPOINTMENT = Duration.ofDays(3);
    private static final Map<String, String> QUESTIONS =
            Map.of(MOTHER, "motherhood", "father", "fatherhood", "grandparent", "grandparent");

    private final Origins origins;
    private final Records records;

    KinshipAnswers(Origins origins, Records records, People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.origins = origins;
        this.records = records;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "explainExamination" -> explanation(scene, sheet);
            case "confirmPayer" -> payer(scene, sheet);
            case "filePetition" -> petition(scene, sheet);
            case "recordAcceptance", "recordClaim" ->
                sheet.with("outcome", "accepted")
                        .with("no", prefill.of(scene).getOrDefault("joinedNo", number(scene, lot)))
                        .with("date", today(scene).toString())
                        .filled();
            case "fileClaim" -> claim(scene, sheet);
            case "orderExamination" -> order(scene, sheet, lot);
            case "arrangeSampling" -> appointment(scene, sheet);
            case "informCourt" ->
                sheet.with("whose", List.of("reference"))
                        .with("why", "refused")
                        .with("proposal", "anotherDate")
                        .with("informedOn", today(scene).toString())
                        .filled();
            case "tellFamily" -> conversation(scene, sheet);
            case "confirmConversation" ->
                sheet.with("heldTogether", true)
                        // they sign it when they come out of the room
                        .with("heldOn", day(scene.task().openedAt()).toString())
                        .with("explained", List.of("care", "review", "hearing"))
                        .filled();
            case "hearCase" -> hearing(scene, sheet);
            case "confirmInForce" -> inForce(scene, sheet, lot);
            case "lookIntoDelay" ->
                sheet.with("spokeWith", List.of("lawyer", "court"))
                        .with("cause", "court")
                        .with("agreed", "The next hearing takes place (synthetic)")
                        .filled();
            default -> throw unknown(scene);
        };
    }

    /** The adult it lives with; a mother who is held and a relative have no file a lawyer could choose here. */
    private Optional<Person> withAdult(Scene scene) {
        String child = scene.task().caseNumber();
        String adult = people.inCareOf(List.of(child)).get(child);
        return people.household(child).stream()
                .filter(it -> it.number().equals(adult))
                .findFirst();
    }

    private String relation(Scene scene) {
        return withAdult(scene)
                .map(it -> it.sex() == Sex.FEMALE ? MOTHER : "father")
                .orElse(origins.motherHere(scene.task().caseNumber(), today(scene)) ? MOTHER : "grandparent");
    }

    private Filled explanation(Scene scene, Sheet sheet) {
        var adult = withAdult(scene);
        sheet.with("relation", relation(scene))
                .with("explainedOn", today(scene).toString())
                .with("rightToKnowExplained", true)
                .with("coursesExplained", true)
                .with("childAssent", age(scene) >= HEARD_FROM ? "yes" : "notAsked")
                .with("representative", adult.isPresent() ? "sameAdult" : "guardianshipAuthority")
                .signed("sign")
                .with("signPlace", "Aktau")
                .with("signOn", today(scene).toString());
        return adult.isPresent()
                ? sheet.with("referenceFile", "ours")
                        .with("referencePerson", adult.get().number())
                        .filled()
                : sheet.with("referenceFile", "none")
                        .with("relativeName", "Relative 3 (synthetic)")
                        .with("repName", "Officer 5 (synthetic)")
                        .with("repConsent", true)
                        .filled();
    }

    /** Who would have paid hears what it costs and leaves it to the state. */
    private Filled payer(Scene scene, Sheet sheet) {
        if (scene.says("private-request") && scene.refused() == 0) {
            return sheet.with("payer", "private")
                    .with("privateEstimateUsd", 560)
                    .with("privateConfirmed", false)
                    .filled();
        }
        return sheet.with("payer", "state").with("budgetLine", "001-104").filled();
    }

    private Filled petition(Scene scene, Sheet sheet) {
        boolean mother = relation(scene).equals(MOTHER);
        var siblings = prefill.options(scene, "siblings");
        sheet.with("filing", "filed")
                .with("filedOn", today(scene).toString())
                .with("applicant", mother ? MOTHER : "guardianshipAuthority")
                .with("courtRegion", "MAN")
                .with("facts", List.of(mother ? "birthByThisWoman" : "kinshipWithRelative"))
                .with("disputeExists", false)
                .with("feeWaived", true)
                .paper("attachments");
        if (!siblings.isEmpty()) {
            sheet.with("joins", siblings.get(0));
        }
        return sheet.filled();
    }

    private Filled claim(Scene scene, Sheet sheet) {
        return sheet.with("filing", "filed")
                .with("filedOn", today(scene).toString())
                .with("applicant", MOTHER)
                .with("defendant", RELATIVE)
                .with("courtRegion", "MAN")
                .with("disputeAbout", "parentage")
                .paper("attachments")
                .filled();
    }

    private Filled order(Scene scene, Sheet sheet, Lot lot) {
        if (scene.says("disputed") && !scene.first()) {
            return sheet.with("decision", "reportStands").filled();
        }
        String relation = relation(scene);
        boolean second = !scene.first() && !scene.says("after-refusal");
        var covers = new ArrayList<Map<String, Object>>();
        covers.add(withAdult(scene)
                .map(it -> Map.<String, Object>of("relation", relation, "file", "ours", "person", it.number()))
                .orElse(Map.of("relation", relation, "file", "none")));
        var questions = new ArrayList<>(List.of(QUESTIONS.get(relation)));
        if (second) {
            covers.add(Map.of("relation", "auntUncle", "file", "none"));
            questions.add("moreMarkers");
        }
        return sheet.with("decision", "ordered")
                .with("orderNo", number(scene, lot))
                .with("orderDate", today(scene).toString())
                .with("questions", questions)
                .with("covers", covers)
                .with("institution", "atyrau")
                .with("costDecision", "stateBudget")
                .with("deadline", today(scene).plusDays(DAYS_TO_SAMPLE).toString())
                .filled();
    }

    private Filled appointment(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "people", row -> {
            boolean held =
                    MOTHER.equals(row.get("relation")) && withAdult(scene).isEmpty();
            row.put("where", "centre");
            if ("none".equals(row.get("file"))) {
                row.put("relativeName", "Relative 3 (synthetic)");
                row.put("sex", "female");
                row.put("ageYears", held ? 32 : 58);
                row.put("where", held ? "institution" : "laboratory");
            }
        });
        return sheet.with("people", rows)
                .with("appointmentAt", written(scene.at().plus(TO_THE_APPOINTMENT)))
                .with("escorted", true)
                .filled();
    }

    private Filled conversation(Scene scene, Sheet sheet) {
        return sheet.dated("heldAt")
                .with("heldIn", person(scene).language().equals("ru") ? "ru" : "kk")
                .with("lawyerPresent", true)
                .with("told", List.of("mother"))
                .with("childTold", age(scene) >= HEARD_FROM ? "told" : "tooYoung")
                .with("offered", List.of("stays", "nextMeeting"))
                .filled();
    }

    private Filled hearing(Scene scene, Sheet sheet) {
        String conclusion = String.valueOf(prefill.of(scene).get("conclusion"));
        sheet.dated("dt").with("absent", List.of());
        if (scene.says("adjourned-twice") && scene.round() < 2) {
            return adjourned(scene, sheet, "absence", 21)
                    .with("absent", List.of("interested"))
                    .filled();
        }
        return switch (conclusion) {
            case NOT_GIVEN ->
                scene.first() ? adjourned(scene, sheet, "sampleRefused", 14).filled() : further(sheet, "anotherDate");
            case "inconclusive" -> inconclusive(scene, sheet);
            case "excluded" ->
                sheet.with("outcome", "rejected")
                        .with("reason", "The report excludes it (synthetic)")
                        .with("finalFormOn", finalForm(scene))
                        .filled();
            default -> scene.says("disputed") ? disputed(scene, sheet) : granted(scene, sheet);
        };
    }

    private Filled inconclusive(Scene scene, Sheet sheet) {
        if (scene.first()) {
            return further(sheet, "secondReference");
        }
        return scene.round() < 3
                ? adjourned(scene, sheet, "expertMeeting", 75).filled()
                : sheet.with("outcome", "rejected")
                        .with("reason", "It could not be shown (synthetic)")
                        .with("finalFormOn", finalForm(scene))
                        .filled();
    }

    private Filled disputed(Scene scene, Sheet sheet) {
        if (scene.first()) {
            return sheet.with("outcome", "leftWithoutConsideration")
                    .with("reason", "A relative disputes it (synthetic)")
                    .filled();
        }
        return scene.round() < 3 ? adjourned(scene, sheet, "request", 75).filled() : granted(scene, sheet);
    }

    private Sheet adjourned(Scene scene, Sheet sheet, String why, int days) {
        return sheet.with("outcome", "adjourned")
                .with("adjournedFor", why)
                .with("nextDt", written(scene.at().plus(Duration.ofDays(days))));
    }

    private static Filled further(Sheet sheet, String by) {
        return sheet.with("outcome", "furtherExamination")
                .with("furtherBy", by)
                .with("reason", "More has to be compared (synthetic)")
                .filled();
    }

    private Filled granted(Scene scene, Sheet sheet) {
        return sheet.with("outcome", "granted")
                .with("restsOn", "report")
                .with("finalFormOn", finalForm(scene))
                .filled();
    }

    private String finalForm(Scene scene) {
        return today(scene).toString();
    }

    private Filled inForce(Scene scene, Sheet sheet, Lot lot) {
        return sheet.with("rulingNo", number(scene, lot))
                .with("appeal", "none")
                .with("finalFormDate", finalForm(scene, records))
                .with("inForceDate", today(scene).toString())
                .paper("file")
                .filled();
    }

    /** As the clerk finds it in the report of the hearing. */
    private static String finalForm(Scene scene, Records records) {
        return records.latest(scene.task().caseNumber(), "hearCase", scene.by(), "confirmInForce")
                .map(it -> String.valueOf(it.answers().get("finalFormOn")))
                .orElseThrow();
    }

    /** As courts number their papers: no words. */
    private String number(Scene scene, Lot lot) {
        return "2-%d/%d"
                .formatted(
                        1 + lot.of(scene.task().form() + scene.round(), 9000),
                        today(scene).getYear());
    }
}
