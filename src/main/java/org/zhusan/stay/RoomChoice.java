package org.zhusan.stay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;

/**
 * Which free rooms to propose for people who belong together: one room, or else two with a door between, or else several of the same part. Families have
 * their rooms to themselves; women and men without children share.
 */
final class RoomChoice {
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    RoomChoice(List<Room> building) {
        building.forEach(it -> rooms.put(it.number(), it));
    }

    /** Whether one room takes all of them. */
    boolean oneRoom(Zone zone, boolean groundFloor, int heads) {
        return free(zone, groundFloor).stream().anyMatch(it -> it.free() >= heads);
    }

    /** @return room by person, in the order given; empty when the part has too few beds */
    Map<String, String> choose(List<String> people, Zone zone, boolean groundFloor) {
        int heads = people.size();
        List<Room> free = free(zone, groundFloor);
        return free.stream()
                .filter(it -> it.free() >= heads)
                .min(smallest(Room::free))
                .map(it -> fill(people, List.of(it)))
                .orElseGet(() -> free.stream()
                        .filter(it -> joined(it, free) && it.free() + other(it).free() >= heads)
                        .min(smallest(it -> it.free() + other(it).free()))
                        .map(it -> fill(people, List.of(it, other(it))))
                        .orElseGet(() -> fill(people, free)));
    }

    /** In one room, or in two with a door between. */
    boolean together(java.util.Collection<String> chosen) {
        List<String> distinct = chosen.stream().distinct().toList();
        return distinct.size() < 2 || distinct.size() == 2 && joined(distinct.get(0), distinct.get(1));
    }

    boolean joined(String one, String other) {
        return one.equals(other)
                || rooms.containsKey(one) && other.equals(rooms.get(one).adjoins());
    }

    private List<Room> free(Zone zone, boolean groundFloor) {
        boolean shared = zone == Zone.WOMEN || zone == Zone.MEN;
        Predicate<Room> untouched = it -> shared ? it.free() > 0 : it.taken() == 0;
        return rooms.values().stream()
                .filter(it -> it.zone() == zone && (it.groundFloor() || !groundFloor))
                .filter(untouched)
                .toList();
    }

    private boolean joined(Room room, List<Room> free) {
        return room.adjoins() != null && free.contains(other(room));
    }

    private Room other(Room room) {
        return Objects.requireNonNull(rooms.get(room.adjoins()));
    }

    private static Comparator<Room> smallest(java.util.function.ToIntFunction<Room> beds) {
        return Comparator.comparingInt(beds).thenComparing(Room::number);
    }

    private static Map<String, String> fill(List<String> people, List<Room> chosen) {
        List<String> beds = new ArrayList<>();
        chosen.forEach(room -> {
            for (int bed = 0; bed < room.free(); bed++) {
                beds.add(room.number());
            }
        });
        var filled = new LinkedHashMap<String, String>();
        if (beds.size() >= people.size()) {
            for (int next = 0; next < people.size(); next++) {
                filled.put(people.get(next), beds.get(next));
            }
        }
        return filled;
    }
}
