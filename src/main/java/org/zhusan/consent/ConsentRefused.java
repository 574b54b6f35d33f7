package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why a consent cannot be asked for, confirmed, relied on or withdrawn. */
public abstract class ConsentRefused extends Refusal {
    private ConsentRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The person is being asked already. */
    public static final class AlreadyBeingAsked extends ConsentRefused {
        AlreadyBeingAsked() {
            super("consent.alreadyBeingAsked");
        }
    }

    /** Nothing is open: someone asks already, or the answer stands. */
    public static final class NothingToAsk extends ConsentRefused {
        NothingToAsk() {
            super("consent.nothingToAsk");
        }
    }

    /** An adult of the household decides for this child. */
    public static final class AdultDecides extends ConsentRefused {
        AdultDecides() {
            super("consent.adultDecides");
        }
    }

    /** The person has already consented, or the decision about the child stands. */
    public static final class ConsentInForce extends ConsentRefused {
        ConsentInForce() {
            super("consent.consentInForce");
        }
    }

    /** The question was put in front of others. */
    public static final class AskedInFrontOfOthers extends ConsentRefused {
        AskedInFrontOfOthers() {
            super("consent.askedInFrontOfOthers");
        }
    }

    /** There is no consent in force that could be confirmed. */
    public static final class ConsentNotInForce extends ConsentRefused {
        ConsentNotInForce() {
            super("consent.consentNotInForce");
        }
    }

    /** There is no consent to withdraw. */
    public static final class NothingToWithdraw extends ConsentRefused {
        NothingToWithdraw() {
            super("consent.nothingToWithdraw");
        }
    }

    /** Someone would be called to the aircraft who may not travel. */
    public static final class MayNotTravel extends ConsentRefused {
        MayNotTravel(String people) {
            super("consent.mayNotTravel", people);
        }
    }

    /** The person was not told what the withdrawal means for the children. */
    public static final class ChildrenExplanationMissing extends ConsentRefused {
        ChildrenExplanationMissing() {
            super("consent.childrenExplanationMissing");
        }
    }
}
