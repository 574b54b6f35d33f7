package org.zhusan.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Shows the series so far; recovered is computed from it, not chosen. */
@Component
class WeighWeeklyRules implements FormRules {
    private final Weighings weighings;
    private final NutritionCheck check;
    private final HospitalDesk desk;

    WeighWeeklyRules(Weighings weighings, NutritionCheck check, HospitalDesk desk) {
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
        return Weighings.WEIGHED;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Weighing> series = weighings.series(caseNumber, reader);
        var start = new LinkedHashMap<String, Object>();
        start.put("ageMonths", weighings.monthsNow(caseNumber));
        start.put(Weighings.LIST, series.stream().map(Weighing::row).toList());
        if (!series.isEmpty()) {
            start.put("lastKg", series.get(series.size() - 1).kg());
        }
        return start;
    }

    @Override
    public void check(Submission submission) {
        check.measured(submission);
        List<Weighing> before = before(submission);
        Weighing now = weighings.read(submission.caseNumber(), submission.answers(), before);
        if (!before.isEmpty() && !now.on().isAfter(before.get(before.size() - 1).on())) {
            throw new NutritionRefused.NotAfterLast(
                    before.get(before.size() - 1).on());
        }
        check.planned(submission, now.found());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        check.callHospital(submission);
        desk.note(submission.caseNumber(), "health.weighed", DataClass.MEDICAL, submission.by());
        List<Weighing> before = before(submission);
        Weighing now = weighings.read(submission.caseNumber(), submission.answers(), before);
        return Map.of(HospitalProcess.RECOVERED, recovered(before, now));
    }

    /**
     * Two weighings running within the cut-offs, the second without loss; the assessment that began the plan does not count as one. WHO 2013 (management of severe
     * acute malnutrition) ends treatment after two weeks so; that weekly weighings stand for them is a programme rule.
     */
    static boolean recovered(List<Weighing> before, Weighing now) {
        return before.size() > 1
                && before.get(before.size() - 1).found() == NutritionClass.NONE
                && now.found() == NutritionClass.NONE
                && !now.lost();
    }

    /** The form's own rows are what was shown; the records say it again without the browser. */
    private List<Weighing> before(Submission submission) {
        return submission.rows(Weighings.LIST).stream()
                .map(it -> (Map<?, ?>) it)
                .map(Weighing::ofRow)
                .toList();
    }
}
