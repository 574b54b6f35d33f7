package org.zhusan.stay;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** Tells what still runs for a household that it leaves: each chapter only where it runs, so that no message waits for someone who is gone. */
@Component
class Farewell {
    /** Chapters about one person, and what they hear. */
    private static final Map<String, String> OF_PERSON =
            Map.of("treatment", "treatment.leftCentre", "support", "support.leftCentre");

    private static final String PATHWAY = "pathway";
    private static final String DEPARTURE_PLANNED = "pathway.departurePlanned";
    private static final String NOBODY_LEFT = "pathway.nobodyLeft";

    private static final String LEFT_PROGRAMME = "programme.leftCentre";
    private static final String CHOOSE_PROGRAMME = "userTask_chooseProgramme";

    private final StayDesk desk;
    private final Processes processes;
    private final Inbox inbox;

    Farewell(StayDesk desk, Processes processes, Inbox inbox) {
        this.desk = desk;
        this.processes = processes;
        this.inbox = inbox;
    }

    /** The household is gone, or goes now. What is only being opened hears it once it is. */
    void left(String household) {
        OF_PERSON.forEach((process, message) ->
                processes.beingOpened(household, process).forEach(it -> tell(message, it, "opening/" + household)));
        for (Person person : desk.household(household)) {
            processes.running(person.number()).stream()
                    .filter(it -> OF_PERSON.containsKey(it.process()))
                    .forEach(it -> tell(OF_PERSON.get(it.process()), person.number(), it.instance()));
        }
        processes.running(household).stream()
                .filter(it -> it.process().equals(StayProcess.PROGRAMME))
                .filter(it -> processes.path(it.instance()).waiting().contains(CHOOSE_PROGRAMME))
                .forEach(it -> tell(LEFT_PROGRAMME, household, it.instance()));
    }

    /** Its way out is planned for the first time: it is time to choose a region. */
    void departurePlanned(String household) {
        way(DEPARTURE_PLANNED, household);
    }

    /** Nobody of it is at the centre: there is nobody to hand over. */
    void nobodyLeft(String household) {
        way(NOBODY_LEFT, household);
    }

    /** Its family fetches it: care and programme end first, because what interrupts the month would only break them off. */
    void leavesEarly(String household, String instance) {
        desk.note(household, StayProcess.LEAVES_EARLY, DataClass.ROUTE, StayDesk.STAY);
        left(household);
        departurePlanned(household);
        tell(StayProcess.LEAVES_EARLY, household, instance);
    }

    /** Once in a pathway, however often a plan is made. */
    private void way(String message, String household) {
        processes.running(household).stream()
                .filter(it -> it.process().equals(PATHWAY))
                .forEach(it -> tell(message, household, it.instance()));
    }

    private void tell(String message, String recipient, String occasion) {
        inbox.post(message + "/" + recipient + "/" + occasion, message, recipient, Map.of());
    }
}
