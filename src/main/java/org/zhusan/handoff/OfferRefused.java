package org.zhusan.handoff;

import org.zhusan.Refusal;

/** Why a household cannot be offered, or an offer cannot be answered as it is written. */
public abstract class OfferRefused extends Refusal {
    private OfferRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody lives in it. */
    public static final class NobodyToOffer extends OfferRefused {
        NobodyToOffer(String household) {
            super("handoff.nobodyToOffer", household);
        }
    }

    /** An offer of the household is not over. */
    public static final class NotOverYet extends OfferRefused {
        NotOverYet(String offer) {
            super("handoff.offerNotOver", offer);
        }
    }

    /** There is no such offer, or it is over. */
    public static final class NoOffer extends OfferRefused {
        NoOffer() {
            super("handoff.noOffer");
        }
    }
}
