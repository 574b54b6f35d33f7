package org.zhusan.replay;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.FoundIn;
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
    /** The word for those who come from a prison: no bed in the centre waits for them. */
    static final String MET_ELSEWHERE = "met-elsewhere";

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

    /** Everything the roster scripts for this person so far: answers, events of the flight, the stay and over papers, the legal decision, what comes of kinship, what a region or relatives answer; where someone was found tells who meets them. */
    Set<String> words() {
        var script = row.script();
        var words = new LinkedHashSet<>(script.consent());
        words.add(script.flightEvent());
        words.add(script.legalDecision());
        words.add(script.stayEvent());
        words.add(script.kinshipOutcome());
        words.add(script.regionAnswer());
        words.addAll(script.papersEvent());
        if (row.person().foundIn() == FoundIn.PRISON) {
            words.add(MET_ELSEWHERE);
        }
        words.remove("");
        return words;
    }
}
