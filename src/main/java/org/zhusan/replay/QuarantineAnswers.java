package org.zhusan.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;

/** Fills in the forms of quarantine, screening and isolation; whose first intestinal test is positive stands in the roster, nearly everything else is negative. */
@Component
public class QuarantineAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("quarantine", "screening", "isolation");
    private static final String FINDING = "intestinal-finding";
    /** Whoever is younger is never alone. */
    private static final int SMALL = 12;

    /** E5 prolongs quarantine because it is found at its end. */
    private static final int FOUND_AFTER_DAYS = 12;

    private static final Member REPLAY = Member.system("replay");

    private final Placements placements;
    private final Residents residents;

    QuarantineAnswers(People people, Placements placements, Residents residents, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.placements = placements;
        this.residents = residents;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "explainQuarantine" -> explanation(scene, sheet);
            case "examineOnAdmission" -> examination(scene, sheet, lot);
            case "orderTests" -> tests(scene, sheet);
            case "enterResults" -> results(scene, sheet, lot);
            case "clearPerson" -> clearance(scene, sheet);
            case "moveIntoIsolation" -> intoIsolation(scene, sheet);
            case "checkIsolated" -> isolated(scene, sheet);
            case "moveBack" -> sheet.filled();
            default -> throw unknown(scene);
        };
    }

    private Filled explanation(Scene scene, Sheet sheet) {
        String language = people.livingIn(scene.task().caseNumber()).stream()
                .findFirst()
                .map(Person::language)
                .orElse("kk");
        return sheet.with("language", language)
                .dated("explainedAt")
                .with("rightToRefuseTold", true)
                .with("understood", true)
                .filled();
    }

    private Filled examination(Scene scene, Sheet sheet, Lot lot) {
        Person person = person(scene);
        int months = (int) ChronoUnit.MONTHS.between(person.birthDate(), today(scene));
        var body = new Body(months, lot);
        sheet.with("temp", (364 + lot.of("temp", 5)) / 10.0)
                .with("weightKg", body.weight())
                .with("heightCm", body.height())
                .with("oedema", "none")
                .with("injuries", List.of("none"))
                .with("skin", List.of(lot.onceIn(25, "skin") ? "scabies" : "none"))
                .with("lice", lot.onceIn(15, "lice"))
                .with("measlesProof", lot.oneOf("measles", List.of("yes", "no", "unknown")))
                .with("hospitalNeeded", scene.says("emergency") || lot.onceIn(110, "hospital"));
        if (body.armMeasured()) {
            sheet.with("muacMm", body.arm());
        }
        if (person.sex() == People.Sex.FEMALE && months / 12 >= SMALL) {
            boolean pregnant = scene.says("birth") || months / 12 >= OF_AGE && lot.onceIn(25, "pregnant");
            sheet.with("pregnancy", pregnant ? "yes" : "no");
        }
        return sheet.filled();
    }

    private Filled tests(Scene scene, Sheet sheet) {
        boolean grownUp = age(scene) >= OF_AGE;
        List<String> tests = !scene.first()
                ? List.of("intestinal")
                : grownUp
                        ? List.of("tb", "hiv", "hepatitisB", "hepatitisC", "syphilis", "intestinal", "bloodCount")
                        : List.of("tb", "intestinal", "bloodCount");
        boolean withParent =
                people.household(scene.task().caseNumber()).stream().anyMatch(it -> it.age(today(scene)) >= OF_AGE);
        return sheet.with("tests", tests)
                .with("informedConsent", true)
                .with("consentBy", grownUp ? "self" : withParent ? "parent" : "guardian")
                .signed("sign")
                .with("signPlace", "Aktau")
                .filled();
    }

    private Filled results(Scene scene, Sheet sheet, Lot lot) {
        String today = today(scene).toString();
        var rows = prefill.rows(scene, "results", row -> {
            String result = result(scene, (String) row.get("test"), lot);
            row.put("result", result);
            if (!result.equals("notYet")) {
                row.put("collectedOn", today);
                row.put("resultOn", today);
                row.put("notifiedPatient", true);
            }
        });
        boolean found =
                rows.stream().anyMatch(it -> "intestinal".equals(it.get("test")) && "pos".equals(it.get("result")));
        return sheet.with("results", rows).with("diarrhoea", found).filled();
    }

    /** The laboratory needs longer for one in eight, and a culture longer than everything. */
    private String result(Scene scene, String test, Lot lot) {
        if (test.equals("intestinal") && scene.says(FINDING) && !wasIsolated(scene)) {
            return daysHere(scene) < FOUND_AFTER_DAYS ? "notYet" : "pos";
        }
        if (test.equals("hepatitisB") && lot.onceIn(70, test)) {
            return "pos";
        }
        return scene.first() && test.equals("tb") && !scene.says(FINDING) && lot.onceIn(8, test) ? "notYet" : "neg";
    }

    private boolean wasIsolated(Scene scene) {
        return placements.of(scene.task().caseNumber(), REPLAY).stream()
                .anyMatch(it -> it.kind() == Placements.Kind.ISOLATION);
    }

    private long daysHere(Scene scene) {
        return residents
                .find(scene.task().caseNumber())
                .map(it -> Duration.between(it.since(), scene.at()).toDays())
                .orElse(0L);
    }

    private Filled clearance(Scene scene, Sheet sheet) {
        if (!Boolean.TRUE.equals(prefill.of(scene).get("allTestsFinal"))) {
            sheet.with("waiver", "Nothing open that others could catch (synthetic)");
        }
        return sheet.with("clearedOn", today(scene).toString())
                .with("withTreatment", scene.says(FINDING))
                .with("followUp", followUp(scene))
                .filled();
    }

    private List<Map<String, Object>> followUp(Scene scene) {
        return scene.says(FINDING)
                ? List.of(Map.of(
                        "what",
                        "controlTest",
                        "byWhen",
                        today(scene).plusDays(14).toString()))
                : List.of();
    }

    /** A small child's adult comes along; the other children stay with the centre's nurse meanwhile. */
    private Filled intoIsolation(Scene scene, Sheet sheet) {
        boolean small = age(scene) < SMALL;
        var taken = new ArrayList<String>();
        var rows = prefill.rows(scene, "family", row -> {
            int age = (int) row.get("age");
            boolean along = small && age >= OF_AGE && taken.isEmpty();
            if (along) {
                taken.add((String) row.get("personRef"));
            }
            row.put("goesAlong", along);
        });
        for (var row : rows) {
            if ((int) row.get("age") < OF_AGE) {
                boolean alone = small || age(scene) >= OF_AGE;
                row.put("option", alone ? "centreWithNanny" : "stays");
                if (alone) {
                    row.put("carerName", "Nurse 2 of the centre (synthetic)");
                }
            }
        }
        if (small && taken.isEmpty()) {
            sheet.with("nanny", "Nurse 3 of the centre (synthetic)");
        }
        return sheet.with("family", rows)
                .with("room", prefill.options(scene, "rooms").get(0))
                .filled();
    }

    private Filled isolated(Scene scene, Sheet sheet) {
        Object until = prefill.of(scene).get("isolateUntil");
        boolean over = until == null ? scene.round() >= 3 : !today(scene).isBefore(LocalDate.parse(until.toString()));
        return sheet.with("temp", 36.6)
                .with("state", "Well, eats and plays (synthetic)")
                .with("symptomFreeSince", today(scene).minusDays(2).toString())
                .with("negativeStools", over ? 3 : Math.min(2, scene.round() / 2))
                .with("outcome", over ? "lift" : "continues")
                .filled();
    }
}
