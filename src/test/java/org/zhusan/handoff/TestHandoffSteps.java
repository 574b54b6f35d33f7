package org.zhusan.handoff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.StepsOf;

/** Stands in for {@link HandoffSteps} where a story is about the order of things; a region accepts unless the story says otherwise. */
@StandIn
@StepsOf("handoff")
public class TestHandoffSteps {
    private final Map<String, Deque<Boolean>> answers = new ConcurrentHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Set<String> beingAsked = ConcurrentHashMap.newKeySet();
    private final AskedSteps asked;

    TestHandoffSteps(AskedSteps asked) {
        this.asked = asked;
    }

    /** What the regions will answer, one after the other. */
    public void regionsWillAnswer(String household, Boolean... accepted) {
        answers.put(household, new ArrayDeque<>(List.of(accepted)));
    }

    /** Nobody has asked the relatives for two months. */
    public void relativesAreUnknown(String household) {
        unknown.add(household);
    }

    /** They have been asked since before the flight. */
    public void relativesAreBeingAsked(String household) {
        beingAsked.add(household);
    }

    public void seeReadiness(DelegateExecution execution) {
        asked.note("seeReadiness", execution);
        String household = execution.getProcessBusinessKey();
        execution.setVariable(
                HandoffProcess.RELATIVES_KNOWN,
                beingAsked.contains(household) ? "beingAsked" : unknown.contains(household) ? "unknown" : "known");
    }

    public void proposeRegion(DelegateExecution execution) {
        asked.note("proposeRegion", execution);
    }

    public void openOffer(DelegateExecution execution) {
        asked.note("openOffer", execution);
    }

    public void seeAnswer(DelegateExecution execution) {
        asked.note("seeAnswer", execution);
        Deque<Boolean> said = answers.get(execution.getProcessBusinessKey());
        execution.setVariable(HandoffProcess.OFFER_ACCEPTED, said == null || said.pop());
    }

    public void settleHousehold(DelegateExecution execution) {
        asked.note("settleHousehold", execution);
        execution.setVariable(HandoffProcess.PLACE_REGION, execution.getVariable(HandoffProcess.HOME_REGION));
        execution.setVariable(HandoffProcess.FROM_CENTRE, false);
    }

    public void recordWithdrawalOnWay(DelegateExecution execution) {
        recordWithdrawal(execution);
    }

    public void recordWithdrawal(DelegateExecution execution) {
        asked.note("recordWithdrawal", execution);
        execution.setVariable(HandoffProcess.HANDOFF_OUTCOME, HandoffProcess.WITHDRAWN);
    }
}
