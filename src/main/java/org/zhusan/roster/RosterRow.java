package org.zhusan.roster;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.NewPerson;

/**
 * One person of a roster.
 *
 * @param line where the row begins in the file, the header being line 1
 * @param stage for example {@code S2}: the stage in whose numbers the person counts
 * @param flight for example {@code S2-F1}; null when no seat is planned
 * @param household the roster's own key of the household
 * @param key the roster's own key of the person; never stored as it is
 */
public record RosterRow(
        int line,
        String stage,
        @Nullable String flight,
        @Nullable LocalDate flightOn,
        String household,
        String key,
        NewPerson person,
        Script script) {

    /** The same person, to whom something else happens. */
    public RosterRow scripted(Script other) {
        return new RosterRow(line, stage, flight, flightOn, household, key, person, other);
    }

    /**
     * What should happen in a replay; ignored by everything else. Words are described in {@code rosters/README.md}.
     *
     * @param consent words of the {@code consent} column, empty = consents the usual way
     * @param flightEvent {@code missing-at-handover}, {@code emergency} or empty
     * @param legalDecision {@code custody}, {@code undertaking} or empty
     * @param stayEvent for example {@code picked-up-7d}, {@code longer-2d}, {@code intestinal-finding}, or empty
     * @param kinshipOutcome for example {@code established}, or empty
     * @param regionAnswer for example {@code hostel}, or empty
     * @param papersEvent for example {@code keeps-syria}: what happens over a child's papers and in court
     */
    public record Script(
            Set<String> consent,
            String flightEvent,
            String legalDecision,
            String stayEvent,
            String kinshipOutcome,
            String regionAnswer,
            Set<String> papersEvent) {}
}
