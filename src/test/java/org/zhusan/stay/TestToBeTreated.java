package org.zhusan.stay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhusan.StandIn;
import org.zhusan.engine.PeopleCollection;

/** Stands in for {@code people.toBeTreated}: a story says who they are. */
@StandIn
class TestToBeTreated implements PeopleCollection {
    private final Map<String, List<String>> residents = new ConcurrentHashMap<>();

    void are(String household, List<String> people) {
        residents.put(household, people);
    }

    @Override
    public String name() {
        return "toBeTreated";
    }

    @Override
    public List<String> of(String household) {
        return residents.getOrDefault(household, List.of());
    }
}
