package org.zhusan.ward;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Room;

/** The day of one function in the buildings: where to go and what for. */
@Component
class Rounds {
    private final Buildings buildings;
    private final Residents residents;
    private final Occupants occupants;
    private final Errands errands;
    private final Directory directory;

    Rounds(Buildings buildings, Residents residents, Occupants occupants, Errands errands, Directory directory) {
        this.buildings = buildings;
        this.residents = residents;
        this.occupants = occupants;
        this.errands = errands;
        this.directory = directory;
    }

    /** Only rooms with someone to see, and names only of them. */
    DayList today(String chosen, Member member, Locale language) {
        List<Building> all = buildings.all();
        List<Occupant> people = people(all, chosen, member);
        Map<String, List<Errand>> due = errands.of(people, member, language);
        List<Occupant> met = occupants.named(
                people.stream()
                        .filter(it -> due.containsKey(it.person()) || it.where() == Occupant.Where.ISOLATION)
                        .toList(),
                member,
                "ward day");
        boolean clinical = directory.mayKnowOf(member.function(), Set.of(DataClass.MEDICAL));
        return new DayList(
                occupants.today(),
                all,
                known(all, chosen) ? chosen : "",
                stops(met.stream().filter(it -> due.containsKey(it.person())).toList(), due),
                clinical
                        ? met.stream()
                                .filter(it -> it.where() == Occupant.Where.ISOLATION)
                                .toList()
                        : null);
    }

    /** Everyone of a building with what is to be done, for the wall of the nurses' room. */
    DayList plan(String chosen, Member member, Locale language) {
        List<Building> all = buildings.all();
        List<Occupant> people = people(all, chosen, member);
        Map<String, List<Errand>> due = errands.of(people, member, language);
        return new DayList(
                occupants.today(),
                all,
                known(all, chosen) ? chosen : "",
                stops(occupants.named(people, member, "ward plan"), due),
                null);
    }

    /** Everyone of a building, by room. */
    List<Occupant> residents(String chosen, Member member, String purpose) {
        return occupants.named(people(buildings.all(), chosen, member), member, purpose);
    }

    /** Everyone who sleeps in a room, without names, in walking order. */
    List<Occupant> housed(Member member) {
        return people(buildings.all(), "", member).stream()
                .filter(it -> it.room() != null)
                .toList();
    }

    List<Occupant> named(List<Occupant> those, Member member, String purpose) {
        return occupants.named(those, member, purpose);
    }

    List<Building> all() {
        return buildings.all();
    }

    private List<Occupant> people(List<Building> all, String chosen, Member member) {
        List<String> shown = all.stream()
                .map(Building::number)
                .filter(it -> !known(all, chosen) || it.equals(chosen))
                .toList();
        Map<String, List<Room>> rooms = shown.stream().collect(Collectors.toMap(it -> it, residents::rooms));
        List<Occupant> people = occupants.of(shown, Boards.zones(rooms), member);
        // by building and room as one walks; those without a room, then those who are elsewhere, come last in their
        // building
        return shown.stream()
                .flatMap(building -> Stream.of(
                                people.stream().filter(it -> it.inside() && it.room() != null),
                                people.stream().filter(it -> it.inside() && it.room() == null),
                                people.stream().filter(it -> !it.inside()))
                        .flatMap(it -> it)
                        .filter(it -> it.building().equals(building)))
                .toList();
    }

    private static boolean known(List<Building> all, String chosen) {
        return all.stream().anyMatch(it -> it.number().equals(chosen));
    }

    private static List<DayList.Stop> stops(List<Occupant> people, Map<String, List<Errand>> due) {
        var stops = new ArrayList<DayList.Stop>();
        for (Occupant it : people) {
            DayList.Stop last = stops.isEmpty() ? null : stops.get(stops.size() - 1);
            if (last == null || !last.building().equals(it.building()) || !Objects.equals(last.room(), it.room())) {
                last = new DayList.Stop(it.building(), it.room(), new ArrayList<>());
                stops.add(last);
            }
            last.visits().add(new DayList.Visit(it, due.getOrDefault(it.person(), List.of())));
        }
        return stops;
    }
}
