package org.zhusan.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;

/** What every rule of the phase asks of the case file: who the person is, how old, which children, and a line for the timeline. */
@Component
class CaseDesk {
    private final People people;
    private final Placements placements;
    private final Timeline timeline;
    private final Clock clock;

    CaseDesk(People people, Placements placements, Timeline timeline, Clock clock) {
        this.people = people;
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

    /** A moment as people write it, in the programme's time zone. */
    String written(Instant at) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm")
                .withZone(clock.getZone())
                .format(at);
    }

    /**
     * @throws InterviewRefused.UnknownPerson when there is no such case
     */
    Person person(String number) {
        return people.find(number).orElseThrow(InterviewRefused.UnknownPerson::new);
    }

    boolean isAdult(Person person, Instant at) {
        return person.age(day(at)) >= ChildCoverage.OF_AGE;
    }

    /** Whoever is on the way or home has nothing left to be asked. */
    boolean isAbroad(String person) {
        return placements
                .now(person, Member.system("consent"))
                .filter(it -> it.kind() == Placements.Kind.ABROAD)
                .isPresent();
    }

    /** Who lives in it now, reference person first. */
    List<Person> household(String household) {
        return people.livingIn(household);
    }

    int age(String person, Instant at) {
        return person(person).age(day(at));
    }

    /**
     * Marriage and the roster's role change nothing: under 18 nobody consents alone.
     *
     * @throws InterviewRefused.UnderEighteen when the person is a child on that day
     */
    Person adult(String number, Instant at) {
        Person person = person(number);
        if (person.age(day(at)) < ChildCoverage.OF_AGE) {
            throw new InterviewRefused.UnderEighteen();
        }
        return person;
    }

    /** Children this adult decides for, travelling together or not. For an orphan nobody can; there is a decision of its own. */
    List<Person> childrenOf(String adult, Instant at) {
        return people.childrenOf(adult, day(at)).stream()
                .filter(it -> !it.orphan())
                .toList();
    }

    /** Whether someone of the adult's household has come of age, so that the adult no longer decides for them. */
    boolean cameOfAge(String adult, String other, Instant at) {
        return people.household(adult).stream()
                .anyMatch(it -> it.number().equals(other) && it.age(day(at)) >= ChildCoverage.OF_AGE);
    }

    /** Whether an adult of the household answers for this child. */
    boolean hasAdult(Person child, Instant at) {
        return !child.orphan()
                && people.household(child.number()).stream()
                        .filter(it -> it.age(day(at)) >= ChildCoverage.OF_AGE)
                        .flatMap(it -> childrenOf(it.number(), at).stream())
                        .anyMatch(it -> it.number().equals(child.number()));
    }

    void note(String person, String kind, Member by) {
        timeline.note(person, kind, DataClass.LEGAL_CONSENT, by);
    }

    /** For what the guardianship authority did, in its own class. */
    void noteCivil(String person, String kind, Member by) {
        timeline.note(person, kind, DataClass.LEGAL_CIVIL, by);
    }
}
