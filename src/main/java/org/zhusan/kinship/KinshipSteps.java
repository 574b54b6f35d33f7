package org.zhusan.kinship;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.Processes;
import org.zhusan.engine.StepsOf;
import org.zhusan.kinship.Examinations.Conclusion;

/** What the models of a kinship case ask of the programme itself. */
@StepsOf("kinship")
public class KinshipSteps {
    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final Processes processes;

    KinshipSteps(KinshipCases cases, KinshipDesk desk, Processes processes) {
        this.cases = cases;
        this.desk = desk;
        this.processes = processes;
    }

    /**
     * Notes that a report arrived, the same line whatever it says; it stays sealed until the court opens it. The engine learns only what has to happen
     * before that.
     */
    public void receiveReport(DelegateExecution execution) {
        KinshipCase kinship = cases.lock(execution.getProcessBusinessKey());
        String conclusion = desk.conclusion(kinship)
                .orElseThrow(() -> new IllegalStateException("the examination is not over, no report can be received"));
        boolean missing = conclusion.equals(KinshipDesk.NOT_GIVEN);
        if (missing) {
            desk.note(kinship, "sampleNotGiven", desk.today(), KinshipDesk.COURT);
        } else {
            desk.noteReport(kinship, KinshipDesk.COURT);
        }
        execution.setVariable(KinshipProcess.SAMPLE_MISSING, missing);
        execution.setVariable(
                KinshipProcess.READY_FOR_COURT, !missing && !conclusion.equals(Conclusion.EXCLUDED.code()));
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
