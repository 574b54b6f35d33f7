package org.zhusan.handoff;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.engine.Inbox;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** The sender takes an offer back, as long as the region has not accepted. */
@Component
class OfferWithdrawal {
    private final Offers offers;
    private final OfferTable table;
    private final OfferDesk desk;
    private final Inbox inbox;

    OfferWithdrawal(Offers offers, OfferTable table, OfferDesk desk, Inbox inbox) {
        this.offers = offers;
        this.table = table;
        this.desk = desk;
        this.inbox = inbox;
    }

    /** @throws OfferRefused.NoOffer when there is none, or the region was faster */
    @Transactional
    void withdraw(String household) {
        String number = offers.open(household).map(Offer::number).orElseThrow(OfferRefused.NoOffer::new);
        desk.lock(number);
        table.state(number, State.WITHDRAWN, null);
        inbox.post(OfferProcess.TAKEN_BACK + "/" + number, OfferProcess.TAKEN_BACK, number, Map.of());
    }
}
