package org.zhusan.stay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;

/** What every rule of housing and leaving asks: who of the household is on the books, how old, where they are now. */
@Component
class Residence {
    static final Member HOUSING = Member.system("housing");
    static final int OF_AGE = 18;

    private final People people;
    private final Residents residents;
    private final Placements placements;
    private final Timeline timeline;
    private final Clock clock;

    Residence(People people, Residents residents, Placements placements, Timeline timeline, Clock clock) {
        this.people = people;
        this.residents = residents;
        this.placements = placements;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** Members of the household who are on the books, reference person first. */
    List<Person> members(String household) {
        Map<String, Resident> books = books(household);
        return people.livingIn(household).stream()
                .filter(it -> books.containsKey(it.number()))
                .toList();
    }

    /** Their entries in the books, by person. */
    Map<String, Resident> books(String household) {
        List<String> numbers =
                people.livingIn(household).stream().map(Person::number).toList();
        return residents.find(numbers).stream().collect(Collectors.toMap(Resident::person, Function.identity()));
    }

    boolean adult(Person person, Instant at) {
        return person.age(day(at)) >= OF_AGE;
    }

    Placements.Kind place(String person) {
        return placements.now(person, HOUSING).orElseThrow().kind();
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }
}
