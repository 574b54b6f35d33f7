package org.zhusan.evacuation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Readiness;
import org.zhusan.engine.Processes;

/** Relatives of a household that is still abroad are looked for in a process of their own, once: nobody waits for it, and it may outlive the way home. */
@Component
class EarlyRelatives {
    private final People people;
    private final Readiness readiness;
    private final Processes processes;
    private final Clock clock;

    EarlyRelatives(People people, Readiness readiness, Processes processes, Clock clock) {
        this.people = people;
        this.readiness = readiness;
        this.processes = processes;
        this.clock = clock;
    }

    void lookFor(String household) {
        people.livingIn(household).stream()
                .filter(Person::referencePerson)
                .map(Person::number)
                .filter(it -> !isKnown(it) && !processes.runs(it, PathwayProcess.RELATIVES))
                .forEach(it -> processes.start(PathwayProcess.RELATIVES, it, Map.of()));
    }

    private boolean isKnown(String person) {
        return readiness.valid(person, LocalDate.now(clock)).isPresent();
    }
}
