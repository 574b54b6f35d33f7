package org.zhusan.arrival;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhusan.StandIn;
import org.zhusan.engine.PeopleCollection;

/** Stands in for {@link Adults}: a story says who they are. */
@StandIn
class TestAdults implements PeopleCollection {
    private final Map<String, List<String>> adults = new ConcurrentHashMap<>();

    void live(String household, List<String> people) {
        adults.put(household, people);
    }

    @Override
    public String name() {
        return "adults";
    }

    @Override
    public List<String> of(String household) {
        return adults.getOrDefault(household, List.of());
    }
}
