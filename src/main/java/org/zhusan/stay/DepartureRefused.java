package org.zhusan.stay;

import org.zhusan.Refusal;

/** Why a household cannot leave the centre so. */
public abstract class DepartureRefused extends Refusal {
    private DepartureRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Not who: that is the health service's to say. */
    public static final class NotEveryoneCleared extends DepartureRefused {
        NotEveryoneCleared() {
            super("housing.notEveryoneCleared");
        }
    }

    /** Someone is in isolation or hospital. */
    public static final class SomeoneElsewhere extends DepartureRefused {
        SomeoneElsewhere() {
            super("housing.someoneElsewhere");
        }
    }

    /** A departure is written down once it has happened, and nobody left before they came. */
    public static final class WrongMoment extends DepartureRefused {
        WrongMoment() {
            super("housing.wrongMoment");
        }
    }

    /** Quarantine runs, and nothing says that it goes on at home. */
    public static final class QuarantineNotKept extends DepartureRefused {
        QuarantineNotKept() {
            super("housing.quarantineNotKept");
        }
    }

    /** Nobody decided that the household may leave early. */
    public static final class NotGranted extends DepartureRefused {
        NotGranted() {
            super("housing.notGranted");
        }
    }

    /** The household is not here, or its departure is being asked for already. */
    public static final class CannotBeAsked extends DepartureRefused {
        CannotBeAsked() {
            super("housing.cannotBeAsked");
        }
    }

    /** Granted to someone about whom nothing is proven. */
    public static final class NothingProven extends DepartureRefused {
        NothingProven() {
            super("housing.nothingProven");
        }
    }

    /** A child would leave with a relative who is neither parent nor guardian, and without an act. */
    public static final class ActMissing extends DepartureRefused {
        ActMissing(String child) {
            super("housing.actMissing", child);
        }
    }

    /** No, or against the wish of someone who was heard, without a reason. */
    public static final class ReasonMissing extends DepartureRefused {
        ReasonMissing() {
            super("housing.reasonMissing");
        }
    }

    /** An adult leaves with nobody against their own will. */
    public static final class AdultStays extends DepartureRefused {
        AdultStays(String adult) {
            super("housing.adultStays", adult);
        }
    }

    /** Someone can only be heard on a day that has come. */
    public static final class HeardInFuture extends DepartureRefused {
        HeardInFuture() {
            super("housing.heardInFuture");
        }
    }
}
