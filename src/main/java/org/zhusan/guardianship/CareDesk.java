package org.zhusan.guardianship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Timeline;

/** What every rule of care by a guardian asks of the case file. */
@Component
class CareDesk {
    static final Member GUARDIANSHIP = Member.system("guardianship");

    private final People people;
    private final Care care;
    private final Timeline timeline;
    private final Clock clock;

    CareDesk(People people, Care care, Timeline timeline, Clock clock) {
        this.people = people;
        this.care = care;
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

    Person child(String number) {
        return people.find(number).orElseThrow();
    }

    /** Since when somebody else answers for the child; today where nothing is written down. */
    LocalDate entrustedOn(String child) {
        return care.now(child).map(it -> day(it.since())).orElseGet(this::today);
    }

    void note(String child, String kind, DataClass dataClass, Member by) {
        timeline.note(child, kind, dataClass, by);
    }
}
