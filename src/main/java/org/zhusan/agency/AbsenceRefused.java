package org.zhusan.agency;

import org.zhusan.Refusal;

/** Why an absence cannot be entered so. */
public abstract class AbsenceRefused extends Refusal {
    private AbsenceRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It ends before it begins, is over already, or lasts too long. */
    static final class DaysUnfit extends AbsenceRefused {
        DaysUnfit() {
            super("agency.absence.days");
        }
    }

    /** The deputy is nobody of the group, or whoever is away themselves. */
    static final class DeputyUnfit extends AbsenceRefused {
        DeputyUnfit() {
            super("agency.absence.deputy");
        }
    }

    /** The deputy is away then as well. */
    static final class DeputyAway extends AbsenceRefused {
        DeputyAway(String deputy) {
            super("agency.absence.deputyAway", deputy);
        }
    }

    /** For some of these days an absence is entered already. */
    static final class Overlapping extends AbsenceRefused {
        Overlapping() {
            super("agency.absence.overlapping");
        }
    }
}
