package org.zhusan.regional;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;
import org.zhusan.regional.Closures.Closure;

/** What the closing of a programme asks of the house itself. */
@StepsOf("programmeClosure")
public class ProgrammeClosureSteps {
    static final int LOOK_IN_AFTER_MONTHS = 6;
    private static final int MONITORED_AFTER_MONTHS = 3;

    private final Programmes programmes;
    private final Closures closures;
    private final SupportDoor support;
    private final RegionalDesk desk;

    ProgrammeClosureSteps(Programmes programmes, Closures closures, SupportDoor support, RegionalDesk desk) {
        this.programmes = programmes;
        this.closures = closures;
        this.support = support;
        this.desk = desk;
    }

    /** All three have signed: the books are closed, and the day is set on which somebody asks how they are. */
    public void endProgramme(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        Closure closure = closures.find(execution.getProcessInstanceId()).orElseThrow();
        LocalDate today = desk.today();
        closures.close(closure.instance(), today);
        programmes.end(closure.programme(), today, Outcome.COMPLETED);
        support.end(household);
        desk.note(household, "regional.closed", RegionalDesk.REGIONAL);
        execution.setVariable(RegionalProcess.PROGRAMME_CLOSED, true);
        execution.setVariable(RegionalProcess.PROGRAMME_OUTCOME, Outcome.COMPLETED.code());
        execution.setVariable(
                RegionalProcess.LOOK_IN_ON,
                today.plusMonths(closure.monitored() ? MONITORED_AFTER_MONTHS : LOOK_IN_AFTER_MONTHS));
    }

    /** Someone came back before anybody looked in, or after nobody was reached: help is wanted again. */
    public void askNeedsAnew(DelegateExecution execution) {
        execution.setVariable(RegionalProcess.NEEDS_REOPENED, true);
    }
}
