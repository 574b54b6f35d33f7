package org.zhusan.stay;

import java.time.LocalDate;

/** Why a plan, a conference or a day of departure cannot stand as written. */
public abstract class PlanRefused extends StayRefused {
    private PlanRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** A plan without a goal is none. */
    public static final class NoGoal extends PlanRefused {
        NoGoal() {
            super("stay.noGoal");
        }
    }

    /** The goals are somebody else's. */
    public static final class NotTheirGoals extends PlanRefused {
        NotTheirGoals() {
            super("stay.notTheirGoals");
        }
    }

    /** The conference is today or earlier, or too late. */
    public static final class ConferenceTooLate extends PlanRefused {
        ConferenceTooLate(LocalDate latest) {
            super("stay.conferenceTooLate", latest);
        }
    }

    /** A conference is held by two at least. */
    public static final class TooFewParticipants extends PlanRefused {
        TooFewParticipants() {
            super("stay.tooFewParticipants");
        }
    }

    /** Nobody of this function takes part in conferences. */
    public static final class NoPlaceInConference extends PlanRefused {
        NoPlaceInConference(String function) {
            super("stay.noPlaceInConference", function);
        }
    }

    /** Dated after today, or before the household came. */
    public static final class ConferenceMisdated extends PlanRefused {
        ConferenceMisdated() {
            super("stay.conferenceMisdated");
        }
    }

    /** A danger of 4 was left without a decision. */
    public static final class DangerWithoutDecision extends PlanRefused {
        DangerWithoutDecision() {
            super("stay.dangerWithoutDecision");
        }
    }

    /** Nobody leaves on a day that has passed. */
    public static final class DepartureInPast extends PlanRefused {
        DepartureInPast() {
            super("stay.departureInPast");
        }
    }

    /** The day lies after the last day of the stay. */
    public static final class DepartureAfterLimit extends PlanRefused {
        DepartureAfterLimit(LocalDate limit) {
            super("stay.departureAfterLimit", limit);
        }
    }

    /** An extension was asked for although the day lies within the stay. */
    public static final class ExtensionNotNeeded extends PlanRefused {
        ExtensionNotNeeded(LocalDate limit) {
            super("stay.extensionNotNeeded", limit);
        }
    }

    /** Longer than thirty days more. */
    public static final class ExtensionTooLong extends PlanRefused {
        ExtensionTooLong(int left) {
            super("stay.extensionTooLong", left);
        }
    }

    /** Granted for longer than was asked. */
    public static final class MoreThanAsked extends PlanRefused {
        MoreThanAsked(int asked) {
            super("stay.moreThanAsked", asked);
        }
    }
}
