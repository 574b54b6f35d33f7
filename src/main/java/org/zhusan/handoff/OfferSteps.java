package org.zhusan.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.StepsOf;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** What an offer asks of the programme itself. */
@StepsOf("offer")
public class OfferSteps {
    private final Offers offers;
    private final Referrals referrals;
    private final Destinations destinations;
    private final People people;
    private final Timeline timeline;

    OfferSteps(Offers offers, Referrals referrals, Destinations destinations, People people, Timeline timeline) {
        this.offers = offers;
        this.referrals = referrals;
        this.destinations = destinations;
        this.people = people;
        this.timeline = timeline;
    }

    /** The region learns whom it has accepted, as far as it is packed, and the household is expected there. */
    public void openFile(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Offer offer = offers.find(number)
                .filter(it -> it.state() == State.ACCEPTED && it.startsOn() != null)
                .orElseThrow(OfferRefused.NoOffer::new);
        String household = offers.household(number).orElseThrow(OfferRefused.NoOffer::new);
        referrals.open(offer, household);
        destinations.accept(household, offer.region(), offer.startsOn(), number);
        people.livingIn(household)
                .forEach(it -> timeline.note(it.number(), "handoff.accepted", DataClass.ROUTE, OfferDesk.HANDOFF));
    }
}
