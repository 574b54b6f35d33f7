package org.zhusan.health;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link MaternitySteps} where a story is about the order of things. */
@StandIn
@StepsOf("maternity")
public class MaternityScripted {
    private final AskedSteps asked;

    MaternityScripted(AskedSteps asked) {
        this.asked = asked;
    }

    public void openFile(DelegateExecution execution) {
        asked.note("openFile", execution);
    }
}
