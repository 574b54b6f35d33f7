package org.zhusan.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone a household needs sits at one table, and each thing has an owner and a day. */
@Component
class PlanReceptionRules implements FormRules {
    private static final Set<String> AT_THE_TABLE = Set.of(
            "prosecutor", "police", "health", "education", "employment", "religiousAffairs", "guardianship", "centre");

    private final JourneyDesk desk;

    PlanReceptionRules(JourneyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return JourneyProcess.JOURNEY;
    }

    @Override
    public String form() {
        return "planReception";
    }

    @Override
    public void check(Submission submission) {
        desk.destination(submission.caseNumber());
        if (!(submission.answers().get("members") instanceof List<?> there) || !there.containsAll(AT_THE_TABLE)) {
            throw new JourneyRefused.CommissionIncomplete();
        }
        if (submission.rows("plan").isEmpty()) {
            throw new JourneyRefused.NothingPlanned();
        }
        LocalDate met = (LocalDate) submission.answers().get("meetingOn");
        boolean late = submission.rows("plan").stream()
                .map(it -> (LocalDate) it.get("due"))
                .anyMatch(it -> it.isBefore(met));
        if (late || met.isAfter(desk.day(submission.at()))) {
            throw new JourneyRefused.DaysUnclear();
        }
    }
}
