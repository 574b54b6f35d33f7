package org.zhusan.regional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** Opens and ends what accompanies each person; what it consists of follows their plan. */
@Component
class SupportDoor {
    private final Accompanied accompanied;
    private final People people;
    private final Processes processes;
    private final Inbox inbox;
    private final Clock clock;

    SupportDoor(Accompanied accompanied, People people, Processes processes, Inbox inbox, Clock clock) {
        this.accompanied = accompanied;
        this.people = people;
        this.processes = processes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** For everyone who takes part and has none yet. */
    void open(String household, String region) {
        accompanied.of(household).stream()
                .filter(it -> !runs(it))
                .forEach(it -> open(it, Map.of(RegionalProcess.PLACE_REGION, region)));
    }

    /** For everyone of the household who has it. A message nobody waits for would end what begins later: only what runs is told. */
    void end(String household) {
        end(people.livingIn(household).stream());
    }

    /** For the grown-ups of the household alone: what helps a child, its school above all, does not depend on them. */
    void endForAdults(String household) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        end(people.livingIn(household).stream().filter(it -> it.age(today) >= RegionalDesk.OF_AGE));
    }

    private void end(Stream<Person> these) {
        these.map(Person::number)
                .filter(this::runs)
                .forEach(it -> inbox.post(
                        RegionalProcess.SUPPORT_ENDED + ":" + it + ":" + clock.instant(),
                        RegionalProcess.SUPPORT_ENDED,
                        it,
                        Map.of()));
    }

    private void open(String person, Map<String, Object> facts) {
        processes.start(RegionalSupportProcess.REGIONAL_SUPPORT, person, facts);
    }

    private boolean runs(String person) {
        return processes.runs(person, RegionalSupportProcess.REGIONAL_SUPPORT);
    }
}
