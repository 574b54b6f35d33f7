package org.zhusan.handoff;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Destinations;
import org.zhusan.engine.Inbox;
import org.zhusan.form.Submission;

/** The way from the centre; a household its family has fetched already is on it. */
@Component
class ArrangeTravelRules extends TravelRules {
    private final Inbox inbox;

    ArrangeTravelRules(JourneyDesk desk, Destinations destinations, Inbox inbox) {
        super(desk, destinations);
        this.inbox = inbox;
    }

    @Override
    public String form() {
        return "arrangeTravel";
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String household = submission.caseNumber();
        if (!desk.anyoneAtCentre(household)) {
            inbox.post(
                    JourneyProcess.DEPARTED + "/" + household + "/" + submission.task(),
                    JourneyProcess.DEPARTED,
                    household,
                    Map.of());
        }
        return super.accepted(submission);
    }
}
