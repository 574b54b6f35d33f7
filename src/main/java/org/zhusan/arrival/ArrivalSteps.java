package org.zhusan.arrival;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;

/** What the models of arrival and legal assessment ask of the programme itself. */
@StepsOf("arrival")
public class ArrivalSteps {
    private final Parting parting;

    ArrivalSteps(Parting parting) {
        this.parting = parting;
    }

    /** Lets those who are held leave the household, and says whether anyone goes on. */
    public void settleHousehold(DelegateExecution execution) {
        boolean goesOn = parting.settle(execution.getProcessBusinessKey());
        execution.setVariable(ArrivalProcess.OUTCOME, goesOn ? ArrivalProcess.REHABILITATION : ArrivalProcess.CUSTODY);
    }
}
