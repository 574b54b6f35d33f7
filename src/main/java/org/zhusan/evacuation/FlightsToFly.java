package org.zhusan.evacuation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.engine.PeopleCollection;

/** {@code people.flights}: the flights of a stage that are planned and have not begun. */
@Component
class FlightsToFly implements PeopleCollection {
    private final FlightPlan plan;

    FlightsToFly(FlightPlan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return "flights";
    }

    @Override
    public List<String> of(String caseNumber) {
        return plan.planned(caseNumber).stream().map(FlightPlan.Planned::flight).toList();
    }
}
