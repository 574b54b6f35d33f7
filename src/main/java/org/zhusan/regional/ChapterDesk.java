package org.zhusan.regional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.Submission;

/** What the rules of every chapter of support ask of the case file: days, ages, children, a line in the timeline for those who may read it. */
@Component
class ChapterDesk {
    private static final int SMALL = 7;

    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    ChapterDesk(People people, Timeline timeline, Clock clock) {
        this.people = people;
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

    /** The day of a moment somebody wrote down. */
    LocalDate day(Submission submission, String field) {
        return day(((OffsetDateTime) submission.answers().get(field)).toInstant());
    }

    int age(String person, LocalDate on) {
        return person(person).age(on);
    }

    /** How many children under seven live in the adult's care. */
    int smallChildren(String adult, LocalDate on) {
        return (int) people.childrenOf(adult, on).stream()
                .filter(it -> it.age(on) < SMALL)
                .count();
    }

    /** How many children under eighteen live in the adult's care. */
    int children(String adult, LocalDate on) {
        return people.childrenOf(adult, on).size();
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }

    private Person person(String number) {
        return people.find(number).orElseThrow(() -> new IllegalStateException("no such case"));
    }
}
