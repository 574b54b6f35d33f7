package org.zhusan.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;

/** Reads a roster, or says everything that is wrong with it. */
class RosterReader {
    private RosterReader() {}

    /** @param today the programme's day */
    static Roster read(InputStream csv, LocalDate today, Problems problems) {
        var rows = new ArrayList<RosterRow>();
        var unread = new HashSet<String>();
        try {
            for (CsvSheet.Line line : CsvSheet.read(csv, problems)) {
                var row = RowReader.read(line, problems);
                if (row == null) {
                    unread.add(line.cells().getOrDefault(Column.HOUSEHOLD, "").strip());
                } else {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var roster = new Roster(rows);
        new RosterChecks(today, unread, problems).check(roster);
        return roster;
    }
}
