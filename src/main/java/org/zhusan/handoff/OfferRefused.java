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

    /** The first day lies behind, or too far ahead. */
    public static final class StartOutOfTime extends OfferRefused {
        StartOutOfTime(int days) {
            super("handoff.startOutOfTime", days);
        }
    }

    /** Who lives in sleeps in a bed. */
    public static final class TooFewBeds extends OfferRefused {
        TooFewBeds(int people) {
            super("handoff.tooFewBeds", people);
        }
    }

    /** The region has asked, and was answered. */
    public static final class AskedEnough extends OfferRefused {
        AskedEnough(int questions) {
            super("handoff.askedEnough", questions);
        }
    }

    /** The region may not know yet whom it is asked to take. */
    public static final class NamesSomebody extends OfferRefused {
        NamesSomebody() {
            super("handoff.namesSomebody");
        }
    }

    /** Papers follow the yes. */
    public static final class PapersBeforeAcceptance extends OfferRefused {
        PapersBeforeAcceptance() {
            super("handoff.papersBeforeAcceptance");
        }
    }
}
