package org.zhusan.arrival;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;

/** Who of a household goes on together once its adults are assessed. */
@Component
class Parting {
    /** Not the investigator's name: what happened to the household is told to more people than why. */
    private static final Member ARRIVAL = Member.system("arrival");

    private final Reception reception;
    private final Carers carers;
    private final People people;

    Parting(Reception reception, Carers carers, People people) {
        this.reception = reception;
        this.carers = carers;
        this.people = people;
    }

    /**
     * Those who are held, and infants who stay with them, leave as a household of their own.
     *
     * @return whether anyone of the household goes on
     */
    boolean settle(String household) {
        var leaving = new ArrayList<String>();
        for (Person person : reception.household(household)) {
            if (reception.place(person.number()) == Placements.Kind.CUSTODY) {
                leaving.add(person.number());
                leaving.addAll(carers.infants(person.number()));
            }
        }
        List<String> members =
                reception.household(household).stream().map(Person::number).toList();
        leaving.retainAll(members);
        if (leaving.size() == members.size()) {
            return false;
        }
        if (!leaving.isEmpty()) {
            people.splitHousehold(leaving, ARRIVAL);
        }
        return true;
    }
}
