package org.zhusan.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link VaccinationSteps} where a story is about the order of things: so many doses, so many days apart, after each answer. */
@StandIn
@StepsOf("vaccination")
public class TestVaccination {
    private final Map<String, Integer> doses = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final AskedSteps asked;
    private final Clock clock;

    TestVaccination(AskedSteps asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    void isToHave(String person, int doses) {
        this.doses.put(person, doses);
    }

    void answers(String person, String answer) {
        answers.put(person, answer);
        if (answer.equals("refuse")) {
            refusals.merge(person, 1, Integer::sum);
        }
    }

    public void proposeSchedule(DelegateExecution execution) {
        asked.note("proposeSchedule", execution);
    }

    public void findNextDose(DelegateExecution execution) {
        asked.note("findNextDose", execution);
        String person = execution.getProcessBusinessKey();
        boolean agreed = "consent".equals(answers.get(person));
        int open = doses.getOrDefault(person, 0);
        execution.setVariable("doseToGive", agreed && open > 0);
        execution.setVariable("planFulfilled", agreed && open == 0);
        execution.setVariable("refusedAgain", !agreed && refusals.getOrDefault(person, 0) > 1);
        execution.setVariable("nextDoseOn", Date.from(clock.instant().plus(Duration.ofDays(28))));
    }

    void had(String person) {
        doses.merge(person, -1, Integer::sum);
    }
}
