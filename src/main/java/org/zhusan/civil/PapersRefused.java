package org.zhusan.civil;

import org.zhusan.Refusal;

/** Why papers cannot be written down, issued or handed over so. */
public abstract class PapersRefused extends Refusal {
    private PapersRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** There is no such person, or nothing is kept about them any more. */
    public static final class UnknownPerson extends PapersRefused {
        UnknownPerson(String person) {
            super("civil.unknownPerson", person);
        }
    }

    /** Nothing is said about a paper this person has a right to. */
    public static final class PaperMissing extends PapersRefused {
        PaperMissing(Object paper) {
            super("civil.paperMissing", paper);
        }
    }

    /** Two rows are about one paper. */
    public static final class PaperTwice extends PapersRefused {
        PaperTwice(Object paper) {
            super("civil.paperTwice", paper);
        }
    }

    /** The archives were not asked for the birth, or from sixteen on for identity papers. */
    public static final class RecordNotAsked extends PapersRefused {
        RecordNotAsked() {
            super("civil.recordNotAsked");
        }
    }

    /** Something happened on a day still to come. */
    public static final class InFuture extends PapersRefused {
        InFuture() {
            super("civil.inFuture");
        }
    }

    /** Something happened before the person was born. */
    public static final class BeforeBirth extends PapersRefused {
        BeforeBirth() {
            super("civil.beforeBirth");
        }
    }

    /** A paper ends on the day it was issued, or earlier. */
    public static final class EndsBeforeItBegins extends PapersRefused {
        EndsBeforeItBegins() {
            super("civil.endsBeforeItBegins");
        }
    }

    /** An identity card for a child. */
    public static final class TooYoungForCard extends PapersRefused {
        TooYoungForCard(int years) {
            super("civil.tooYoungForCard", years);
        }
    }

    /** A passport while leaving needs permission. */
    public static final class PassportRestricted extends PapersRefused {
        PassportRestricted() {
            super("civil.passportRestricted");
        }
    }

    /** A card was issued, and nobody wrote down the number it bears. */
    public static final class NumberMissing extends PapersRefused {
        NumberMissing() {
            super("civil.numberMissing");
        }
    }

    /** The address lies in another region than the service. */
    public static final class ForeignRegion extends PapersRefused {
        ForeignRegion() {
            super("civil.foreignRegion");
        }
    }

    /** A child signs alone. */
    public static final class TooYoungToSign extends PapersRefused {
        TooYoungToSign(int years) {
            super("civil.tooYoungToSign", years);
        }
    }

    /** A parent acts for someone of age. */
    public static final class ParentOfAdult extends PapersRefused {
        ParentOfAdult() {
            super("civil.parentOfAdult");
        }
    }

    /** One person stands for both witnesses. */
    public static final class SameWitness extends PapersRefused {
        SameWitness() {
            super("civil.sameWitness");
        }
    }

    /** Something was handed over to nobody, or nothing to someone. */
    public static final class ReceiptUnclear extends PapersRefused {
        ReceiptUnclear() {
            super("civil.receiptUnclear");
        }
    }

    /** A child would stay without a birth certificate for good. */
    public static final class ChildWithoutBirth extends PapersRefused {
        ChildWithoutBirth() {
            super("civil.childWithoutBirth");
        }
    }
}
