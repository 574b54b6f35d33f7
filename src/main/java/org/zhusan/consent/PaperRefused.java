package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why a date or a signature on a consent paper does not hold. */
public abstract class PaperRefused extends Refusal {
    private PaperRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Something is said to have happened that lies ahead. */
    public static final class DateInFuture extends PaperRefused {
        DateInFuture(Object field) {
            super("consent.dateInFuture", field);
        }
    }

    /** Something is said to have happened before the person was born. */
    public static final class DateBeforeBirth extends PaperRefused {
        DateBeforeBirth(Object field) {
            super("consent.dateBeforeBirth", field);
        }
    }

    /** A step is dated before the step it follows. */
    public static final class DatesOutOfOrder extends PaperRefused {
        DatesOutOfOrder(Object field, String earliest) {
            super("consent.datesOutOfOrder", field, earliest);
        }
    }

    /** A fingerprint needs two witnesses; one person was named twice. */
    public static final class SameWitness extends PaperRefused {
        SameWitness() {
            super("consent.sameWitness");
        }
    }
}
