package org.zhusan.relatives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;

/** What every rule about relatives asks of the case file, and what an earlier form of this search said of who is asked. */
@Component
class RelativesDesk {
    static final int HEARD_FROM = 10;
    private static final int OF_AGE = 18;
    private static final Member DESK = Member.system("relatives");
    /** Forms that name who is asked, each the newer the later it was handed in. */
    private static final List<String> NAMING = List.of("contactRelatives", "findRelatives");

    private final RelativesCases cases;
    private final People people;
    private final Placements placements;
    private final Records records;
    private final Timeline timeline;
    private final Clock clock;

    RelativesDesk(
            RelativesCases cases,
            People people,
            Placements placements,
            Records records,
            Timeline timeline,
            Clock clock) {
        this.cases = cases;
        this.people = people;
        this.placements = placements;
        this.records = records;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    RelativesCase running(String person) {
        return cases.open(person, now());
    }

    /** What is seen or decided is never older than the day the family was told. */
    LocalDate toldOrOpened(String person) {
        RelativesCase running = running(person);
        return running.toldOn() == null ? day(running.openedAt()) : running.toldOn();
    }

    boolean abroad(String person) {
        return placements
                .now(person, DESK)
                .filter(it -> it.kind() == Placements.Kind.ABROAD)
                .isPresent();
    }

    /** Where relatives live: as the last attempt said, or else as it was known when the file was opened. */
    Optional<String> region(String person) {
        Optional<String> said = cases.latest(person).map(RelativesCase::region);
        return said.isPresent()
                ? said
                : records.latest(person, "registration", DESK, "relatives")
                        .map(it -> it.answers().get("relativesRegion"))
                        .map(Object::toString);
    }

    /** Members of the household under eighteen, the person among them when it is a child itself. */
    List<Person> children(String person) {
        return people.household(person).stream()
                .filter(it -> it.age(today()) < OF_AGE)
                .toList();
    }

    int adults(String person) {
        return people.household(person).size() - children(person).size();
    }

    /** Who is asked, as far as the reader may read it, with what they ask of us. */
    Map<String, Object> whom(String person, Member reader, String purpose) {
        var whom = new LinkedHashMap<String, Object>(secrecy(person));
        RelativesCase running = cases.latest(person).orElse(null);
        NAMING.stream()
                .flatMap(form -> records.latest(person, form, reader, purpose).stream())
                .filter(it -> running != null && !it.at().isBefore(running.openedAt()))
                .max(Comparator.comparing(Records.Stored::at))
                .ifPresent(it -> List.of("relative", "relation", "reach").forEach(field -> {
                    Object said = it.answers().get(field);
                    if (said != null) {
                        whom.put(field, said);
                    }
                }));
        return whom;
    }

    Map<String, Object> secrecy(String person) {
        var secrecy = cases.latest(person).map(RelativesCase::secrecy);
        return Map.of(
                "doNotCall",
                secrecy.map(RelativesCase.Secrecy::doNotCall).orElse(false),
                "doNotTell",
                secrecy.map(RelativesCase.Secrecy::doNotTell).orElse(false));
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }
}
