package org.zhusan.kinship;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why a case of kinship cannot begin or go on as written. */
public abstract class KinshipRefused extends Refusal {
    KinshipRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The child has no open case. */
    public static final class NoCase extends KinshipRefused {
        NoCase() {
            super("kinship.noCase");
        }
    }

    /** Dated after today, or before what it follows. */
    public static final class OutOfOrder extends KinshipRefused {
        OutOfOrder(LocalDate notBefore) {
            super("kinship.outOfOrder", notBefore);
        }
    }

    /** The right to know one's origin, or what follows from each result, was not explained. */
    public static final class NotExplained extends KinshipRefused {
        NotExplained() {
            super("kinship.notExplained");
        }
    }

    /** A child of ten or older has to be asked. */
    public static final class ChildNotAsked extends KinshipRefused {
        ChildNotAsked() {
            super("kinship.childNotAsked");
        }
    }

    /** Nobody the child could be compared with, or not of the relation that is written. */
    public static final class ReferenceUnclear extends KinshipRefused {
        ReferenceUnclear() {
            super("kinship.referenceUnclear");
        }
    }

    /** Only a parent agrees for the child by agreeing for themselves. */
    public static final class RepresentativeMissing extends KinshipRefused {
        RepresentativeMissing() {
            super("kinship.representativeMissing");
        }
    }

    /** One person stands for both witnesses. */
    public static final class SameWitness extends KinshipRefused {
        SameWitness() {
            super("kinship.sameWitness");
        }
    }

    /** The family did not say that it wants to pay this. */
    public static final class PaymentNotConfirmed extends KinshipRefused {
        PaymentNotConfirmed() {
            super("kinship.paymentNotConfirmed");
        }
    }
}
