package org.zhusan.health;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The class follows from the measures; a child found malnourished has a plan from the first day. */
@Component
class AssessNutritionRules implements FormRules {
    private final Weighings weighings;
    private final NutritionCheck check;
    private final HospitalDesk desk;

    AssessNutritionRules(Weighings weighings, NutritionCheck check, HospitalDesk desk) {
        this.weighings = weighings;
        this.check = check;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HospitalProcess.NUTRITION;
    }

    @Override
    public String form() {
        return Weighings.ASSESSED;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("ageMonths", weighings.monthsNow(caseNumber));
    }

    @Override
    public void check(Submission submission) {
        check.measured(submission);
        check.planned(
                submission,
                weighings
                        .read(submission.caseNumber(), submission.answers(), List.of())
                        .found());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        check.callHospital(submission);
        desk.note(submission.caseNumber(), "health.weighed", DataClass.MEDICAL, submission.by());
        return Map.of(HospitalProcess.PLAN_NEEDED, check.planned(submission));
    }
}
