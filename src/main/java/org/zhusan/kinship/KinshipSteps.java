package org.zhusan.kinship;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.Processes;
import org.zhusan.engine.StepsOf;

/** What the models of a kinship case ask of the programme itself. */
@StepsOf("kinship")
public class KinshipSteps {
    private final Processes processes;

    KinshipSteps(Processes processes) {
        this.processes = processes;
    }

    /** Nothing has been examined yet: the court hears that samples are missing. */
    public void receiveReport(DelegateExecution execution) {
        execution.setVariable(KinshipProcess.READY_FOR_COURT, false);
        execution.setVariable(KinshipProcess.SAMPLE_MISSING, true);
    }

    /** Guardianship looks at what is best for the child, unless it looks after the child already. */
    public void openInterestsReview(DelegateExecution execution) {
        String child = execution.getProcessBusinessKey();
        boolean underWay =
                processes.running(child).stream().anyMatch(it -> it.process().equals(KinshipProcess.GUARDIANSHIP));
        if (!underWay) {
            processes.start(
                    KinshipProcess.GUARDIANSHIP,
                    child,
                    Map.of(KinshipProcess.PLACE_REGION, execution.getVariable(KinshipProcess.PLACE_REGION)));
        }
    }
}
