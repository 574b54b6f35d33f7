package org.zhusan.consent;

import org.zhusan.Refusal;

/** Why the coverage of children cannot be recorded as written. */
public abstract class CoverageRefused extends Refusal {
    private CoverageRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A child has turned 18 since the form was opened or the case began. */
    public static final class NowAdult extends CoverageRefused {
        NowAdult(String child) {
            super("consent.nowAdult", child);
        }
    }

    /** A registered child has no row. */
    public static final class ChildMissing extends CoverageRefused {
        ChildMissing(String children) {
            super("consent.childMissing", children);
        }
    }

    /** A row names someone who is not a child of this person. */
    public static final class ForeignChild extends CoverageRefused {
        ForeignChild(String child) {
            super("consent.foreignChild", child);
        }
    }

    /** A child has two rows. */
    public static final class ChildTwice extends CoverageRefused {
        ChildTwice(String child) {
            super("consent.childTwice", child);
        }
    }

    /** A child of ten or older was not heard. */
    public static final class ChildNotHeard extends CoverageRefused {
        ChildNotHeard(String child) {
            super("consent.childNotHeard", child);
        }
    }

    /** A child was to be heard alone and was not. */
    public static final class ChildNotHeardAlone extends CoverageRefused {
        ChildNotHeardAlone(String child) {
            super("consent.childNotHeardAlone", child);
        }
    }

    /** A parent stays and consents, but not in writing. */
    public static final class WrittenConsentMissing extends CoverageRefused {
        WrittenConsentMissing() {
            super("consent.writtenConsentMissing");
        }
    }

    /** The row contradicts what the parent decided. */
    public static final class CoverageContradictsDecision extends CoverageRefused {
        CoverageContradictsDecision(String child) {
            super("consent.coverageContradictsDecision", child);
        }
    }
}
