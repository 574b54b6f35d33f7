package org.zhusan.regional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Processes;

/** What leaving and coming back ask of the case file and of what runs. */
@Component
class LeavingDesk {
    private static final Member PROGRAMME = Member.system("regional");
    private static final int OF_AGE = 18;

    private final People people;
    private final Placements placements;
    private final Processes processes;
    private final Timeline timeline;
    private final Clock clock;

    LeavingDesk(People people, Placements placements, Processes processes, Timeline timeline, Clock clock) {
        this.people = people;
        this.placements = placements;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    Optional<Person> adult(String person) {
        return people.find(person).filter(it -> it.age(today()) >= OF_AGE);
    }

    /** Everyone under eighteen who lives with this person. */
    List<Person> childrenWith(String person) {
        return people.household(person).stream()
                .filter(it -> !it.number().equals(person) && it.age(today()) < OF_AGE)
                .toList();
    }

    boolean livesWithAnotherAdult(Person child, String leaving) {
        return people.household(child.number()).stream()
                .anyMatch(it -> !it.number().equals(leaving) && it.age(today()) >= OF_AGE);
    }

    /** The region the person lives in; empty for whoever is in no region. */
    Optional<String> region(String person) {
        return placements
                .now(person, PROGRAMME)
                .filter(it -> it.kind() == Placements.Kind.REGION)
                .map(Placements.Placement::region);
    }

    boolean runs(String caseNumber, String process) {
        return processes.runs(caseNumber, process);
    }

    Optional<Processes.Running> running(String caseNumber, String process) {
        return processes.running(caseNumber).stream()
                .filter(it -> it.process().equals(process))
                .findFirst();
    }

    /** Day the instance of this person began; today for one that is being begun. */
    LocalDate begun(String person, String instance) {
        return processes.running(person).stream()
                .filter(it -> it.instance().equals(instance))
                .findFirst()
                .map(it -> day(it.startedAt()))
                .orElseGet(this::today);
    }

    void note(String person, String kind, Member by) {
        timeline.note(person, kind, DataClass.SOCIAL, by);
    }

    void note(String person, String kind) {
        note(person, kind, PROGRAMME);
    }
}
