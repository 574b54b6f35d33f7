package org.zhusan.regional;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.PeopleCollection;

/** Members of the household a region leads: whom its programme accompanies. Who has left the programme, is held, in hospital or still on the way is not among them. */
@Component
class Accompanied implements PeopleCollection {
    private final People people;
    private final Placements placements;
    private final Participation participation;

    Accompanied(People people, Placements placements, Participation participation) {
        this.people = people;
        this.placements = placements;
        this.participation = participation;
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
        Set<String> left = participation.whoLeft(members);
        return members.stream()
                .filter(it -> !left.contains(it))
                .filter(it -> places.containsKey(it) && places.get(it).kind() == Kind.REGION)
                .toList();
    }
}
