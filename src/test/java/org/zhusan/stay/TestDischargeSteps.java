package org.zhusan.stay;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link DischargeSteps}: the story says what each conference leads to; an early departure is told as it is in truth. */
@StandIn
@StepsOf("discharge")
public class TestDischargeSteps {
    private final Map<String, Deque<Boolean>> conferences = new ConcurrentHashMap<>();
    private final Map<String, Integer> kept = new ConcurrentHashMap<>();
    private final AskedSteps asked;
    private final Inbox inbox;
    private final Clock clock;

    TestDischargeSteps(AskedSteps asked, Inbox inbox, Clock clock) {
        this.asked = asked;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Whether the departure is planned after each of the coming conferences; a week lies between them. */
    void planningWillBeDue(String household, Boolean... due) {
        conferences.put(household, new ArrayDeque<>(java.util.List.of(due)));
    }

    public void setReviewInterval(DelegateExecution execution) {
        asked.note("setReviewInterval", execution);
        execution.setVariable("nextConference", in(7));
        execution.setVariable(
                "planningDue",
                conferences.get(execution.getProcessBusinessKey()).pop());
    }

    /** The coming days of departure pass and someone is not cleared. */
    void willBeKept(String household, int times) {
        kept.put(household, times);
    }

    public void seeWhoMayLeave(DelegateExecution execution) {
        asked.note("seeWhoMayLeave", execution);
        int left = kept.merge(execution.getProcessBusinessKey(), -1, Integer::sum);
        execution.setVariable("nextConference", in(1));
        execution.setVariable("everyoneMayLeave", left < 0);
    }

    public void announceEarlyDeparture(DelegateExecution execution) {
        asked.note("announceEarlyDeparture", execution);
        inbox.post(execution.getProcessInstanceId(), "stay.leavesEarly", execution.getProcessBusinessKey(), Map.of());
    }

    Date in(int days) {
        Instant then = clock.instant().plusSeconds(days * 86_400L);
        return Date.from(then);
    }
}
