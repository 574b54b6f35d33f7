package org.zhusan.health;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.engine.Processes;

/** Members of the household who came onto the books later, a newborn above all: not cleared, and nobody treats them yet. */
@Component
class ToBeTreated implements PeopleCollection {
    private static final String TREATMENT = "treatment";

    private final People people;
    private final Residents residents;
    // asked for late: the engine asks the collections when it is built
    private final ObjectProvider<Processes> processes;

    ToBeTreated(People people, Residents residents, ObjectProvider<Processes> processes) {
        this.people = people;
        this.residents = residents;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "toBeTreated";
    }

    @Override
    public List<String> of(String household) {
        var members = people.livingIn(household).stream().map(Person::number).toList();
        return residents.find(members).stream()
                .filter(it -> it.clearedOn() == null)
                .map(Resident::person)
                .filter(it -> !treated(it))
                .sorted()
                .toList();
    }

    private boolean treated(String person) {
        return processes.getObject().runs(person, TREATMENT);
    }
}
