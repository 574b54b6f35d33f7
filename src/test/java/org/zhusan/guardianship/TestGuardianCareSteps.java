package org.zhusan.guardianship;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link GuardianCareSteps}: the story says how old the child is and what each visit sees. */
@StandIn
@StepsOf("guardianCare")
public class TestGuardianCareSteps {
    private final Map<String, Integer> ages = new ConcurrentHashMap<>();
    private final Map<String, Integer> dangers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> lastVisits = new ConcurrentHashMap<>();
    private final AskedSteps asked;
    private final Inbox inbox;
    private final Clock clock;

    TestGuardianCareSteps(AskedSteps asked, Inbox inbox, Clock clock) {
        this.asked = asked;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The child has its birthday today. */
    void isAged(String child, int age) {
        ages.put(child, age);
    }

    /** What the coming visits see. */
    void willSee(String child, int danger) {
        dangers.put(child, danger);
    }

    /** The coming visit is the last before the eighteenth birthday. */
    void willComeOfAge(String child) {
        lastVisits.put(child, true);
    }

    public void openCare(DelegateExecution execution) {
        asked.note("openCare", execution);
        int age = ages.get(execution.getProcessBusinessKey());
        execution.setVariable("nextVisit", in(Period.ofDays(14)));
        execution.setVariable("turnsFourteen", in(Period.ofYears(age < 14 ? 14 - age : 20)));
        execution.setVariable("turnsEighteen", in(Period.ofYears(18 - age)));
    }

    public void setNextVisit(DelegateExecution execution) {
        asked.note("setNextVisit", execution);
        String child = execution.getProcessBusinessKey();
        boolean danger = dangers.getOrDefault(child, 0) == 4;
        execution.setVariable("nextVisit", in(Period.ofDays(danger ? 3 : 30)));
        execution.setVariable("ofAgeFirst", lastVisits.getOrDefault(child, false));
        if (danger) {
            inbox.post(child + clock.instant(), "guardianCare.dangerSeen", child, Map.of());
        }
    }

    public void endCare(DelegateExecution execution) {
        asked.note("endCare", execution);
        execution.setVariable("careEnding", "ofAge");
    }

    private Date in(Period time) {
        return Date.from(clock.instant().atZone(ZoneOffset.UTC).plus(time).toInstant());
    }
}
