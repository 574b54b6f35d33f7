package org.zhusan.stay;

import org.zhusan.Refusal;

/** Why something about the month of a household cannot be recorded as written. */
public abstract class StayRefused extends Refusal {
    StayRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody of the household is on the books. */
    public static final class NotAtCentre extends StayRefused {
        NotAtCentre(String household) {
            super("stay.notAtCentre", household);
        }
    }

    /** Someone who should have a row has none. */
    public static final class PersonMissing extends StayRefused {
        PersonMissing(String people) {
            super("stay.personMissing", people);
        }
    }

    /** A row names someone it is not about. */
    public static final class ForeignPerson extends StayRefused {
        ForeignPerson(String person) {
            super("stay.foreignPerson", person);
        }
    }

    /** Someone has two rows. */
    public static final class PersonTwice extends StayRefused {
        PersonTwice(String person) {
            super("stay.personTwice", person);
        }
    }
}
