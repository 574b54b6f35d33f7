package org.zhusan.arrival;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link ArrivalSteps} where a story is about the order of things. */
@StandIn
@StepsOf("arrival")
public class TestSteps {
    private final Map<String, Deque<Map<String, Object>>> routes = new ConcurrentHashMap<>();
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();
    private final AskedSteps asked;

    TestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What the table and the case file will answer about this person, one answer each time they are asked. */
    void routesWillBe(String person, List<Map<String, Object>> answers) {
        routes.put(person, new ArrayDeque<>(answers));
    }

    /** How it ends for this household. */
    public void outcomeWillBe(String household, String outcome) {
        outcomes.put(household, outcome);
    }

    public void chooseRoute(DelegateExecution execution) {
        asked.note("chooseRoute", execution);
        routes.get(execution.getProcessBusinessKey()).pop().forEach(execution::setVariable);
    }

    public void openGuardianship(DelegateExecution execution) {
        asked.note("openGuardianship", execution);
    }

    public void settleHousehold(DelegateExecution execution) {
        asked.note("settleHousehold", execution);
        String outcome = outcomes.get(execution.getProcessBusinessKey());
        if (outcome != null) {
            execution.setVariable(ArrivalProcess.OUTCOME, outcome);
        }
    }
}
