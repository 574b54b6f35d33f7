package org.zhusan.stay;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A plan has goals of the household's own and a first conference within a week; whoever opens it stays its case manager. */
@Component
class OpenHouseholdPlanRules implements FormRules {
    private static final int FIRST_CONFERENCE_WITHIN = 7;

    private final StayDesk desk;
    private final HouseholdPlans plans;

    OpenHouseholdPlanRules(StayDesk desk, HouseholdPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public String process() {
        return StayProcess.DISCHARGE;
    }

    @Override
    public String form() {
        return "openHouseholdPlan";
    }

    @Override
    public void check(Submission submission) {
        if (submission.rows("goals").isEmpty()) {
            throw new PlanRefused.NoGoal();
        }
        if (!submission.yes("agreedTogether")) {
            throw new PlanRefused.NotTheirGoals();
        }
        LocalDate today = desk.day(submission.at());
        LocalDate latest = today.plusDays(FIRST_CONFERENCE_WITHIN);
        if (next(submission).isBefore(today) || next(submission).isAfter(latest)) {
            throw new PlanRefused.ConferenceTooLate(latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        plans.open(
                submission.instance(),
                submission.caseNumber(),
                submission.by().id(),
                next(submission),
                submission.at());
        desk.note(submission.caseNumber(), "stay.planOpened", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private static LocalDate next(Submission submission) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get("nextConference"));
    }
}
