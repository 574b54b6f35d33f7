package org.zhusan.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link OfferSteps}. */
@StandIn
@StepsOf("offer")
public class TestOfferSteps {
    private final AskedSteps asked;

    TestOfferSteps(AskedSteps asked) {
        this.asked = asked;
    }

    public void openFile(DelegateExecution execution) {
        asked.note("openFile", execution);
    }
}
