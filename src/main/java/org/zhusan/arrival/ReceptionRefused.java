package org.zhusan.arrival;

/** Why a household cannot be received or registered as written. */
public abstract class ReceptionRefused extends ArrivalRefused {
    private ReceptionRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** There is no such person. */
    public static final class UnknownPerson extends ReceptionRefused {
        UnknownPerson(String person) {
            super("arrival.unknownPerson", person);
        }
    }

    /** Someone who should have a row has none. */
    public static final class PersonMissing extends ReceptionRefused {
        PersonMissing(String people) {
            super("arrival.personMissing", people);
        }
    }

    /** A row names someone it is not about. */
    public static final class ForeignPerson extends ReceptionRefused {
        ForeignPerson(String person) {
            super("arrival.foreignPerson", person);
        }
    }

    /** Someone has two rows. */
    public static final class PersonTwice extends ReceptionRefused {
        PersonTwice(String person) {
            super("arrival.personTwice", person);
        }
    }

    /** Fingerprints were taken although no ground for it is named. */
    public static final class NoGroundForBiometrics extends ReceptionRefused {
        NoGroundForBiometrics(String person) {
            super("arrival.noGroundForBiometrics", person);
        }
    }
}
