package org.zhusan.handoff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.handoff.Offers.Offer;

/** The household's offer a region is to answer now: its number, not anybody's. */
@Component
class HouseholdsOffered implements PeopleCollection {
    private final Offers offers;

    HouseholdsOffered(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String name() {
        return "offered";
    }

    @Override
    public List<String> of(String household) {
        return offers.open(household).map(Offer::number).stream().toList();
    }
}
