package org.zhusan.regional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Timeline;

/** What every rule of the programme asks of the case file: who takes part, how old, and a line for the timeline. */
@Component
class RegionalDesk {
    static final Member REGIONAL = Member.system("regional");
    static final int OF_AGE = 18;

    private static final int SMALL_CHILD_UNDER = 6;
    private static final int GUARDIAN_IS_NEW_FOR_MONTHS = 6;

    private final Accompanied accompanied;
    private final People people;
    private final Care care;
    private final Timeline timeline;
    private final Clock clock;

    RegionalDesk(Accompanied accompanied, People people, Care care, Timeline timeline, Clock clock) {
        this.accompanied = accompanied;
        this.people = people;
        this.care = care;
        this.timeline = timeline;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** Whoever takes part, reference person first. */
    List<Person> accompanied(String household) {
        List<String> numbers = accompanied.of(household);
        return people.livingIn(household).stream()
                .filter(it -> numbers.contains(it.number()))
                .toList();
    }

    /** A child under six takes part, or one for whom somebody else began to answer less than six months ago. */
    boolean youngOrGuarded(String household, LocalDate on) {
        return accompanied(household).stream()
                .filter(it -> it.age(on) < OF_AGE)
                .anyMatch(it -> it.age(on) < SMALL_CHILD_UNDER || newlyGuarded(it.number(), on));
    }

    void note(String household, String kind, Member by) {
        people.livingIn(household).forEach(it -> timeline.note(it.number(), kind, DataClass.SOCIAL, by));
    }

    private boolean newlyGuarded(String child, LocalDate on) {
        return care.now(child)
                .filter(it ->
                        day(it.since()).plusMonths(GUARDIAN_IS_NEW_FOR_MONTHS).isAfter(on))
                .isPresent();
    }
}
