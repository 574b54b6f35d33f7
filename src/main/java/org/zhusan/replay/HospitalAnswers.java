package org.zhusan.replay;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.centre.Residents;

/** Fills in the forms around the hospital and of pregnancies; no child of the shipped rosters is born at the centre, for the published counts know of none. */
@Component
public class HospitalAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("hospitalCare", "maternity");
    private static final String BIRTH = "birth";
    /** Nobody is pregnant for longer. */
    private static final int MOST_WEEKS = 42;

    private final Residents residents;

    HospitalAnswers(People people, Residents residents, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.residents = residents;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "referToHospital" -> referral(scene, sheet);
            case "recordConsent" ->
                consent(scene, sheet).with("consent", "signed").filled();
            case "confirmAdmission" ->
                sheet.with("admission", "admitted")
                        .dated("handedOverAt")
                        .with("takenOverBy", "Ward sister (synthetic)")
                        .filled();
            case "recordDischarge" ->
                sheet.with("hospitalOutcome", "back")
                        .dated("handedBackAt")
                        .with("handedBackBy", "Ward sister (synthetic)")
                        .with("summary", "Recovered; no treatment needed (synthetic)")
                        .filled();
            case "accompanyPregnancy" -> pregnancy(scene, sheet, lot);
            case "registerNewborn" -> newborn(scene, sheet);
            default -> throw unknown(scene);
        };
    }

    private Filled referral(Scene scene, Sheet sheet) {
        boolean child = age(scene) < OF_AGE;
        var children = prefill.rows(scene, "carerForChildren", row -> {
            row.put("option", "centreWithNanny");
            row.put("carerName", "Nurse 4 of the centre (synthetic)");
            if ((int) row.get("childAge") >= HEARD_FROM) {
                row.put("childHeard", true);
            }
        });
        sheet.with("indication", "An examination the centre cannot do (synthetic)")
                .with("urgency", scene.says("emergency") ? "emergency" : "within7Days")
                .with("hospital", "Regional hospital (synthetic)")
                .with("consent", "signed")
                .with("carerForChildren", children);
        consent(scene, sheet);
        if (!child) {
            return sheet.with("companion", "alone").filled();
        }
        // a nurse of the centre goes along, so that the mother stays with the others
        return sheet.with("companion", "nurse")
                .with("companionName", "Nurse 5 of the centre (synthetic)")
                .with("companionReason", "The mother has other children to look after (synthetic)")
                .filled();
    }

    private Sheet consent(Scene scene, Sheet sheet) {
        if (age(scene) < OF_AGE) {
            sheet.with("consentBy", "representative").with("representativeName", "The mother (synthetic)");
        } else {
            sheet.with("consentBy", "patient");
        }
        return sheet.signed("sign").with("signPlace", "Aktau");
    }

    private Filled pregnancy(Scene scene, Sheet sheet, Lot lot) {
        if (scene.says(BIRTH) && !scene.first()) {
            return sheet.with("pregnancyState", "born").filled();
        }
        int weeks = scene.says(BIRTH) ? 38 : Math.min(MOST_WEEKS, 14 + lot.of("weeks", 12) + weeksHere(scene));
        return sheet.with("pregnancyState", "visit")
                .with("visitOn", today(scene).toString())
                .with("weeks", weeks)
                .with("systolic", 105 + lot.of("systolic", 20))
                .with("diastolic", 65 + lot.of("diastolic", 15))
                .with("fetalHeart", 130 + lot.of("heart", 20))
                .with("nextVisitOn", today(scene).plusDays(7).toString())
                .with("groundFloorAsked", true)
                .filled();
    }

    /** A pregnancy grows with the days, however often its mother is seen. */
    private int weeksHere(Scene scene) {
        return residents
                .find(scene.task().caseNumber())
                .map(it -> (int) ChronoUnit.WEEKS.between(day(it.since()), today(scene)))
                .orElse(0);
    }

    private Filled newborn(Scene scene, Sheet sheet) {
        String born = written(scene.at().minusSeconds(3600));
        return sheet.with("birthPlace", "centre")
                .with("motherWell", true)
                .with("newborns", List.of(Map.of("sex", "FEMALE", "bornAt", born, "birthWeightG", 3300)))
                .filled();
    }
}
