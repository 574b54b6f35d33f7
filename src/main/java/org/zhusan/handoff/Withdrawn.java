package org.zhusan.handoff;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** Who withdraws on the way to another region is asked for nothing more in the one they come from. A message nobody waits for would end what begins later: only what runs is told. */
@Component
class Withdrawn {
    private final HandoffDesk desk;
    private final Processes processes;
    private final Inbox inbox;

    Withdrawn(HandoffDesk desk, Processes processes, Inbox inbox) {
        this.desk = desk;
        this.processes = processes;
        this.inbox = inbox;
    }

    void tell(String household, String handoff) {
        desk.adults(household).stream()
                .map(Person::number)
                .filter(it -> processes.runs(it, HandoffProcess.REGIONAL_SUPPORT))
                .forEach(it -> inbox.post(
                        HandoffProcess.SUPPORT_ENDED + "/" + it + "/" + handoff,
                        HandoffProcess.SUPPORT_ENDED,
                        it,
                        Map.of()));
    }
}
