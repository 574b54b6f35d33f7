package org.zhusan.roster;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhusan.agency.Member;

/** Takes rosters in. */
public interface Rosters {
    /** Size of the largest file that is read. */
    int MAX_BYTES = 5 * 1024 * 1024;

    /**
     * Reads and checks a roster without taking anybody in.
     *
     * @param today the day on which birth dates must lie in the past
     * @throws RosterRefused naming everything that is wrong
     */
    static Roster read(InputStream csv, LocalDate today) {
        var problems = new Problems();
        Roster roster = RosterReader.read(csv, today, problems);
        problems.refuseIfAny();
        return roster;
    }

    /**
     * Opens a file for everybody in the roster, forms the households and makes them candidates of their stages: all of it or nothing.
     *
     * @param csv at most 5 MiB; read to its end, not closed
     * @throws RosterRefused naming everything that is wrong, also who was taken in before
     */
    Imported importCsv(InputStream csv, Member by);

    /**
     * @param stages whose candidates they are, for example {@code ZH-S2}
     * @param persons number of each person by the roster's own key, in the order of the file
     */
    record Imported(int people, int households, List<String> stages, Map<String, String> persons) {}
}
