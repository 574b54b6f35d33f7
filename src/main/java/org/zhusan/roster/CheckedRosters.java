package org.zhusan.roster;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.consent.Consents;

/** Takes a roster in as one transaction: everybody in it, or nobody. */
@Component
class CheckedRosters implements Rosters {
    /** Whoever hands in the list learns nothing of the files it opens: they are opened by a name of their own. */
    private static final Member ROSTER = Member.system("roster");

    private final Candidates candidates;
    private final People people;
    private final Consents consents;
    private final Clock clock;

    CheckedRosters(Candidates candidates, People people, Consents consents, Clock clock) {
        this.candidates = candidates;
        this.people = people;
        this.consents = consents;
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
        candidates.oneRosterAtATime();
        candidates.recognise(roster, problems);
        problems.refuseIfAny();
        var numbers = register(roster, by);
        var asked = roster.asked();
        asked.forEach(it -> consents.ask(numbers.get(it.key())));
        return new Imported(numbers.size(), roster.households().size(), asked.size(), numbers);
    }

    private Map<String, String> register(Roster roster, Member by) {
        var numbers = new LinkedHashMap<String, String>();
        for (RosterRow row : roster.rows()) {
            numbers.put(row.key(), people.register(row.person(), ROSTER));
            if (row.flight() != null) {
                candidates.plan(row.flight(), row.stage(), row.flightOn());
            }
        }
        Instant now = clock.instant();
        for (List<RosterRow> household : roster.households().values()) {
            var members = household.stream().map(it -> numbers.get(it.key())).toList();
            String number = people.formHousehold(members, ROSTER);
            household.forEach(it -> candidates.add(numbers.get(it.key()), number, it, now, by));
        }
        return numbers;
    }
}
