package org.zhusan.health;

import org.zhusan.Refusal;

/** Why a pregnancy or a birth cannot be recorded as written. */
public abstract class MaternityRefused extends Refusal {
    private MaternityRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The next visit lies before this one. */
    public static final class NextVisitBeforeThis extends MaternityRefused {
        NextVisitBeforeThis() {
            super("health.maternity.nextVisitBeforeThis");
        }
    }

    /** The next visit lies after the next contact of the list, and nobody says why. */
    public static final class NextVisitTooLate extends MaternityRefused {
        NextVisitTooLate(Object by) {
            super("health.maternity.nextVisitTooLate", by);
        }
    }

    /** From the 34th week a room on the ground floor is asked for. */
    public static final class GroundFloorNotAsked extends MaternityRefused {
        GroundFloorNotAsked(int weeks) {
            super("health.maternity.groundFloorNotAsked", weeks);
        }
    }

    /** The lower blood pressure is not below the upper one. */
    public static final class PressureUnclear extends MaternityRefused {
        PressureUnclear() {
            super("health.maternity.pressureUnclear");
        }
    }

    /** Born in the future. */
    public static final class BornInFuture extends MaternityRefused {
        BornInFuture() {
            super("health.maternity.bornInFuture");
        }
    }

    /** Born before the mother came to the centre: such a child is registered on arrival. */
    public static final class BornBeforeArrival extends MaternityRefused {
        BornBeforeArrival() {
            super("health.maternity.bornBeforeArrival");
        }
    }

    /** Two children of one birth, more than days apart. */
    public static final class NotOneBirth extends MaternityRefused {
        NotOneBirth() {
            super("health.maternity.notOneBirth");
        }
    }
}
