package org.zhusan.quarantine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Room;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The room, who goes along, who stays with the children: all of it, then the move. */
@Component
class MoveIntoIsolationRules implements FormRules {
    private final QuarantineDesk desk;
    private final Residents residents;
    private final Placements placements;
    private final IsolationTable isolations;
    private final IsolationZone zone;
    private final Company company;
    private final Files files;

    MoveIntoIsolationRules(
            QuarantineDesk desk,
            Residents residents,
            Placements placements,
            IsolationTable isolations,
            IsolationZone zone,
            Company company,
            Files files) {
        this.desk = desk;
        this.residents = residents;
        this.placements = placements;
        this.isolations = isolations;
        this.zone = zone;
        this.company = company;
        this.files = files;
    }

    @Override
    public String process() {
        return QuarantineProcess.ISOLATION;
    }

    @Override
    public String form() {
        return "moveIntoIsolation";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<String> rooms = zone.rooms(desk.onTheBooks(caseNumber)).stream()
                .map(Room::number)
                .toList();
        Map<String, Object> filled = new HashMap<>();
        filled.put(
                "rooms",
                rooms.stream().map(it -> Map.of("label", it, "value", it)).toList());
        filled.put(Company.LIST, rows(company.others(caseNumber), reader));
        isolations.find(instance).ifPresent(it -> filled.put("supervision", it.supervision()));
        return filled;
    }

    private List<Map<String, Object>> rows(List<Person> people, Member reader) {
        Map<String, String> names =
                files.firstNames(people.stream().map(Person::number).toList(), reader, form());
        var rows = new ArrayList<Map<String, Object>>();
        for (Person person : people) {
            var row = new LinkedHashMap<String, Object>();
            row.put(Company.PERSON, person.number());
            row.put("age", desk.age(person));
            if (names.containsKey(person.number())) {
                row.put("firstName", names.get(person.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void check(Submission submission) {
        String room = submission.text("room");
        if (!zone.isIsolation(desk.onTheBooks(submission.caseNumber()).building(), room)) {
            throw new IsolationRefused.NotAnIsolationRoom(room);
        }
        company.check(submission, room);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String room = submission.text("room");
        Set<String> leaving = company.leaving(submission);
        company.arrange(submission);
        Map<String, String> beds =
                zone.beds(desk.onTheBooks(submission.caseNumber()), room, company.nearestFirst(leaving));
        Map<String, Optional<String>> former = new LinkedHashMap<>();
        Map<String, String> moves = new LinkedHashMap<>();
        for (String each : leaving) {
            boolean there = desk.place(each) == Placements.Kind.ISOLATION;
            Optional<String> now = Optional.ofNullable(desk.onTheBooks(each).room());
            former.put(each, there ? Optional.empty() : now);
            if (!there) {
                placements.move(each, Placements.Kind.ISOLATION, "aktau", null, submission.at(), submission.by());
            }
            Optional.ofNullable(beds.get(each))
                    .filter(it -> !now.equals(Optional.of(it)))
                    .ifPresent(it -> moves.put(each, it));
            desk.note(each, "quarantine.movedIntoIsolation", submission.by());
        }
        residents.house(moves, submission.at(), submission.by());
        isolations.movedIn(submission.instance(), room, former);
        return Map.of();
    }
}
