package org.zhusan.stay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link StaySteps} where a story is about the order of things. */
@StandIn
@StepsOf("stay")
public class TestStaySteps {
    private final AskedSteps asked;

    TestStaySteps(AskedSteps asked) {
        this.asked = asked;
    }

    public void admitResidents(DelegateExecution execution) {
        asked.note("admitResidents", execution);
    }

    public void closeBooks(DelegateExecution execution) {
        asked.note("closeBooks", execution);
    }

    public void proposeProgramme(DelegateExecution execution) {
        asked.note("proposeProgramme", execution);
    }
}
