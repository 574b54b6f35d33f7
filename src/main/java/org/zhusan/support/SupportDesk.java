package org.zhusan.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.Submission;

/** What the rules of support ask of the case file: how old someone is on the day, and a line in the timeline for those who may read it. */
@Component
class SupportDesk {
    static final int OF_AGE = 18;

    private final People people;
    private final Timeline timeline;
    private final Clock clock;

    SupportDesk(People people, Timeline timeline, Clock clock) {
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    int age(String person, Instant at) {
        Person found = people.find(person).orElseThrow(() -> new IllegalStateException("no such case"));
        return found.age(day(at));
    }

    /** How many children under 18 live in the adult's care. */
    int children(String adult, Instant at) {
        return people.childrenOf(adult, day(at)).size();
    }

    /** Whether the assessment found a high risk of suicide; only psychologists read of it in the timeline. */
    boolean alarmed(Submission assessment) {
        boolean high = "high".equals(assessment.answers().get("suicideRisk"));
        if (high) {
            note(assessment.caseNumber(), "support.safetyDue", DataClass.PSYCHOLOGICAL, assessment.by());
        }
        return high;
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }
}
