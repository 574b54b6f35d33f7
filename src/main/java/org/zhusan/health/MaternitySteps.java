package org.zhusan.health;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;

/** What the model of maternity asks of the programme itself. */
@StepsOf("maternity")
public class MaternitySteps {
    private final Newborns newborns;

    MaternitySteps(Newborns newborns) {
        this.newborns = newborns;
    }

    /** Opens the file of each child the last form tells of. */
    public void openFile(DelegateExecution execution) {
        newborns.open(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
