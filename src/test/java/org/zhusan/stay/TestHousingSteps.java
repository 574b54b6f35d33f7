package org.zhusan.stay;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link HousingSteps} where a story is about the order of things; a household that leaves is told to its programme as it is in truth. */
@StandIn
@StepsOf("housing")
public class TestHousingSteps {
    private final AskedSteps asked;
    private final TestResidents residents;
    private final Inbox inbox;

    TestHousingSteps(AskedSteps asked, TestResidents residents, Inbox inbox) {
        this.asked = asked;
        this.residents = residents;
        this.inbox = inbox;
    }

    public void proposeRooms(DelegateExecution execution) {
        asked.note("proposeRooms", execution);
    }

    public void leaveCentre(DelegateExecution execution) {
        asked.note("leaveCentre", execution);
        String household = execution.getProcessBusinessKey();
        tell("programme.leftCentre", household);
        residents.of(household).forEach(it -> {
            tell("treatment.leftCentre", it);
            tell("support.leftCentre", it);
        });
    }

    public void leaveWithFamily(DelegateExecution execution) {
        asked.note("leaveWithFamily", execution);
    }

    private void tell(String message, String recipient) {
        inbox.post(message + "/" + recipient, message, recipient, Map.of());
    }
}
