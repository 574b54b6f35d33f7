package org.zhusan.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.StepsOf;
import org.zhusan.stay.HouseholdPlans.Conference;
import org.zhusan.stay.HouseholdPlans.Plan;

/** What the plan of a household asks of the programme itself. */
@StepsOf("discharge")
public class DischargeSteps {
    private final HouseholdPlans plans;
    private final StayDesk desk;
    private final Departures departures;
    private final Farewell farewell;
    private final Decisions decisions;

    DischargeSteps(HouseholdPlans plans, StayDesk desk, Departures departures, Farewell farewell, Decisions decisions) {
        this.plans = plans;
        this.desk = desk;
        this.departures = departures;
        this.farewell = farewell;
        this.decisions = decisions;
    }

    /** The table says after how long to look again; the programme at the centre says how late at most. */
    public void setReviewInterval(DelegateExecution execution) {
        Plan plan = plans.lock(execution.getProcessInstanceId());
        Month month = desk.month(plan.household(), plan.added());
        List<Conference> held = plans.conferences(plan.instance());
        Conference last = held.get(held.size() - 1);
        Map<String, Object> answer = decisions.evaluate(
                plan.instance(),
                StayProcess.REVIEW_FREQUENCY,
                Map.of(
                        "maxRisk", last.maxRisk(),
                        "maxNeed", last.maxNeed(),
                        "monthsInProgramme", month.monthsUntil(last.heldOn()),
                        "stableMonths", stableMonths(held),
                        "youngOrGuarded", desk.youngOrGuarded(plan.household(), last.heldOn())));
        LocalDate proposed = last.heldOn().plusDays(((Number) answer.get("days")).longValue());
        LocalDate next = beforeLeaving(plan, last, month.nextConference(last.heldOn(), proposed));
        plans.next(plan.instance(), last.id(), (String) answer.get("interval"), next);
        execution.setVariable(StayProcess.NEXT_CONFERENCE, next);
        execution.setVariable(StayProcess.PLANNING_DUE, month.planningDue(last.heldOn()));
    }

    /** Whether each may go today; whoever is kept keeps the household, and tomorrow another day is looked for. */
    public void seeWhoMayLeave(DelegateExecution execution) {
        boolean everyone = departures.everyoneMayLeave(execution.getProcessBusinessKey());
        if (!everyone) {
            LocalDate next = desk.today().plusDays(1);
            plans.postpone(execution.getProcessInstanceId(), next);
            execution.setVariable(StayProcess.NEXT_CONFERENCE, next);
        }
        execution.setVariable(StayProcess.EVERYONE_MAY_LEAVE, everyone);
    }

    /** The family may have them: the month hears of it, and those who treat and accompany them. */
    public void announceEarlyDeparture(DelegateExecution execution) {
        farewell.leavesEarly(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }

    private static LocalDate beforeLeaving(Plan plan, Conference last, LocalDate next) {
        LocalDate leaves = plan.leavesOn();
        return leaves != null && leaves.isAfter(last.heldOn()) && leaves.isBefore(next) ? leaves : next;
    }

    /** Whole months from the first of the calm conferences at the end. */
    private static int stableMonths(List<Conference> held) {
        LocalDate since = null;
        for (Conference conference : held) {
            since = !conference.calm() ? null : since == null ? conference.heldOn() : since;
        }
        return since == null
                ? 0
                : (int) ChronoUnit.MONTHS.between(
                        since, held.get(held.size() - 1).heldOn());
    }
}
