package org.zhusan.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.Destinations.Destination;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Placement;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.Submission;

/** What every rule of a journey asks: where the household goes, who of it is not there yet, what time it is. */
@Component
class JourneyDesk {
    static final String LIST = "persons";
    static final String PERSON = "personRef";

    private static final int OF_AGE = 18;
    private static final Set<Placements.Kind> AT_CENTRE =
            Set.of(Placements.Kind.AKTAU, Placements.Kind.HOSPITAL, Placements.Kind.ISOLATION);
    private static final Set<Placements.Kind> KEPT = Set.of(
            Placements.Kind.HOSPITAL,
            Placements.Kind.ISOLATION,
            Placements.Kind.CUSTODY,
            Placements.Kind.TEMPORARY_CARE);

    private final Destinations destinations;
    private final People people;
    private final Placements placements;
    private final Files files;
    private final Timeline timeline;
    private final Clock clock;

    JourneyDesk(
            Destinations destinations,
            People people,
            Placements placements,
            Files files,
            Timeline timeline,
            Clock clock) {
        this.destinations = destinations;
        this.people = people;
        this.placements = placements;
        this.files = files;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    Destination destination(String household) {
        return destinations.accepted(household).orElseThrow(JourneyRefused.NoDestination::new);
    }

    List<Person> members(String household) {
        return people.livingIn(household);
    }

    /** Those of the household the region that expects it does not have yet. */
    List<Person> expected(String household) {
        String region = destination(household).region();
        return members(household).stream().filter(it -> !there(it, region)).toList();
    }

    boolean someArrived(String household) {
        return expected(household).size() < members(household).size();
    }

    boolean adult(Person person) {
        return person.age(day(now())) >= OF_AGE;
    }

    /** In hospital, isolation, custody or somebody's care: whoever has them there answers for them. */
    boolean kept(String person) {
        return place(person).filter(it -> KEPT.contains(it.kind())).isPresent();
    }

    boolean anyoneAtCentre(String household) {
        return members(household).stream().anyMatch(it -> place(it.number())
                .filter(at -> AT_CENTRE.contains(at.kind()))
                .isPresent());
    }

    /** Number, age and the first name as far as the reader may know it. */
    List<Map<String, Object>> rows(String household, Member reader, String purpose) {
        List<Person> expected = expected(household);
        Map<String, String> names =
                files.firstNames(expected.stream().map(Person::number).toList(), reader, purpose);
        var rows = new ArrayList<Map<String, Object>>();
        for (Person person : expected) {
            var row = new LinkedHashMap<String, Object>();
            row.put(PERSON, person.number());
            row.put("age", person.age(day(now())));
            if (names.containsKey(person.number())) {
                row.put("firstName", names.get(person.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** What a form that arranges travel starts with. */
    Map<String, Object> travel(String household) {
        Destination destination = destination(household);
        List<Person> members = members(household);
        var shown = new HashMap<String, Object>();
        shown.put("toRegion", destination.region());
        shown.put("expectedFrom", destination.from().toString());
        shown.put("people", members.size());
        shown.put("adults", (int) members.stream().filter(this::adult).count());
        return shown;
    }

    void note(List<String> persons, String kind, Member by) {
        persons.forEach(it -> timeline.note(it, kind, DataClass.ROUTE, by));
    }

    static Optional<Instant> moment(Submission submission, String field) {
        return submission.answers().get(field) instanceof OffsetDateTime written
                ? Optional.of(written.toInstant())
                : Optional.empty();
    }

    private boolean there(Person person, String region) {
        return place(person.number())
                .filter(it -> it.kind() == Placements.Kind.REGION && region.equals(it.region()))
                .isPresent();
    }

    private Optional<Placement> place(String person) {
        return placements.now(person, OfferDesk.HANDOFF);
    }
}
