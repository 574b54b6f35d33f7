package org.zhusan.stay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** What changes when a household leaves the centre: the books, its places, the work that still runs for it, and the building when it has emptied. */
@Component
class Leaving {
    private static final String CENTRE = "aktau";
    private static final String HANDOFF = "handoff";
    private static final String DEPARTED = "journey.departed";

    private final Residence residence;
    private final Residents residents;
    private final Placements placements;
    private final Processes processes;
    private final Farewell farewell;
    private final Inbox inbox;

    Leaving(
            Residence residence,
            Residents residents,
            Placements placements,
            Processes processes,
            Farewell farewell,
            Inbox inbox) {
        this.residence = residence;
        this.residents = residents;
        this.placements = placements;
        this.processes = processes;
        this.farewell = farewell;
        this.inbox = inbox;
    }

    /** Who is at the centre goes on the way; who is with a family already, in hospital or elsewhere stays where they are. */
    void leave(String household) {
        Instant at = residence.now();
        List<Person> leaving = closeBooks(household);
        for (Person person : leaving) {
            if (residence.place(person.number()) == Placements.Kind.AKTAU) {
                placements.move(person.number(), Placements.Kind.IN_TRANSIT, CENTRE, null, at, Residence.HOUSING);
            }
            residence.note(person.number(), "housing.left", DataClass.ROUTE, Residence.HOUSING);
        }
        farewell.left(household);
        tellJourney(household);
    }

    /** Only where one runs, so that no message waits for a household that goes nowhere. */
    private void tellJourney(String household) {
        processes.running(household).stream()
                .filter(it -> it.process().equals(HANDOFF))
                .forEach(it ->
                        inbox.post(DEPARTED + "/" + household + "/" + it.instance(), DEPARTED, household, Map.of()));
    }

    /** @return who was on them */
    List<Person> closeBooks(String household) {
        List<Person> leaving = residence.members(household);
        List<String> numbers = leaving.stream().map(Person::number).toList();
        residents
                .leave(numbers, residence.now(), Residence.HOUSING)
                .ifPresent(flight -> processes.start(HousingProcess.TURNAROUND, flight, Map.of()));
        return leaving;
    }
}
