package org.zhusan.arrival;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;

/** What every rule of the phase asks of the case file: who came together, how old they are, where they are now, and a line for the timeline. */
@Component
class Reception {
    static final int OF_AGE = 18;

    private static final Member ARRIVAL = Member.system("arrival");

    private final People people;
    private final CaseNumbers numbers;
    private final Placements placements;
    private final Timeline timeline;
    private final Clock clock;

    Reception(People people, CaseNumbers numbers, Placements placements, Timeline timeline, Clock clock) {
        this.people = people;
        this.numbers = numbers;
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

    /**
     * @throws ReceptionRefused.UnknownPerson when there is no such case
     */
    Person person(String number) {
        return people.find(number).orElseThrow(() -> new ReceptionRefused.UnknownPerson(number));
    }

    Optional<Person> find(String number) {
        return people.find(number);
    }

    /** Who lives in the household now, reference person first. */
    List<Person> household(String household) {
        Set<String> named = numbers.named(household);
        return named.stream().findFirst().map(people::household).orElse(List.of());
    }

    boolean adult(Person person, Instant at) {
        return person.age(day(at)) >= OF_AGE;
    }

    List<Person> childrenOf(String adult, Instant at) {
        return people.childrenOf(adult, day(at));
    }

    Placements.Kind place(String person) {
        return placements.now(person, ARRIVAL).orElseThrow().kind();
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }
}
