package org.zhusan.ward;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Files;

/**
 * Someone on the books of the centre, as far as one reader may know.
 *
 * @param room null when none is given yet, and when it would tell what the reader may not know
 * @param day of the month at the centre, the day of landing being day 0
 * @param leavesOn null until agreed
 * @param quarantine null when the reader may not know
 * @param withoutCarer a child for whom nobody is there; false when the reader may not know
 * @param face null until names were read, and when the reader may not know even a first name
 */
public record Occupant(
        String person,
        String building,
        @Nullable String room,
        Where where,
        int day,
        @Nullable LocalDate leavesOn,
        @Nullable Quarantine quarantine,
        boolean withoutCarer,
        Files.@Nullable Face face) {

    /** Where someone is now. */
    public enum Where {
        HERE,
        ISOLATION,
        HOSPITAL,
        ELSEWHERE
    }

    /**
     * @param until last day, null before it is known
     * @param clearedOn null while it lasts
     * @param late whether the last day has passed and nobody has cleared the person
     */
    public record Quarantine(
            @Nullable LocalDate until, @Nullable LocalDate clearedOn, boolean late) {
        public boolean over() {
            return clearedOn != null;
        }
    }

    /** Sleeps in a room of the centre, isolation included. */
    public boolean inside() {
        return where == Where.HERE || where == Where.ISOLATION;
    }

    Occupant named(Files.@Nullable Face its) {
        return new Occupant(person, building, room, where, day, leavesOn, quarantine, withoutCarer, its);
    }
}
