package org.zhusan.relatives;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.engine.Processes;

/** {@code people.withRelatives}: the reference person of a household, unless their relatives are being asked already. */
@Component
class ReferenceRelatives implements PeopleCollection {
    private final People people;
    // asked for late: the engine asks the collections when it is built
    private final ObjectProvider<Processes> processes;

    ReferenceRelatives(People people, ObjectProvider<Processes> processes) {
        this.people = people;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "withRelatives";
    }

    @Override
    public List<String> of(String household) {
        return people.livingIn(household).stream()
                .filter(Person::referencePerson)
                .map(Person::number)
                .filter(it -> !processes.getObject().runs(it, RelativesProcess.RELATIVES))
                .toList();
    }
}
