package org.zhusan.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.engine.StepsOf;

/** What the models of a hand-off ask of the programme itself. */
@StepsOf("handoff")
public class HandoffSteps {
    private final HandoffDesk desk;
    private final RegionChoices choices;
    private final Proposals proposals;
    private final TransferFiles files;
    private final Offers offers;
    private final Withdrawn withdrawn;

    HandoffSteps(
            HandoffDesk desk,
            RegionChoices choices,
            Proposals proposals,
            TransferFiles files,
            Offers offers,
            Withdrawn withdrawn) {
        this.desk = desk;
        this.choices = choices;
        this.proposals = proposals;
        this.files = files;
        this.offers = offers;
        this.withdrawn = withdrawn;
    }

    /** Whether what the relatives are ready for is known and not older than it may be, or about to be known. */
    public void seeReadiness(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        execution.setVariable(
                HandoffProcess.RELATIVES_KNOWN,
                desk.relatives(household).isPresent()
                        ? "known"
                        : desk.relativesAreBeingAsked(household) ? "beingAsked" : "unknown");
    }

    /** The table proposes; which rule and region it was is kept for whoever talks to the household. */
    public void proposeRegion(DelegateExecution execution) {
        RegionChoice choice = choices.find(execution.getProcessInstanceId()).orElseThrow();
        Proposals.Proposal proposal = proposals.ask(choice);
        choices.proposed(choice.instance(), proposal.answer(), proposal.region());
    }

    /** The region is asked under a number that names nobody. */
    public void openOffer(DelegateExecution execution) {
        String household = execution.getProcessBusinessKey();
        String region = choices.of(household).map(RegionChoice::region).orElseThrow();
        offers.open(files.proposal(household, region), HandoffDesk.HAND_OFF);
        desk.note(household, "handoff.offered", DataClass.ROUTE, HandoffDesk.HAND_OFF);
    }

    /** How the newest offer ended. */
    public void seeAnswer(DelegateExecution execution) {
        boolean accepted = offers.of(execution.getProcessBusinessKey()).stream()
                .findFirst()
                .filter(it -> it.state() == Offers.State.ACCEPTED)
                .isPresent();
        execution.setVariable(HandoffProcess.OFFER_ACCEPTED, accepted);
    }

    /** What follows is told where the household lives now. */
    public void settleHousehold(DelegateExecution execution) {
        execution.setVariable(HandoffProcess.PLACE_REGION, execution.getVariable(HandoffProcess.HOME_REGION));
        execution.setVariable(HandoffProcess.FROM_CENTRE, false);
        desk.note(execution.getProcessBusinessKey(), "handoff.handedOver", DataClass.ROUTE, HandoffDesk.HAND_OFF);
    }

    /** The household leaves the programme before a region has it; what helped its adults in the region they come from ends, what helps a child goes on there. */
    public void recordWithdrawal(DelegateExecution execution) {
        withdrawn.tell(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
        execution.setVariable(HandoffProcess.HANDOFF_OUTCOME, HandoffProcess.WITHDRAWN);
        desk.note(execution.getProcessBusinessKey(), "handoff.withdrawn", DataClass.SOCIAL, HandoffDesk.HAND_OFF);
    }

    /** The same when it has set out already. */
    public void recordWithdrawalOnWay(DelegateExecution execution) {
        recordWithdrawal(execution);
    }
}
