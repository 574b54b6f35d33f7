package org.zhusan.evacuation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;

/** What the pathway asks of the programme itself. */
@StepsOf("pathway")
public class PathwaySteps {
    private final Pathways pathways;

    PathwaySteps(Pathways pathways) {
        this.pathways = pathways;
    }

    /** After everyone's answer. */
    public void seeWhoTravels(DelegateExecution execution) {
        pathways.seeWhoTravels(execution.getProcessBusinessKey());
    }

    /** After the answer of whoever was asked anew. */
    public void seeWhoTravelsNow(DelegateExecution execution) {
        seeWhoTravels(execution);
    }
}
