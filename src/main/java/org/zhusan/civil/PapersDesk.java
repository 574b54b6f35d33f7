package org.zhusan.civil;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Timeline;

/** What every rule about papers asks of the case file: who it is, how old, whether an adult is there; and a line for the timeline. */
@Component
class PapersDesk {
    static final Member CIVIL = Member.system("civil");
    /** Identity cards are issued from sixteen (Law 73-V, public source; not verified by a lawyer). */
    static final int CARD_FROM = 16;

    static final int OF_AGE = 18;

    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    PapersDesk(People people, Timeline timeline, Clock clock) {
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws PapersRefused.UnknownPerson when there is no such person, or everything about them was erased */
    Person person(String number) {
        return people.find(number).orElseThrow(() -> new PapersRefused.UnknownPerson(number));
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    int age(Person person) {
        return person.age(today());
    }

    boolean hasAdult(String child) {
        return people.inCareOf(List.of(child)).containsKey(child);
    }

    void note(String person, String kind, Member by) {
        timeline.note(person, kind, DataClass.IDENTITY, by);
    }
}
