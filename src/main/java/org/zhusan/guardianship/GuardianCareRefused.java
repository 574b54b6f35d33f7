package org.zhusan.guardianship;

import java.time.LocalDate;
import org.zhusan.Refusal;

/** Why something about the care of a guardian cannot be recorded as written. */
public abstract class GuardianCareRefused extends Refusal {
    private GuardianCareRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Before the guardian was appointed, or after today. */
    public static final class VisitMisdated extends GuardianCareRefused {
        VisitMisdated(LocalDate since) {
            super("guardianship.visitMisdated", since);
        }
    }

    /** A serious danger was left without anything done. */
    public static final class DangerWithoutAction extends GuardianCareRefused {
        DangerWithoutAction() {
            super("guardianship.dangerWithoutAction");
        }
    }

    /** The next visit lies in the past, or before this one. */
    public static final class NextVisitPast extends GuardianCareRefused {
        NextVisitPast() {
            super("guardianship.nextVisitPast");
        }
    }

    /** Later than the programme's table allows. */
    public static final class NextVisitTooLate extends GuardianCareRefused {
        NextVisitTooLate(LocalDate latest) {
            super("guardianship.nextVisitTooLate", latest);
        }
    }

    /** A child of fourteen was not heard alone. */
    public static final class TrusteeshipNotHeardAlone extends GuardianCareRefused {
        TrusteeshipNotHeardAlone() {
            super("guardianship.trusteeshipNotHeardAlone");
        }
    }

    /** Heard before it could consent. */
    public static final class HeardBeforeFourteen extends GuardianCareRefused {
        HeardBeforeFourteen(LocalDate birthday) {
            super("guardianship.heardBeforeFourteen", birthday);
        }
    }

    /** The paper is older than what the child said. */
    public static final class DecidedBeforeHearing extends GuardianCareRefused {
        DecidedBeforeHearing() {
            super("guardianship.decidedBeforeHearing");
        }
    }

    /** Someone of ten or older can say what it wants. */
    public static final class OldEnoughToSay extends GuardianCareRefused {
        OldEnoughToSay() {
            super("guardianship.oldEnoughToSay");
        }
    }

    /** It stays, or it is not what the child wants, and nobody says why. */
    public static final class ReturnWithoutReason extends GuardianCareRefused {
        ReturnWithoutReason() {
            super("guardianship.returnWithoutReason");
        }
    }

    /** Nobody saw where the child would live. */
    public static final class HomeNotSeen extends GuardianCareRefused {
        HomeNotSeen() {
            super("guardianship.homeNotSeen");
        }
    }

    /** Nobody of this number, or someone who is no adult. */
    public static final class NoSuchParent extends GuardianCareRefused {
        NoSuchParent(String person) {
            super("guardianship.noSuchParent", person);
        }
    }

    /** The parent cannot have the child with them now. */
    public static final class ParentElsewhere extends GuardianCareRefused {
        ParentElsewhere(String person) {
            super("guardianship.parentElsewhere", person);
        }
    }

    /** A child does not stay with someone who died. */
    public static final class NobodyThere extends GuardianCareRefused {
        NobodyThere() {
            super("guardianship.nobodyThere");
        }
    }

    /** Before the guardian was appointed, or after today. */
    public static final class PlacedMisdated extends GuardianCareRefused {
        PlacedMisdated() {
            super("guardianship.placedMisdated");
        }
    }

    /** No guardian's care runs, or the same is being dealt with already. */
    public static final class CannotBePassedOn extends GuardianCareRefused {
        CannotBePassedOn() {
            super("guardianship.cannotBePassedOn");
        }
    }
}
