package org.zhusan.centre;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.engine.PeopleCollection;

/** {@code people.residents}: members of the household who are on the books of the centre. */
@Component
class HouseholdResidents implements PeopleCollection {
    private final People people;
    private final Residents residents;

    HouseholdResidents(People people, Residents residents) {
        this.people = people;
        this.residents = residents;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<String> of(String household) {
        List<String> members =
                people.livingIn(household).stream().map(Person::number).sorted().toList();
        return residents.find(members).stream().map(Residents.Resident::person).toList();
    }
}
