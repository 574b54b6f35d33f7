package org.zhusan.health;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link TreatmentSteps} where a story is about the order of things. */
@StandIn
@StepsOf("treatment")
public class TestTreatment {
    private final AskedSteps asked;

    TestTreatment(AskedSteps asked) {
        this.asked = asked;
    }

    public void noteOpenDoses(DelegateExecution execution) {
        asked.note("noteOpenDoses", execution);
    }
}
