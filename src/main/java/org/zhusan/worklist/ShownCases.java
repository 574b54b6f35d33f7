package org.zhusan.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements;

/** Finds what may be shown of the cases tasks are about, in few statements however many. */
@Component
class ShownCases {
    private final Files files;
    private final Placements placements;

    ShownCases(Files files, Placements placements) {
        this.files = files;
        this.placements = placements;
    }

    /** By number, every number given. */
    Map<String, CaseShown> of(Collection<String> numbers, Member reader, String purpose) {
        List<String> distinct = numbers.stream().distinct().toList();
        Map<String, Files.Home> homes = files.homes(
                distinct.stream().filter(it -> it.startsWith("ZH-H-")).toList(), reader);
        var people = new ArrayList<>(
                distinct.stream().filter(it -> it.startsWith("ZH-P-")).toList());
        homes.values().forEach(it -> people.add(it.referencePerson()));
        Map<String, String> names = files.firstNames(people, reader, purpose);
        Map<String, Placements.Placement> places = placements.now(people, reader);
        var shown = new HashMap<String, CaseShown>();
        for (String number : distinct) {
            Files.Home home = homes.get(number);
            String named = home == null ? number : home.referencePerson();
            shown.put(
                    number,
                    new CaseShown(
                            number,
                            names.getOrDefault(named, ""),
                            home == null ? 0 : home.people(),
                            places.get(named)));
        }
        return shown;
    }
}
