package org.zhusan.relatives;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Running;

/** Tells a household that waits for it before it chooses its region that its relatives have answered. */
@Component
class RelativesNews {
    private final People people;
    private final Processes processes;
    private final Inbox inbox;

    RelativesNews(People people, Processes processes, Inbox inbox) {
        this.people = people;
        this.processes = processes;
        this.inbox = inbox;
    }

    /** @param search the instance that is over */
    void answered(String person, String search) {
        people.find(person).map(Person::household).map(processes::running).stream()
                .flatMap(List::stream)
                .filter(this::waits)
                .forEach(it -> inbox.post(
                        RelativesProcess.ANSWERED + ":" + search,
                        RelativesProcess.ANSWERED,
                        it.caseNumber(),
                        Map.of()));
    }

    // a message to a choice that does not wait would be kept, and end a later wait
    private boolean waits(Running choice) {
        return choice.process().equals(RelativesProcess.HOUSEHOLDS_CHOICE)
                && processes.path(choice.instance()).waiting().contains(RelativesProcess.AWAIT_RELATIVES);
    }
}
