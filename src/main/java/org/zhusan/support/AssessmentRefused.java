package org.zhusan.support;

/** Why an assessment or what was agreed on safety cannot stand as written. */
public abstract class AssessmentRefused extends SupportRefused {
    private AssessmentRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The tool has no such score. */
    public static final class ScoreOutOfRange extends AssessmentRefused {
        ScoreOutOfRange(String tool, int highest) {
            super("support.scoreOutOfRange", tool, highest);
        }
    }

    /** The tool is not made for someone so young. */
    public static final class TooYoungForTool extends AssessmentRefused {
        TooYoungForTool(String tool, int years) {
            super("support.tooYoungForTool", tool, years);
        }
    }

    /** The person is not of the age band that is written. */
    public static final class OtherAge extends AssessmentRefused {
        OtherAge() {
            super("support.otherAge");
        }
    }

    /** The summary others read repeats what only psychologists may know. */
    public static final class ScoreInSummary extends AssessmentRefused {
        ScoreInSummary() {
            super("support.scoreInSummary");
        }
    }

    /** Someone at high risk would be alone. */
    public static final class PersonAlone extends AssessmentRefused {
        PersonAlone() {
            super("support.personAlone");
        }
    }

    /** Medicines or blades are within reach, and only the family is there. */
    public static final class MeansWithinReach extends AssessmentRefused {
        MeansWithinReach() {
            super("support.meansWithinReach");
        }
    }

    /** The risk is still high, and no psychiatrist was thought of. */
    public static final class PsychiatristForgotten extends AssessmentRefused {
        PsychiatristForgotten() {
            super("support.psychiatristForgotten");
        }
    }

    /** Nobody looks again in time. */
    public static final class LookedAtTooLate extends AssessmentRefused {
        LookedAtTooLate(int hours) {
            super("support.lookedAtTooLate", hours);
        }
    }
}
