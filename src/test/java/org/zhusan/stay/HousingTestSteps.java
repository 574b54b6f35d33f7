package org.zhusan.stay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link HousingSteps} where a story is about the order of things. */
@StandIn
@StepsOf("housing")
public class HousingTestSteps {
    private final AskedSteps asked;

    HousingTestSteps(AskedSteps asked) {
        this.asked = asked;
    }

    public void proposeRooms(DelegateExecution execution) {
        asked.note("proposeRooms", execution);
    }

    public void leaveCentre(DelegateExecution execution) {
        asked.note("leaveCentre", execution);
    }

    public void leaveWithFamily(DelegateExecution execution) {
        asked.note("leaveWithFamily", execution);
    }
}
