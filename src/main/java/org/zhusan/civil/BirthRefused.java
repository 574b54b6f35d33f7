package org.zhusan.civil;

import org.zhusan.Refusal;

/** Why a name, a birth or a paper of a child cannot be recorded as written. */
public abstract class BirthRefused extends Refusal {
    private BirthRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Nobody chose a name yet, so there is nothing to look at. */
    public static final class NothingChosen extends BirthRefused {
        NothingChosen() {
            super("birth.nothingChosen");
        }
    }

    /** What the choice means was not read aloud and talked over. */
    public static final class NotExplained extends BirthRefused {
        NotExplained() {
            super("birth.notExplained");
        }
    }

    /** A child of ten or older was not asked. */
    public static final class ChildNotHeard extends BirthRefused {
        ChildNotHeard() {
            super("birth.childNotHeard");
        }
    }

    /** A child of ten or older does not want it so. */
    public static final class ChildObjects extends BirthRefused {
        ChildObjects() {
            super("birth.childObjects");
        }
    }

    /** A mother who is dead or missing cannot choose. */
    public static final class MotherCannotChoose extends BirthRefused {
        MotherCannotChoose() {
            super("birth.motherCannotChoose");
        }
    }

    /** The guardian chooses. */
    public static final class GuardianChooses extends BirthRefused {
        GuardianChooses() {
            super("birth.guardianChooses");
        }
    }

    /** The file of this child was opened at its birth at the centre. */
    public static final class BornHere extends BirthRefused {
        BornHere() {
            super("birth.bornHere");
        }
    }

    /** Signed, decided or entered on a day that is still to come. */
    public static final class DateInFuture extends BirthRefused {
        DateInFuture() {
            super("birth.dateInFuture");
        }
    }

    /** Dated before the child was born. */
    public static final class DateBeforeBirth extends BirthRefused {
        DateBeforeBirth() {
            super("birth.dateBeforeBirth");
        }
    }

    /** One person stands for both witnesses. */
    public static final class SameWitness extends BirthRefused {
        SameWitness() {
            super("birth.sameWitness");
        }
    }

    /** A legalised certificate names its place; only a court names another. */
    public static final class PlaceNeedsRuling extends BirthRefused {
        PlaceNeedsRuling() {
            super("birth.placeNeedsRuling");
        }
    }

    /** The temporary paper would end before a court could have decided. */
    public static final class PaperTooShort extends BirthRefused {
        PaperTooShort(int months) {
            super("birth.paperTooShort", months);
        }
    }

    /** Nobody is named who took the paper. */
    public static final class HandedToNobody extends BirthRefused {
        HandedToNobody() {
            super("birth.handedToNobody");
        }
    }

    /** Whoever took the paper does not answer for the child. */
    public static final class HandedToStranger extends BirthRefused {
        HandedToStranger(String person) {
            super("birth.handedToStranger", person);
        }
    }

    /** No ruling that establishes kinship is in force for this child today. */
    public static final class RulingNotInForce extends BirthRefused {
        RulingNotInForce() {
            super("birth.rulingNotInForce");
        }
    }

    /** The route asks for another ground. */
    public static final class GroundDoesNotFit extends BirthRefused {
        GroundDoesNotFit() {
            super("birth.groundDoesNotFit");
        }
    }

    /** The paper it is said to rest on is not the one the registry found. */
    public static final class PaperDoesNotFit extends BirthRefused {
        PaperDoesNotFit() {
            super("birth.paperDoesNotFit");
        }
    }

    /** A place in Kazakhstan that no ruling names. */
    public static final class PlaceNotNamed extends BirthRefused {
        PlaceNotNamed() {
            super("birth.placeNotNamed");
        }
    }

    /** The entry in the register comes before the certificate. */
    public static final class NotRegistered extends BirthRefused {
        NotRegistered() {
            super("birth.notRegistered");
        }
    }
}
