package org.zhusan.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** Fills in the forms between landing and the centre as their officers would; what the prosecutor decides stands in the roster. */
@Component
public class ArrivalAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("arrival", "legalAssessment");
    private static final int REVIEWED_AFTER_DAYS = 30;

    ArrivalAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "receiveHousehold" -> reception(scene, sheet);
            case "takeBiometrics" -> biometrics(scene, sheet);
            case "nameCarer" -> carers(scene, sheet).filled();
            case "arrangeCare" ->
                carers(scene, sheet)
                        .with("visitPlan", "Twice a week, in a room without uniforms (synthetic)")
                        .filled();
            case "explainRights" -> rights(scene, sheet);
            case "recordInterview" -> interview(scene, sheet);
            case "recordProceduralDecision" -> decision(scene, sheet).filled();
            case "recordLateDecision" ->
                decision(scene, sheet).with("delayReason", "papersAwaited").filled();
            case "settleOtherMeasure" ->
                sheet.with("decisionNo", act(scene, 1))
                        .with("seenOn", today(scene).toString())
                        .with("settledAs", "none")
                        .filled();
            case "confirmTransfer" ->
                sheet.with("transferred", true)
                        .with("childrenTold", true)
                        .with("relativesInformed", "yes")
                        .filled();
            case "registerUndertaking" -> undertaking(scene, sheet);
            case "safeguardYoungPerson" -> safeguards(scene, sheet);
            default -> throw unknown(scene);
        };
    }

    private Filled reception(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "people", row -> {
            row.put("language", person((String) row.get("personRef")).language());
            row.put("immediateNeeds", List.of("food", "water"));
        });
        return sheet.with("people", rows)
                .with("householdConfirmed", true)
                .with("valuables", List.of())
                .filled();
    }

    private Filled biometrics(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "people", row -> {
            row.put("legalGround", "registrationLaw");
            row.put("taken", true);
        });
        return sheet.with("people", rows).filled();
    }

    /** The centre's nurse for all the siblings, until relatives are found. */
    private Sheet carers(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "children", row -> {
            row.put("option", "centreWithNanny");
            row.put("carerName", "Nurse 4 of the centre (synthetic)");
            row.put("parentExpected", expected(scene, (String) row.get("childRef")));
            if ((int) row.get("age") >= HEARD_FROM) {
                row.put("childHeard", true);
                row.put("ownWords", "Wants to stay with the others (synthetic)");
            }
        });
        return sheet.with("children", rows).with("siblingsTogether", true);
    }

    private static boolean expected(Scene scene, String child) {
        var words = scene.task().caseNumber().equals(child)
                ? scene.words()
                : scene.others().getOrDefault(child, Set.of());
        return words.stream().anyMatch(it -> it.startsWith("parent-comes-"));
    }

    private Filled rights(Scene scene, Sheet sheet) {
        sheet.with(prefill.of(scene))
                .dated("explainedAt")
                .with("rightsRead", true)
                .with("languageUnderstood", true)
                .with("lawyerCalled", "state")
                .with("relativesInformed", "informed")
                .signed("sign")
                .with("signPlace", "Aktau");
        if (young(scene)) {
            sheet.with("representativeInformed", true);
        }
        return sheet.filled();
    }

    private Filled interview(Scene scene, Sheet sheet) {
        sheet.with(prefill.of(scene))
                .with("heldOn", today(scene).toString())
                .with("duration", 45)
                .with("lawyerPresent", true)
                .with("childAbsent", true)
                .with("recordRef", act(scene, 1));
        if (young(scene)) {
            sheet.with("representativePresent", true);
        }
        return sheet.filled();
    }

    private Sheet decision(Scene scene, Sheet sheet) {
        String decision = scene.says("custody") ? "custody" : scene.says("undertaking") ? "undertaking" : "none";
        sheet.with("decision", decision)
                .with("decisionNo", act(scene, 1))
                .with("decisionDate", today(scene).toString())
                .with("authority", decision.equals("custody") ? "court" : "prosecutor");
        if (!decision.equals("none")) {
            sheet.with("reviewOn", reviewed(scene));
        }
        return sheet;
    }

    private Filled undertaking(Scene scene, Sheet sheet) {
        return sheet.with(prefill.of(scene))
                .with("from", today(scene).toString())
                .with("to", today(scene).plusMonths(6).toString())
                .with("reviewOn", reviewed(scene))
                .with("permittedPlaces", List.of(Map.of("place", "Mangystau region (synthetic)")))
                .signed("sign")
                .with("signPlace", "Aktau")
                .filled();
    }

    private Filled safeguards(Scene scene, Sheet sheet) {
        return sheet.with("lawyerAppointed", true)
                .with("representative", "relative")
                .with("specialist", "psychologist")
                .with("ombudsmanInformedOn", today(scene).toString())
                .with("heard", true)
                .with("reviewOn", reviewed(scene))
                .filled();
    }

    private String reviewed(Scene scene) {
        return today(scene).plusDays(REVIEWED_AFTER_DAYS).toString();
    }

    private boolean young(Scene scene) {
        return person(scene.task().caseNumber()).age(today(scene)) < OF_AGE;
    }

    private Person person(String number) {
        return people.find(number).orElseThrow();
    }
}
