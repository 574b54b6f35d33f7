package org.zhusan.guardianship;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why it cannot be decided so who has a child. */
public abstract class GuardianRefused extends Refusal {
    private GuardianRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Of age: the case only ends. */
    public static final class OfAge extends GuardianRefused {
        OfAge(String child) {
            super("guardianship.ofAge", child);
        }
    }

    /** Said to be of age, yet is not. */
    public static final class NotOfAge extends GuardianRefused {
        NotOfAge(String child) {
            super("guardianship.notOfAge", child);
        }
    }

    /** From fourteen on it is a trustee. */
    public static final class NeedsTrustee extends GuardianRefused {
        NeedsTrustee(String child) {
            super("guardianship.needsTrustee", child);
        }
    }

    /** Under fourteen it is a guardian. */
    public static final class NeedsGuardian extends GuardianRefused {
        NeedsGuardian(String child) {
            super("guardianship.needsGuardian", child);
        }
    }

    /** A trustee without the child's own consent. */
    public static final class ChildDidNotConsent extends GuardianRefused {
        ChildDidNotConsent(String child) {
            super("guardianship.childDidNotConsent", child);
        }
    }

    /** Nobody was heard who is ten or older. */
    public static final class HearFirst extends GuardianRefused {
        HearFirst(String child) {
            super("guardianship.hearFirst", child);
        }
    }

    /** The child objects, and why it is right all the same is not said. */
    public static final class ObjectionUnanswered extends GuardianRefused {
        ObjectionUnanswered(String child) {
            super("guardianship.objectionUnanswered", child);
        }
    }

    /** Not one of those found suitable in this search. */
    public static final class NotSuitable extends GuardianRefused {
        NotSuitable() {
            super("guardianship.notSuitable");
        }
    }

    /** A home as guardian, a grandmother as institution. */
    public static final class OtherForm extends GuardianRefused {
        OtherForm() {
            super("guardianship.otherForm");
        }
    }

    /** A home although a family is suitable. */
    public static final class FamilyFirst extends GuardianRefused {
        FamilyFirst() {
            super("guardianship.familyFirst");
        }
    }

    /** Several are suitable, and why this one is not said. */
    public static final class ChoiceUnexplained extends GuardianRefused {
        ChoiceUnexplained() {
            super("guardianship.choiceUnexplained");
        }
    }

    /** Cannot be with a child now. */
    public static final class Unfit extends GuardianRefused {
        Unfit(String carer) {
            super("guardianship.unfit", carer);
        }
    }

    /** Kinship is to be proved, no ruling is in force, and the act has no last day. */
    public static final class KinshipNotProved extends GuardianRefused {
        KinshipNotProved() {
            super("guardianship.kinshipNotProved");
        }
    }

    /** A brother or sister went elsewhere, and nobody said they part. */
    public static final class SiblingElsewhere extends GuardianRefused {
        SiblingElsewhere(String sibling) {
            super("guardianship.siblingElsewhere", sibling);
        }
    }

    /** An act of tomorrow, or from before the child was registered. */
    public static final class WrongActDay extends GuardianRefused {
        WrongActDay() {
            super("guardianship.wrongActDay");
        }
    }

    /** A temporary act that ends before it begins, or lasts too long. */
    public static final class ActTooLong extends GuardianRefused {
        ActTooLong(LocalDate latest) {
            super("guardianship.actTooLong", latest.toString());
        }
    }

    /** No parent is named, or one who cannot be with the child. */
    public static final class NoParent extends GuardianRefused {
        NoParent() {
            super("guardianship.noParent");
        }
    }

    /** Paid from before the act. */
    public static final class BeforeTheAct extends GuardianRefused {
        BeforeTheAct(LocalDate act) {
            super("guardianship.beforeTheAct", act.toString());
        }
    }

    /** Granted, and how much is not said. */
    public static final class AmountMissing extends GuardianRefused {
        AmountMissing() {
            super("guardianship.amountMissing");
        }
    }
}
