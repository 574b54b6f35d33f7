package org.zhusan.evacuation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhusan.StandIn;
import org.zhusan.engine.PeopleCollection;

/** The flights a story planned for its stage. */
@StandIn
class TestFlights implements PeopleCollection {
    private final Map<String, List<String>> flights = new ConcurrentHashMap<>();

    void planned(String stage, String... numbers) {
        flights.put(stage, List.of(numbers));
    }

    @Override
    public String name() {
        return "flights";
    }

    @Override
    public List<String> of(String caseNumber) {
        return flights.getOrDefault(caseNumber, List.of());
    }
}
