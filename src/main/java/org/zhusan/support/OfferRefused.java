package org.zhusan.support;

/** Why what was offered to a person cannot be recorded as written. */
public abstract class OfferRefused extends SupportRefused {
    private OfferRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** To decline is a full answer: nothing else is kept beside it. */
    public static final class MoreThanDeclining extends OfferRefused {
        MoreThanDeclining() {
            super("support.moreThanDeclining");
        }
    }

    /** A conversation about faith nobody chose freely. */
    public static final class NotVoluntary extends OfferRefused {
        NotVoluntary() {
            super("support.notVoluntary");
        }
    }

    /** A lawyer acts for this person alone. */
    public static final class NotOwnClient extends OfferRefused {
        NotOwnClient() {
            super("support.notOwnClient");
        }
    }

    /** What is still to be done lies behind. */
    public static final class StepInPast extends OfferRefused {
        StepInPast() {
            super("support.stepInPast");
        }
    }

    /** More children live in the person's care than were counted. */
    public static final class ChildrenUncounted extends OfferRefused {
        ChildrenUncounted(int inCare) {
            super("support.childrenUncounted", inCare);
        }
    }
}
