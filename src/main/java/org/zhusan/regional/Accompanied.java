package org.zhusan.regional;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.PeopleCollection;

/** Members of the household a region leads: whom its programme accompanies. Who is held, in hospital or still on the way is not among them. */
@Component
class Accompanied implements PeopleCollection {
    private final People people;
    private final Placements placements;

    Accompanied(People people, Placements placements) {
        this.people = people;
        this.placements = placements;
    }

    @Override
    public String name() {
        return "accompanied";
    }

    @Override
    public List<String> of(String household) {
        List<String> members =
                people.livingIn(household).stream().map(Person::number).toList();
        var places = placements.now(members, RegionalDesk.REGIONAL);
        return members.stream()
                .filter(it -> places.containsKey(it) && places.get(it).kind() == Kind.REGION)
                .toList();
    }
}
