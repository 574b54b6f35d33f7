package org.zhusan.evacuation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhusan.StandIn;
import org.zhusan.engine.PeopleCollection;

/** Who is to be asked in a household, as the story says. */
@StandIn
class AskedInStories implements PeopleCollection {
    private final Map<String, List<String>> people = new ConcurrentHashMap<>();

    void are(String household, String... toBeAsked) {
        people.put(household, List.of(toBeAsked));
    }

    @Override
    public String name() {
        return "toBeAsked";
    }

    @Override
    public List<String> of(String household) {
        return people.getOrDefault(household, List.of());
    }
}
