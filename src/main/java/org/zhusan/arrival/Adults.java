package org.zhusan.arrival;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.PeopleCollection;

/** Members of the household who are eighteen or older on the day, whatever the roster called them. */
@Component
class Adults implements PeopleCollection {
    private final Reception reception;

    Adults(Reception reception) {
        this.reception = reception;
    }

    @Override
    public String name() {
        return "adults";
    }

    @Override
    public List<String> of(String household) {
        return reception.household(household).stream()
                .filter(it -> reception.adult(it, reception.now()))
                .map(Person::number)
                .sorted()
                .toList();
    }
}
