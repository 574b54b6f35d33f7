package org.zhusan.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhusan.casefile.People.Role;

/** A roster as read: its people in the order of the file. */
public record Roster(List<RosterRow> rows) {
    public Roster {
        rows = List.copyOf(rows);
    }

    /** People by household key, in the order of the file. */
    public Map<String, List<RosterRow>> households() {
        return rows.stream()
                .collect(Collectors.groupingBy(RosterRow::household, LinkedHashMap::new, Collectors.toList()));
    }

    /** Who is asked: every adult, and every child nobody in the household decides for: then best interests are weighed. */
    public List<RosterRow> asked() {
        return households().values().stream().flatMap(it -> asked(it).stream()).toList();
    }

    static List<RosterRow> asked(List<RosterRow> household) {
        boolean withAdult = household.stream().anyMatch(Roster::adult);
        return household.stream()
                .filter(it -> adult(it) || !withAdult || it.person().orphan())
                .toList();
    }

    private static boolean adult(RosterRow row) {
        return row.person().role() == Role.ADULT;
    }
}
