package org.zhusan.evacuation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;

/** What the pathway asks of the programme itself. */
@StepsOf("pathway")
public class PathwaySteps {
    private final Pathways pathways;
    private final EarlyRelatives relatives;

    PathwaySteps(Pathways pathways, EarlyRelatives relatives) {
        this.pathways = pathways;
        this.relatives = relatives;
    }

    /** On the first day of the way home. */
    public void lookForRelatives(DelegateExecution execution) {
        relatives.lookFor(execution.getProcessBusinessKey());
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
