package org.zhusan.stay;

/** Why a choice of modules cannot stand as written. */
public abstract class ProgrammeRefused extends StayRefused {
    private ProgrammeRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A proposed module is neither chosen nor declined. */
    public static final class NotAsked extends ProgrammeRefused {
        NotAsked(String person) {
            super("stay.moduleNotAsked", person);
        }
    }

    /** A module is both chosen and declined. */
    public static final class ChosenAndDeclined extends ProgrammeRefused {
        ChosenAndDeclined(String person) {
            super("stay.moduleChosenAndDeclined", person);
        }
    }

    /** Something was declined that nobody proposed. */
    public static final class NeverProposed extends ProgrammeRefused {
        NeverProposed(String person) {
            super("stay.moduleNeverProposed", person);
        }
    }

    /** Declined without the person's reason. */
    public static final class ReasonMissing extends ProgrammeRefused {
        ReasonMissing(String person) {
            super("stay.declinedWithoutReason", person);
        }
    }
}
