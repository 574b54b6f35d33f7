package org.zhusan.kinship;

import org.zhusan.Refusal;

/** Why a laboratory's result cannot be recorded, reviewed or released so. */
public abstract class ResultRefused extends Refusal {
    private ResultRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Below what the programme calls proof. */
    public static final class ProbabilityTooLow extends ResultRefused {
        ProbabilityTooLow() {
            super("kinship.probabilityTooLow");
        }
    }

    /** A probability of kinship beside a conclusion that says otherwise. */
    public static final class ProbabilityOfNothing extends ResultRefused {
        ProbabilityOfNothing() {
            super("kinship.probabilityOfNothing");
        }
    }

    /** A sample whose seal was broken is not examined. */
    public static final class SealBroken extends ResultRefused {
        SealBroken(String code) {
            super("kinship.sealBroken", code);
        }
    }

    /** The report is dated before the samples were opened. */
    public static final class ReportTooEarly extends ResultRefused {
        ReportTooEarly() {
            super("kinship.reportTooEarly");
        }
    }

    /** Who examined does not review. */
    public static final class ExaminerReviews extends ResultRefused {
        ExaminerReviews() {
            super("kinship.examinerReviews");
        }
    }

    /** Who releases does not countersign. */
    public static final class ReleaserCountersigns extends ResultRefused {
        ReleaserCountersigns() {
            super("kinship.releaserCountersigns");
        }
    }

    /** A result is given back with the reason. */
    public static final class ReasonMissing extends ResultRefused {
        ReasonMissing() {
            super("kinship.reviewReasonMissing");
        }
    }

    /** It is no longer what two experts agreed on. */
    public static final class Changed extends ResultRefused {
        Changed() {
            super("kinship.resultChanged");
        }
    }

    /** Nobody looked whether the report names anyone. */
    public static final class ReportNotLookedThrough extends ResultRefused {
        ReportNotLookedThrough() {
            super("kinship.reportNotLookedThrough");
        }
    }
}
