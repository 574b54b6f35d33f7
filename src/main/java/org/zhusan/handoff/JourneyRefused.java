package org.zhusan.handoff;

import org.zhusan.Refusal;

/** Why a journey cannot be planned, or an arrival not be confirmed, as it is written. */
public abstract class JourneyRefused extends Refusal {
    private JourneyRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** No region has accepted the household. */
    public static final class NoDestination extends JourneyRefused {
        NoDestination() {
            super("handoff.noDestination");
        }
    }

    /** Somebody the household needs was not at the table. */
    public static final class CommissionIncomplete extends JourneyRefused {
        CommissionIncomplete() {
            super("handoff.commissionIncomplete");
        }
    }

    /** Nothing is done by anybody. */
    public static final class NothingPlanned extends JourneyRefused {
        NothingPlanned() {
            super("handoff.nothingPlanned");
        }
    }

    /** A day that was is no deadline, and a meeting to come has decided nothing. */
    public static final class DaysUnclear extends JourneyRefused {
        DaysUnclear() {
            super("handoff.daysUnclear");
        }
    }

    /** Departure and arrival do not fit together, or come before the region has a place. */
    public static final class TravelUnclear extends JourneyRefused {
        TravelUnclear(int days) {
            super("handoff.travelUnclear", days);
        }
    }

    /** The region has no place before its first day. */
    public static final class TooEarly extends JourneyRefused {
        TooEarly(java.time.LocalDate from) {
            super("handoff.tooEarly", from);
        }
    }

    /** Not everyone expected has a row, or someone else has. */
    public static final class HeadCountOpen extends JourneyRefused {
        HeadCountOpen(int expected) {
            super("handoff.headCountOpen", expected);
        }
    }

    /** Said to stay elsewhere, but the case file knows of nowhere else. */
    public static final class NotElsewhere extends JourneyRefused {
        NotElsewhere(String person) {
            super("handoff.notElsewhere", person);
        }
    }

    /** When they came is missing, or lies ahead. */
    public static final class ArrivalUnclear extends JourneyRefused {
        ArrivalUnclear() {
            super("handoff.arrivalUnclear");
        }
    }

    /** A child nobody has found. */
    public static final class ChildMissing extends JourneyRefused {
        ChildMissing() {
            super("handoff.childMissing");
        }
    }

    /** Some of them live in the region already: the others are looked for until they are found. */
    public static final class PartArrived extends JourneyRefused {
        PartArrived() {
            super("handoff.partArrived");
        }
    }

    /** The new day of arrival lies behind, or too far ahead. */
    public static final class NewArrivalUnclear extends JourneyRefused {
        NewArrivalUnclear(int hours) {
            super("handoff.newArrivalUnclear", hours);
        }
    }
}
