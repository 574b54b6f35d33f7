package org.zhusan.health;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link HospitalCareSteps} where a story is about the order of things. */
@StandIn
@StepsOf("hospitalCare")
public class HospitalScripted {
    private final AskedSteps asked;

    HospitalScripted(AskedSteps asked) {
        this.asked = asked;
    }

    public void seeWhoIsLeft(DelegateExecution execution) {
        asked.note("seeWhoIsLeft", execution);
    }
}
