package org.zhusan.quarantine;

/** Why the person cannot be cleared yet. */
public abstract class ClearanceRefused extends QuarantineRefused {
    private ClearanceRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Quarantine lasts until this day. */
    public static final class TooSoon extends ClearanceRefused {
        TooSoon(java.time.LocalDate until) {
            super("quarantine.tooSoon", until);
        }
    }

    /** The person is in isolation or hospital. */
    public static final class InIsolation extends ClearanceRefused {
        InIsolation() {
            super("quarantine.inIsolation");
        }
    }

    /** A treatment goes on, and nobody would know which. */
    public static final class TreatmentUnlisted extends ClearanceRefused {
        TreatmentUnlisted() {
            super("quarantine.treatmentUnlisted");
        }
    }

    /** Something that goes on is due before the clearance. */
    public static final class FollowUpPassed extends ClearanceRefused {
        FollowUpPassed() {
            super("quarantine.followUpPassed");
        }
    }
}
