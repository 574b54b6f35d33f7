package org.zhusan.evacuation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Timeline;
import org.zhusan.casefile.TravelRights;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Inbox;

/** What a departure and a landing change outside the flight: places, households, buildings, and word to each pathway. */
@Component
class Journey {
    private final People people;
    private final Placements placements;
    private final Timeline timeline;
    private final TravelRights rights;
    private final Pathways pathways;
    private final Buildings buildings;
    private final Residents residents;
    private final SeatTable seats;
    private final Inbox inbox;
    private final Clock clock;

    Journey(
            People people,
            Placements placements,
            Timeline timeline,
            TravelRights rights,
            Pathways pathways,
            Buildings buildings,
            Residents residents,
            SeatTable seats,
            Inbox inbox,
            Clock clock) {
        this.people = people;
        this.placements = placements;
        this.timeline = timeline;
        this.rights = rights;
        this.pathways = pathways;
        this.buildings = buildings;
        this.residents = residents;
        this.seats = seats;
        this.inbox = inbox;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void move(String person, Placements.Kind kind, String agency, Instant at, String noted, Member by) {
        placements.move(person, kind, agency, null, at, by);
        timeline.note(person, noted, DataClass.ROUTE, by);
    }

    /** Once per household, whatever is tried again. */
    void tell(String flight, List<Place> aboard, String message) {
        households(aboard).keySet().forEach(it -> inbox.post(message + ":" + flight + ":" + it, message, it, Map.of()));
    }

    /** The household goes on with those aboard; who stays behind forms one of their own. */
    void leaveBehind(String flight, List<Place> aboard, Member by) {
        Set<String> flying = new HashSet<>(aboard.stream().map(Place::person).toList());
        for (List<Person> travelling : households(aboard).values()) {
            List<String> behind = people.household(travelling.get(0).number()).stream()
                    .map(Person::number)
                    .filter(it -> !flying.contains(it))
                    .toList();
            if (!behind.isEmpty()) {
                seats.stayedBehind(flight, behind, people.splitHousehold(behind, by));
                behind.forEach(it -> timeline.note(it, "flight.stayedBehind", DataClass.ROUTE, by));
            }
        }
    }

    /** A yes at this aircraft counts for no other; the pathway of each household someone of which may still travel has them asked again. */
    void waitForAnother(String flight, List<Place> left, Instant at, Member by) {
        rights.callOff(left.stream().map(Place::person).toList(), flight);
        var waiting = new TreeSet<String>();
        households(left).forEach((household, members) -> {
            if (members.stream().anyMatch(it -> rights.mayTravel(it.number(), at))) {
                waiting.add(household);
            }
        });
        waiting.forEach(it -> pathways.open(it, by));
    }

    /** Whoever landed is the group of that building, someone in hospital or about to be held included. */
    void moveIn(String flight, List<Place> landed, Instant at, Member by) {
        buildings.occupy(flight, by);
        residents.landed(flight, landed.stream().map(Place::person).toList(), at, by);
    }

    void giveUpBuilding(String flight, Member by) {
        buildings.release(flight, by);
    }

    private Map<String, List<Person>> households(Collection<Place> aboard) {
        var households = new LinkedHashMap<String, List<Person>>();
        var numbers = new LinkedHashSet<>(aboard.stream().map(Place::person).toList());
        for (Person person : people.find(numbers)) {
            if (person.household() != null) {
                households
                        .computeIfAbsent(person.household(), key -> new ArrayList<>())
                        .add(person);
            }
        }
        return households;
    }
}
