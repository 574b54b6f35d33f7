package org.zhusan.stay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.engine.StepsOf;

/** What the models of the stay ask about rooms and leaving. */
@StepsOf("housing")
public class HousingSteps {
    private final Accommodation accommodation;
    private final Leaving leaving;

    HousingSteps(Accommodation accommodation, Leaving leaving) {
        this.accommodation = accommodation;
        this.leaving = leaving;
    }

    /** Asks the table in which part of the building, in what kind of room and under whose eyes the household lives. */
    public void proposeRooms(DelegateExecution execution) {
        var proposal = accommodation.propose(execution.getProcessInstanceId(), execution.getProcessBusinessKey());
        execution.setVariable(HousingProcess.PROPOSED_ZONE, proposal.zone());
        execution.setVariable(HousingProcess.PROPOSED_ROOM, proposal.roomKind());
        execution.setVariable(HousingProcess.SUPERVISION, proposal.supervision());
    }

    /** Everyone of the household who is on the books leaves the centre, and whoever still works with them is told. */
    public void leaveCentre(DelegateExecution execution) {
        leaving.leave(execution.getProcessBusinessKey());
    }

    /** The same before the month is over; a child without an adult of its own is with that family since the check-out. */
    public void leaveWithFamily(DelegateExecution execution) {
        leaving.leave(execution.getProcessBusinessKey());
    }
}
