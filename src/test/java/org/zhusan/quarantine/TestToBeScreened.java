package org.zhusan.quarantine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhusan.StandIn;
import org.zhusan.engine.PeopleCollection;

/** Stands in for {@link ToBeScreened}: a story says who they are. */
@StandIn
public class TestToBeScreened implements PeopleCollection {
    private final Map<String, List<String>> people = new ConcurrentHashMap<>();

    public void are(String household, List<String> members) {
        people.put(household, members);
    }

    @Override
    public String name() {
        return "toBeScreened";
    }

    @Override
    public List<String> of(String household) {
        return people.getOrDefault(household, List.of());
    }
}
