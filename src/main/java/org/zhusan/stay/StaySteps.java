package org.zhusan.stay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.centre.Residents;
import org.zhusan.engine.StepsOf;

/** What the models of the month and of the programme ask of the programme itself. */
@StepsOf("stay")
public class StaySteps {
    private final StayDesk desk;
    private final Residents residents;
    private final Modules modules;
    private final Leaving leaving;
    private final Farewell farewell;

    StaySteps(StayDesk desk, Residents residents, Modules modules, Leaving leaving, Farewell farewell) {
        this.desk = desk;
        this.residents = residents;
        this.modules = modules;
        this.leaving = leaving;
        this.farewell = farewell;
    }

    /** Whose month this is comes onto the books; who is held or with relatives does not. */
    public void admitResidents(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        residents.admit(desk.here(household), StayDesk.STAY);
        desk.note(household, "stay.begun", DataClass.ROUTE, StayDesk.STAY);
    }

    /** Nobody is left at the centre: off the books. */
    public void closeBooks(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        desk.note(household, "stay.closed", DataClass.ROUTE, StayDesk.STAY);
        leaving.closeBooks(household);
        farewell.nobodyLeft(household);
    }

    /** Asks the table for each of the household; people choose. */
    public void proposeProgramme(DelegateExecution execution) {
        modules.propose(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
