package org.zhusan.regional;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link RegionalSupportSteps} where a story is about the order of things. */
@StandIn
@StepsOf("regionalSupport")
public class TestRegionalSupportSteps {
    private final Map<String, Set<Chapter>> plans = new ConcurrentHashMap<>();
    private final Set<String> unattended = ConcurrentHashMap.newKeySet();
    private final AskedSteps asked;

    TestRegionalSupportSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What is new in the person's plan when it is looked at next. */
    void planned(String person, Set<Chapter> chapters) {
        plans.put(person, chapters);
    }

    /** From now on no programme stands behind what helps this person. */
    void programmeIsOver(String person) {
        unattended.add(person);
    }

    void programmeRunsAgain(String person) {
        unattended.remove(person);
    }

    public void seeWhetherProgrammeRuns(DelegateExecution execution) {
        execution.setVariable("programmeRuns", !unattended.contains(execution.getProcessBusinessKey()));
    }

    public void takeUpPlan(DelegateExecution execution) {
        asked.note("takeUpPlan", execution);
    }

    public void seePlan(DelegateExecution execution) {
        asked.note("seePlan", execution);
        Set<Chapter> begin = plans.getOrDefault(execution.getProcessBusinessKey(), Set.of());
        for (Chapter each : Chapter.values()) {
            execution.setVariable(each.code() + RegionalSupportProcess.BEGINS, begin.contains(each));
        }
    }

    public void closePlan(DelegateExecution execution) {
        asked.note("closePlan", execution);
    }

    public void closePlanAsAgreed(DelegateExecution execution) {
        asked.note("closePlanAsAgreed", execution);
    }
}
