package org.zhusan.replay;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** Fills in the forms of vaccination and nutrition: most consent at once, a few later, hardly anyone never; whoever was thin gains. */
@Component
public class HealthAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("treatment", "vaccination", "nutrition");
    private static final int PREGNANCY_ASKED_FROM = 12;
    private static final int HPV_FROM = 9;
    private static final int FIVE_YEARS = 60;

    HealthAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "planVaccination" -> plan(scene, sheet, lot);
            case "giveVaccine" -> doses(scene, sheet, lot);
            case "askAgain" -> asked(scene, sheet, lot);
            case "decideOnIndication" ->
                sheet.with("indication", "none")
                        .with("reason", "No contact with anyone ill (synthetic)")
                        .filled();
            case "assessNutrition" -> nutrition(scene, sheet, lot, 0).filled();
            case "weighWeekly" ->
                nutrition(scene, sheet, lot, scene.round() + 1).filled();
            default -> throw unknown(scene);
        };
    }

    private Filled plan(Scene scene, Sheet sheet, Lot lot) {
        var rows = prefill.rows(scene, "planRows", row -> {
            row.put("change", "asProposed");
            row.put("checked", true);
        });
        boolean documented = lot.onceIn(4, "card") && age(scene) >= 2;
        sheet.with("planRows", rows)
                .with("documentedDoses", documented ? List.of(card(scene)) : List.of())
                .with("assumedUnvaccinated", true)
                .with("explained", true)
                .with("repConsent", consent(lot));
        return asWoman(scene, sheet, lot).filled();
    }

    private Map<String, Object> card(Scene scene) {
        return Map.of(
                "vaccine", "bcg", "date", person(scene).birthDate().plusDays(2).toString(), "proof", "scar");
    }

    /** One in thirty refuses at first and consents when asked again; one in a hundred defers. */
    private static String consent(Lot lot) {
        return lot.onceIn(30, "consent") ? "refuse" : lot.onceIn(100, "deferral") ? "defer" : "consent";
    }

    private Filled asked(Scene scene, Sheet sheet, Lot lot) {
        // of those who refused every fourth does so again
        sheet.with("explained", true).with("repConsent", lot.onceIn(4, "second consent") ? "refuse" : "consent");
        return asWoman(scene, sheet, lot).filled();
    }

    private Filled doses(Scene scene, Sheet sheet, Lot lot) {
        var rows = prefill.rows(scene, "doses", row -> {
            row.put("outcome", "given");
            row.put("date", today(scene).toString());
            row.put("lot", "SYN-" + lot.of("lot" + row.get("vaccine"), 900));
            row.put("site", age(scene) < 2 ? "leftThigh" : "leftArm");
            row.put("reaction", lot.onceIn(12, "reaction") ? "local" : "none");
        });
        sheet.with("doses", rows).with("reactionConsidered", true);
        return asWoman(scene, sheet, lot).filled();
    }

    private Sheet asWoman(Scene scene, Sheet sheet, Lot lot) {
        Person person = person(scene);
        if (person.sex() == People.Sex.FEMALE && age(scene) >= PREGNANCY_ASKED_FROM) {
            boolean pregnant = scene.says("birth") || age(scene) >= OF_AGE && lot.onceIn(25, "pregnant");
            sheet.with("pregnancy", pregnant ? "yes" : "no");
        }
        if (person.sex() == People.Sex.FEMALE && age(scene) >= HPV_FROM && age(scene) < OF_AGE) {
            sheet.with("hpvConsent", "yes");
        }
        return sheet;
    }

    /** @param weeks since the first measuring; whoever was thin gains half a kilogram and four millimetres a week */
    private Sheet nutrition(Scene scene, Sheet sheet, Lot lot, int weeks) {
        int months = (int) ChronoUnit.MONTHS.between(person(scene).birthDate(), today(scene));
        var body = new Body(months, lot);
        int arm = Math.min(body.arm() + 4 * weeks, 140);
        double weight = oneDecimal(body.weight() + 0.4 * weeks);
        double metres = body.height() / 100.0;
        sheet.with("measuredOn", today(scene).toString())
                .with("weightKg", weight)
                .with("heightCm", body.height())
                .with("oedema", "no");
        if (months >= FIVE_YEARS) {
            return sheet.with("bmi", oneDecimal(weight / (metres * metres)))
                    .with("judgement", "noConcern")
                    .with("plan", "noPlan");
        }
        if (body.armMeasured()) {
            sheet.with("muacMm", arm);
        }
        String plan = !body.armMeasured() || arm >= 125
                ? "noPlan"
                : arm < 115 ? "therapeuticFeeding" : "supplementaryFeeding";
        return plan.equals("noPlan")
                ? sheet.with("plan", plan)
                : sheet.with("plan", plan).with("feeding", "Five small meals a day (synthetic)");
    }

    private static double oneDecimal(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
