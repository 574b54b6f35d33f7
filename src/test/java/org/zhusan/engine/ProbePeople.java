package org.zhusan.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** The adults of a case, as the test says. */
@TestComponent
class ProbePeople implements PeopleCollection {
    private final Map<String, List<String>> adults = new ConcurrentHashMap<>();

    void are(String caseNumber, List<String> people) {
        adults.put(caseNumber, people);
    }

    @Override
    public String name() {
        return "probed";
    }

    @Override
    public List<String> of(String caseNumber) {
        return adults.get(caseNumber);
    }
}
