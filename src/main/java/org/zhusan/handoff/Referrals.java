package org.zhusan.handoff;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** What a region may read between its yes and the arrival: exactly what is packed for it. */
@Component
class Referrals {
    private static final String CENTRE = "rc";
    /** A place promised three months ahead, a journey, and time to look for whoever did not come. */
    private static final Duration AT_MOST = Duration.ofDays(120);

    private final Packages packages;
    private final Offers offers;
    private final OfferTable table;
    private final People people;
    private final Relations relations;
    private final Clock clock;

    Referrals(Packages packages, Offers offers, OfferTable table, People people, Relations relations, Clock clock) {
        this.packages = packages;
        this.offers = offers;
        this.table = table;
        this.people = people;
        this.relations = relations;
        this.clock = clock;
    }

    void open(Offer offer, String household) {
        Set<DataClass> packed = EnumSet.of(DataClass.ROUTE);
        packed.addAll(packages.of(household));
        packed.remove(DataClass.PSYCHOLOGICAL_OWN);
        table.opened(offer.number(), packed);
        for (Person person : people.livingIn(household)) {
            relations.refer(
                    person.number(),
                    CENTRE,
                    offer.region(),
                    packed,
                    clock.instant().plus(AT_MOST));
        }
    }

    /** The region leads these people from now on, or has nothing to do with them any more. */
    void close(String household, Collection<String> persons) {
        List<Offer> accepted = offers.of(household).stream()
                .filter(it -> it.state() == State.ACCEPTED)
                .toList();
        for (Offer offer : accepted) {
            Set<DataClass> packed = table.opened(offer.number());
            persons.forEach(it -> relations.endReferral(it, CENTRE, offer.region(), packed, clock.instant()));
        }
    }
}
