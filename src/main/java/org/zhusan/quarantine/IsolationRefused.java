package org.zhusan.quarantine;

/** Why nobody can be moved into or out of isolation so. */
public abstract class IsolationRefused extends QuarantineRefused {
    private IsolationRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A child under twelve would be behind the door without anyone. */
    public static final class ChildAlone extends IsolationRefused {
        ChildAlone(String person) {
            super("quarantine.childAlone", person);
        }
    }

    /** A child would stay behind without anyone. */
    public static final class CarerMissing extends IsolationRefused {
        CarerMissing(String person) {
            super("quarantine.carerMissing", person);
        }
    }

    /** Who is named cannot be with a child now. */
    public static final class CarerUnfit extends IsolationRefused {
        CarerUnfit(String person) {
            super("quarantine.carerUnfit", person);
        }
    }

    /** Who is to go along is in another isolation room or in hospital. */
    public static final class CannotGoAlong extends IsolationRefused {
        CannotGoAlong(String person) {
            super("quarantine.cannotGoAlong", person);
        }
    }

    /** The room lies outside the isolation zone. */
    public static final class NotAnIsolationRoom extends IsolationRefused {
        NotAnIsolationRoom(String room) {
            super("quarantine.notAnIsolationRoom", room);
        }
    }

    /** Who moves back does not move into the isolation zone. */
    public static final class StillAnIsolationRoom extends IsolationRefused {
        StillAnIsolationRoom(String room) {
            super("quarantine.stillAnIsolationRoom", room);
        }
    }

    /** A child would come back while its own adult is still away. */
    public static final class AdultStillAway extends IsolationRefused {
        AdultStillAway(String person) {
            super("quarantine.adultStillAway", person);
        }
    }

    /** A small child would stay in the isolation zone while everyone who was with it moves back. */
    public static final class LeftAlone extends IsolationRefused {
        LeftAlone(String person) {
            super("quarantine.leftAlone", person);
        }
    }

    /** The isolation lasts at least until this day. */
    public static final class TooEarly extends IsolationRefused {
        TooEarly(java.time.LocalDate until) {
            super("quarantine.tooEarly", until);
        }
    }

    /** Not enough days without symptoms. */
    public static final class SymptomsTooRecent extends IsolationRefused {
        SymptomsTooRecent(int days) {
            super("quarantine.symptomsTooRecent", days);
        }
    }

    /** Not enough negative stool tests. */
    public static final class StoolsMissing extends IsolationRefused {
        StoolsMissing(int stools) {
            super("quarantine.stoolsMissing", stools);
        }
    }

    /** The person still waits in the isolation room for the hospital. */
    public static final class WaitsForHospital extends IsolationRefused {
        WaitsForHospital() {
            super("quarantine.waitsForHospital");
        }
    }
}
