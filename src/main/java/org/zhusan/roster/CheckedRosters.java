package org.zhusan.roster;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;

/** Takes a roster in as one transaction: everybody in it, or nobody. */
@Component
class CheckedRosters implements Rosters {
    /** Whoever hands in the list learns nothing of the files it opens: they are opened by a name of their own. */
    private static final Member ROSTER = Member.system("roster");

    private final RosterEntries entries;
    private final StageLists lists;
    private final People people;
    private final Clock clock;

    CheckedRosters(RosterEntries entries, StageLists lists, People people, Clock clock) {
        this.entries = entries;
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Imported importCsv(InputStream csv, Member by) {
        Coordinators.require(by);
        var problems = new Problems();
        Roster roster = RosterReader.read(csv, LocalDate.now(clock), problems);
        if (problems.found() == 0 && roster.rows().isEmpty()) {
            problems.add(2, "", "nobody");
        }
        entries.oneRosterAtATime();
        entries.recognise(roster, problems);
        lists.compare(roster, problems);
        problems.refuseIfAny();
        var persons = register(roster, by);
        var households = formHouseholds(roster, persons);
        var stages = lists.list(roster, households, persons, by);
        return new Imported(persons.size(), households.size(), stages, persons);
    }

    private Map<String, String> register(Roster roster, Member by) {
        Instant now = clock.instant();
        var numbers = new LinkedHashMap<String, String>();
        for (RosterRow row : roster.rows()) {
            String number = people.register(row.person(), ROSTER);
            entries.add(number, row, now, by);
            numbers.put(row.key(), number);
        }
        return numbers;
    }

    private Map<String, String> formHouseholds(Roster roster, Map<String, String> persons) {
        var numbers = new LinkedHashMap<String, String>();
        roster.households().forEach((key, members) -> {
            var people = members.stream().map(it -> persons.get(it.key())).toList();
            numbers.put(key, this.people.formHousehold(people, ROSTER));
        });
        return numbers;
    }
}
