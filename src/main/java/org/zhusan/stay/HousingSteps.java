package org.zhusan.stay;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.StepsOf;

/** What the models of the stay ask about rooms and leaving. */
@StepsOf("housing")
public class HousingSteps {
    private final Accommodation accommodation;
    private final Leaving leaving;
    private final Residence residence;

    HousingSteps(Accommodation accommodation, Leaving leaving, Residence residence) {
        this.accommodation = accommodation;
        this.leaving = leaving;
        this.residence = residence;
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
        String household = execution.getProcessBusinessKey();
        leaving.leave(execution.getProcessInstanceId(), numbers(household));
    }

    /** Off the books only: everyone is in hospital for long, or held; places stay as they are. */
    public void closeBooks(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        leaving.closeBooks(execution.getProcessInstanceId(), numbers(household));
    }

    private List<String> numbers(String household) {
        return residence.members(household).stream().map(Person::number).toList();
    }
}
