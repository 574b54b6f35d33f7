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
        return rows.stream().collect(Collectors.groupingBy(RosterRow::household, LinkedHashMap::new, Collectors.toList()));
    }

    /** Who decides: every adult, and every child of a household without one, for whom best interests are weighed. */
    public List<RosterRow> asked() {
        return households().values().stream().flatMap(it -> asked(it).stream()).toList();
    }

    static List<RosterRow> asked(List<RosterRow> household) {
        var adults = household.stream()
                .filter(it -> it.person().role() == Role.ADULT)
                .toList();
        return adults.isEmpty() ? household : adults;
    }
}
