package org.zhusan.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.roster.RosterRow;

/**
 * Someone of the rosters, once taken in.
 *
 * @param number of the person, {@code ZH-P-000123}
 * @param household its key, unique over all files of the replay
 * @param flight number of the flight, null when no seat is planned
 * @param asked whether the person is asked, or decided about, in a case of their own
 */
record Passenger(String number, String household, @Nullable String flight, boolean asked, RosterRow row) {

    boolean child() {
        return row.person().role() == Role.CHILD;
    }

    boolean man() {
        return !child() && row.person().sex() == Sex.MALE;
    }

    boolean woman() {
        return !child() && row.person().sex() == Sex.FEMALE;
    }

    boolean orphan() {
        return row.person().orphan();
    }

    Set<String> words() {
        return row.script().consent();
    }
}
