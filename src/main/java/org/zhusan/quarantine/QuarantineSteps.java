package org.zhusan.quarantine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.StepsOf;

/** What the models of quarantine, screening and isolation ask of the programme itself. */
@StepsOf("quarantine")
public class QuarantineSteps {
    private final QuarantineDesk desk;
    private final Residents residents;

    QuarantineSteps(QuarantineDesk desk, Residents residents) {
        this.desk = desk;
        this.residents = residents;
    }

    /** The household is through: a line for each member who is cleared. */
    public void noteClearance(DelegateExecution execution) {
        desk.household(execution.getProcessBusinessKey()).stream()
                .flatMap(it -> desk.resident(it.number()).stream())
                .filter(it -> it.clearedOn() != null)
                .forEach(it -> desk.noteFlag(it.person(), "quarantine.householdCleared", QuarantineDesk.QUARANTINE));
    }

    /** Until when, and what follows. */
    public void setQuarantine(DelegateExecution execution) {
        Resident resident = desk.onTheBooks(execution.getProcessBusinessKey());
        residents.quarantineUntil(resident.person(), desk.lastDay(resident), QuarantineDesk.QUARANTINE);
        execution.setVariable(QuarantineProcess.ENDS, desk.after(desk.lastDay(resident)));
        execution.setVariable(QuarantineProcess.NEXT, QuarantineProcess.NEXT_END);
    }

    /** A contact found meanwhile may have moved the end. */
    public void seeWhetherOver(DelegateExecution execution) {
        Resident resident = desk.onTheBooks(execution.getProcessBusinessKey());
        execution.setVariable(QuarantineProcess.ENDS, desk.after(desk.lastDay(resident)));
        execution.setVariable(QuarantineProcess.OVER, desk.over(desk.lastDay(resident)));
    }

    /** Which part of the building, and who watches. */
    public void chooseZone(DelegateExecution execution) {
        desk.onTheBooks(execution.getProcessBusinessKey());
    }
}
