package org.zhusan.ward;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;

/** Puts the board together for one reader; names only when asked for, since each is written to the read log. */
@Component
class Boards {
    private static final int WEEKS = 6;

    private final Buildings buildings;
    private final Residents residents;
    private final Occupants occupants;
    private final Directory directory;
    private final Clock clock;

    Boards(Buildings buildings, Residents residents, Occupants occupants, Directory directory, Clock clock) {
        this.buildings = buildings;
        this.residents = residents;
        this.occupants = occupants;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param chosen number of a building; anything else means all */
    Board unnamed(String chosen, Member reader) {
        List<Building> all = buildings.all();
        List<Building> shown =
                all.stream().filter(it -> it.number().equals(chosen)).toList();
        String only = shown.isEmpty() ? "" : chosen;
        List<Building> those = shown.isEmpty() ? all : shown;
        Map<String, List<Room>> rooms = new LinkedHashMap<>();
        those.forEach(it -> rooms.put(it.number(), residents.rooms(it.number())));
        List<Occupant> people = occupants.of(rooms.keySet(), zones(rooms), reader);
        LocalDate today = occupants.today();
        List<Residents.Occupancy> counts = residents.occupancy(today.minusWeeks(WEEKS), today);
        Map<String, Integer> now = new HashMap<>();
        counts.stream().filter(it -> it.day().equals(today)).forEach(it -> now.put(it.building(), it.people()));
        List<Board.Wing> wings = those.stream()
                .map(it -> wing(
                        it,
                        now.getOrDefault(it.number(), 0),
                        rooms.getOrDefault(it.number(), List.of()),
                        people,
                        reader))
                .toList();
        List<Occupant> alone = knows(reader, DataClass.SOCIAL)
                ? people.stream().filter(Occupant::withoutCarer).toList()
                : null;
        Board board = new Board(
                clock.instant(),
                only,
                all,
                wings,
                alone,
                OccupancyChart.of(all, counts, today.minusWeeks(WEEKS), today),
                Staff.measuring(reader),
                "");
        return marked(board, reader, occupants.lastNaming(people, reader));
    }

    /** The same with first names. */
    Board named(Board board, Member reader) {
        var people = new ArrayList<Occupant>();
        board.wings().forEach(wing -> {
            wing.parts().forEach(part -> part.rooms().forEach(it -> people.addAll(it.occupants())));
            people.addAll(wing.unhoused());
            people.addAll(wing.elsewhere());
        });
        Map<String, Occupant> named = occupants.named(people, reader, "ward board").stream()
                .collect(Collectors.toMap(Occupant::person, it -> it));
        return new Board(
                board.asOf(),
                board.chosen(),
                board.all(),
                board.wings().stream().map(it -> named(it, named)).toList(),
                board.withoutCarer() == null ? null : named(board.withoutCarer(), named),
                board.occupancy(),
                board.mayMeasure(),
                board.mark());
    }

    static Map<String, Zone> zones(Map<String, List<Room>> rooms) {
        return rooms.values().stream().flatMap(List::stream).collect(Collectors.toMap(Room::number, Room::zone));
    }

    private Board.Wing wing(Building building, int onTheBooks, List<Room> rooms, List<Occupant> all, Member reader) {
        List<Occupant> people = all.stream()
                .filter(it -> it.building().equals(building.number()))
                .toList();
        Map<String, List<Occupant>> byRoom = people.stream()
                .filter(it -> it.room() != null)
                .collect(Collectors.groupingBy(it -> String.valueOf(it.room())));
        // a bed taken in isolation, beside someone who is with another agency, would tell who lies there
        boolean isolation = knows(reader, DataClass.MEDICAL);
        Map<Zone, List<Board.Bedroom>> byZone = rooms.stream()
                .filter(it -> isolation || it.zone() != Zone.ISOLATION)
                .sorted(Comparator.comparing(Room::zone).thenComparing(Room::number))
                .collect(Collectors.groupingBy(
                        Room::zone,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                it -> new Board.Bedroom(it, byRoom.getOrDefault(it.number(), List.of())),
                                Collectors.toList())));
        return new Board.Wing(
                building,
                onTheBooks,
                byZone.entrySet().stream()
                        .map(it -> new Board.Part(it.getKey(), it.getValue()))
                        .toList(),
                people.stream().filter(it -> it.inside() && it.room() == null).toList(),
                people.stream().filter(it -> !it.inside()).toList());
    }

    private boolean knows(Member reader, DataClass dataClass) {
        return directory.mayKnowOf(reader.function(), Set.of(dataClass));
    }

    private static Board.Wing named(Board.Wing wing, Map<String, Occupant> named) {
        return new Board.Wing(
                wing.building(),
                wing.onTheBooks(),
                wing.parts().stream()
                        .map(part -> new Board.Part(
                                part.zone(),
                                part.rooms().stream()
                                        .map(it -> new Board.Bedroom(it.room(), named(it.occupants(), named)))
                                        .toList()))
                        .toList(),
                named(wing.unhoused(), named),
                named(wing.elsewhere(), named));
    }

    private static List<Occupant> named(List<Occupant> those, Map<String, Occupant> named) {
        return those.stream().map(it -> named.getOrDefault(it.person(), it)).toList();
    }

    /** Language, day and new names are part of it: a board left open past midnight, or read in another language since, is another one. */
    private Board marked(Board board, Member reader, long lastNaming) {
        String shown = reader.locale() + " " + occupants.today() + " " + board.wings() + board.withoutCarer()
                + board.all() + board.occupancy() + lastNaming;
        return new Board(
                board.asOf(),
                board.chosen(),
                board.all(),
                board.wings(),
                board.withoutCarer(),
                board.occupancy(),
                board.mayMeasure(),
                UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
