package org.zhusan.kinship;

/** Why a petition or claim cannot be written down so. */
public abstract class PetitionRefused extends KinshipRefused {
    private PetitionRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** No brother or sister with the same mother has a petition that could be joined. */
    public static final class CannotJoin extends PetitionRefused {
        CannotJoin() {
            super("kinship.cannotJoin");
        }
    }

    /** The reference person is not the mother, so a birth by her cannot be asked for, or the other way round. */
    public static final class OtherFact extends PetitionRefused {
        OtherFact() {
            super("kinship.otherFact");
        }
    }

    /** It joined another petition and has that one's number. */
    public static final class OtherNumber extends PetitionRefused {
        OtherNumber(String number) {
            super("kinship.otherNumber", number);
        }
    }
}
