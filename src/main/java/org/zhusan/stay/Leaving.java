package org.zhusan.stay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** What changes when people leave the centre: the books, their places, the work that still goes on for them, and the building when it has emptied. */
@Component
class Leaving {
    private static final String CENTRE = "aktau";

    private final Residence residence;
    private final Residents residents;
    private final Placements placements;
    private final Processes processes;
    private final Inbox inbox;

    Leaving(Residence residence, Residents residents, Placements placements, Processes processes, Inbox inbox) {
        this.residence = residence;
        this.residents = residents;
        this.placements = placements;
        this.processes = processes;
        this.inbox = inbox;
    }

    /** Who is at the centre goes on the way; who is with a family already, in hospital or elsewhere stays where they are. */
    void leave(String instance, List<String> people) {
        Instant at = residence.now();
        closeBooks(instance, people);
        for (String person : people) {
            if (residence.place(person) == Placements.Kind.AKTAU) {
                placements.move(person, Placements.Kind.IN_TRANSIT, CENTRE, null, at, Residence.HOUSING);
            }
        }
    }

    void closeBooks(String instance, List<String> people) {
        if (people.isEmpty()) {
            return;
        }
        residents
                .leave(people, residence.now(), Residence.HOUSING)
                .ifPresent(flight -> processes.start(HousingProcess.TURNAROUND, flight, Map.of()));
        for (String person : people) {
            residence.note(person, "housing.left", DataClass.ROUTE, Residence.HOUSING);
            tell(HousingProcess.TREATMENT, person, instance);
            tell(HousingProcess.SUPPORT, person, instance);
        }
    }

    /** Only where something still runs or is just being opened: a message nobody waits for would lie in front of an administrator. */
    private void tell(String process, String person, String instance) {
        boolean runs =
                processes.running(person).stream().anyMatch(it -> it.process().equals(process));
        if (runs || processes.onTheThreshold(person).contains(person)) {
            String message = process + HousingProcess.LEFT_CENTRE;
            inbox.post(message + ":" + instance + ":" + person, message, person, Map.of());
        }
    }
}
