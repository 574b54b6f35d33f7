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

    /** The household is gone, or goes now. */
    void left(String household) {
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

    /** Its family fetches it: care and programme end first, because what interrupts the month would only break them off. */
    void leavesEarly(String household, String instance) {
        desk.note(household, StayProcess.LEAVES_EARLY, DataClass.ROUTE, StayDesk.STAY);
        left(household);
        tell(StayProcess.LEAVES_EARLY, household, instance);
    }

    private void tell(String message, String recipient, String occasion) {
        inbox.post(message + "/" + recipient + "/" + occasion, message, recipient, Map.of());
    }
}
