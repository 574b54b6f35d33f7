package org.zhusan.handoff;

import org.springframework.stereotype.Component;
import org.zhusan.casefile.Destinations;

/** The way from one region to another. */
@Component
class ArrangeMoveRules extends TravelRules {
    ArrangeMoveRules(JourneyDesk desk, Destinations destinations) {
        super(desk, destinations);
    }

    @Override
    public String form() {
        return "arrangeMove";
    }
}
