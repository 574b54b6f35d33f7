package org.zhusan.kinship;

import java.time.LocalDate;

/** Why what a court did cannot be recorded so. */
public abstract class CourtRefused extends KinshipRefused {
    private CourtRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** No court has taken the case up. */
    public static final class NotBeforeCourt extends CourtRefused {
        NotBeforeCourt() {
            super("kinship.notBeforeCourt");
        }
    }

    /** There is no report that tells, so it cannot be enough. */
    public static final class NoReport extends CourtRefused {
        NoReport() {
            super("kinship.noReport");
        }
    }

    /** The state pays here, or the family confirmed that it does: the order says otherwise. */
    public static final class OtherPayer extends CourtRefused {
        OtherPayer() {
            super("kinship.otherPayer");
        }
    }

    /** After a report that could not tell: another relative or more markers, or it is the same examination again. */
    public static final class SameAgain extends CourtRefused {
        SameAgain() {
            super("kinship.sameAgain");
        }
    }

    /** One further examination after a report that could not tell, not two. */
    public static final class FurtherOnlyOnce extends CourtRefused {
        FurtherOnlyOnce() {
            super("kinship.furtherOnlyOnce");
        }
    }

    /** A further examination after a report that tells. */
    public static final class NothingFurther extends CourtRefused {
        NothingFurther() {
            super("kinship.nothingFurther");
        }
    }

    /** What the page shows as the report is no longer the newest. */
    public static final class OtherReport extends CourtRefused {
        OtherReport() {
            super("kinship.otherReport");
        }
    }

    /** Granted on a report that does not confirm. */
    public static final class ReportDoesNotConfirm extends CourtRefused {
        ReportDoesNotConfirm() {
            super("kinship.reportDoesNotConfirm");
        }
    }

    /** A refusal is weighed where there was one. */
    public static final class NothingRefused extends CourtRefused {
        NothingRefused() {
            super("kinship.nothingRefused");
        }
    }

    /** The family has not been told in person. */
    public static final class NotToldYet extends CourtRefused {
        NotToldYet() {
            super("kinship.notToldYet");
        }
    }

    /** The next hearing has passed already. */
    public static final class HearingInPast extends CourtRefused {
        HearingInPast() {
            super("kinship.hearingInPast");
        }
    }

    /** The final form is dated before the hearing or too long after it. */
    public static final class FinalFormMisdated extends CourtRefused {
        FinalFormMisdated() {
            super("kinship.finalFormMisdated");
        }
    }

    /** Another day of the final form than the hearing recorded. */
    public static final class OtherFinalForm extends CourtRefused {
        OtherFinalForm(LocalDate recorded) {
            super("kinship.otherFinalForm", recorded);
        }
    }

    /** Less than a month after its final form, or still to come. */
    public static final class NotInForceYet extends CourtRefused {
        NotInForceYet(LocalDate earliest) {
            super("kinship.notInForceYet", earliest);
        }
    }

    /** To look again on a day that has passed. */
    public static final class LookAgainInPast extends CourtRefused {
        LookAgainInPast() {
            super("kinship.lookAgainInPast");
        }
    }
}
