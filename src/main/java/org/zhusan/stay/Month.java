package org.zhusan.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The month of a household, counted from the landing, and the days the commission added to it (domain T10 to T12).
 *
 * @param landedOn day 0
 * @param added days granted so far
 */
record Month(LocalDate landedOn, int added) {
    static final int LONGEST_EXTENSION = 30;

    private static final int DAYS = 30;
    private static final int PLANNING_FROM = 15;
    private static final int FIRST_TWO_WEEKS = 14;
    private static final int WEEK = 7;

    /** Last day at the centre. */
    LocalDate limit() {
        return landedOn.plusDays(DAYS + (long) added);
    }

    boolean planningDue(LocalDate on) {
        return !on.isBefore(planningFrom());
    }

    /** How many days the commission may still add. */
    int mayBeAdded() {
        return LONGEST_EXTENSION - added;
    }

    int monthsUntil(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(landedOn, day));
    }

    /** The latest day on which people sit together again: within a week at the beginning, on day 15 at the latest, then by the last day; after it every week. */
    LocalDate nextConference(LocalDate heldOn, LocalDate proposed) {
        LocalDate next = proposed;
        if (heldOn.isBefore(landedOn.plusDays(FIRST_TWO_WEEKS))) {
            next = earlier(next, heldOn.plusDays(WEEK));
        }
        next = earlier(next, latest(heldOn));
        return next.isAfter(heldOn) ? next : heldOn.plusDays(1);
    }

    /** Who is kept beyond the last day is spoken about each week, as the commission adds weeks. */
    private LocalDate latest(LocalDate heldOn) {
        if (!planningDue(heldOn)) {
            return planningFrom();
        }
        return limit().isAfter(heldOn) ? limit() : heldOn.plusDays(WEEK);
    }

    private LocalDate planningFrom() {
        return landedOn.plusDays(PLANNING_FROM);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
