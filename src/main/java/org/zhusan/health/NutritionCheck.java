package org.zhusan.health;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;
import org.zhusan.form.Submission;

/** What the first and every further weighing have in common: enough was measured, and what was found is acted upon. */
@Component
class NutritionCheck {
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");
    private static final String NO_PLAN = "noPlan";

    private final Weighings weighings;
    private final HospitalDesk desk;
    private final Inbox inbox;

    NutritionCheck(Weighings weighings, HospitalDesk desk, Inbox inbox) {
        this.weighings = weighings;
        this.desk = desk;
        this.inbox = inbox;
    }

    void measured(Submission submission) {
        Map<String, Object> answers = submission.answers();
        LocalDate on = (LocalDate) Objects.requireNonNull(answers.get("measuredOn"));
        if (on.isBefore(desk.person(submission.caseNumber()).birthDate())) {
            throw new NutritionRefused.BeforeBirth();
        }
        if (weighings.months(submission.caseNumber(), on) < NutritionClass.JUDGED_FROM) {
            boolean oedema = submission.text("oedema").equals("yes");
            if (!oedema && answers.get("muacMm") == null && answers.get("whz") == null) {
                throw new NutritionRefused.NothingMeasured();
            }
        } else if (answers.get("heightCm") instanceof BigDecimal height
                && answers.get("bmi") instanceof BigDecimal index) {
            BigDecimal follows = Weighing.bodyMassIndex((BigDecimal) answers.get("weightKg"), height);
            if (follows.subtract(index).abs().compareTo(ROUNDING) > 0) {
                throw new NutritionRefused.IndexDoesNotFit(follows);
            }
        }
    }

    /** Malnutrition without a plan is not recorded. */
    void planned(Submission submission, NutritionClass found) {
        boolean hungry = found == NutritionClass.SAM || found == NutritionClass.MAM;
        if (hungry && !planned(submission)) {
            throw new NutritionRefused.PlanMissing();
        }
    }

    boolean planned(Submission submission) {
        return !submission.text("plan").equals(NO_PLAN);
    }

    /** Danger signs do not wait for the next weighing: a referral is opened beside it, unless the person is there already. */
    void callHospital(Submission submission) {
        if (submission.yes("dangerSigns") && desk.place(submission.caseNumber()) != Kind.HOSPITAL) {
            inbox.post(
                    HospitalProcess.HOSPITAL_NEEDED + "-" + submission.task(),
                    HospitalProcess.HOSPITAL_NEEDED,
                    submission.caseNumber(),
                    Map.of());
        }
    }
}
