package org.zhusan.stay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhusan.StandIn;
import org.zhusan.engine.PeopleCollection;

/** Stands in for the books of the centre: a story says who lives there. */
@StandIn
class TestResidents implements PeopleCollection {
    private final Map<String, List<String>> residents = new ConcurrentHashMap<>();

    void live(String household, List<String> people) {
        residents.put(household, people);
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<String> of(String household) {
        return residents.getOrDefault(household, List.of());
    }
}
