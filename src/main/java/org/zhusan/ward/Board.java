package org.zhusan.ward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;

/**
 * What the board shows one reader.
 *
 * @param asOf when it was read
 * @param chosen number of the one building shown, empty for all
 * @param all every building, for choosing one
 * @param withoutCarer children for whom nobody is there, among those the reader may know of; null when the reader may not know of any child whether someone is
 * @param occupancy over the last weeks
 * @param mayMeasure whether the reader takes temperatures
 * @param mark stands for everything shown, and for the names without opening them: as long as it is the same, nothing shown has changed
 */
public record Board(
        Instant asOf,
        String chosen,
        List<Building> all,
        List<Wing> wings,
        @Nullable List<Occupant> withoutCarer,
        OccupancyChart occupancy,
        boolean mayMeasure,
        String mark) {

    /**
     * One building.
     *
     * @param onTheBooks how many people, whoever may know of them
     * @param unhoused inside, but without a room
     * @param elsewhere in hospital or with another agency, still on the books
     */
    public record Wing(
            Building building, int onTheBooks, List<Part> parts, List<Occupant> unhoused, List<Occupant> elsewhere) {
        /** Whether there is someone the reader may know of. */
        public boolean anyone() {
            return !unhoused.isEmpty()
                    || !elsewhere.isEmpty()
                    || rooms().anyMatch(it -> !it.occupants().isEmpty());
        }

        /** How many more are on the books, of whom the reader may not know. */
        public long unseen() {
            return onTheBooks
                    - unhoused.size()
                    - elsewhere.size()
                    - rooms().mapToLong(it -> it.occupants().size()).sum();
        }

        /** Numbers of the rooms nobody sleeps in, by zone. */
        public Map<Zone, List<String>> emptyRooms() {
            var empty = new EnumMap<Zone, List<String>>(Zone.class);
            rooms().filter(it -> it.room().taken() == 0)
                    .forEach(it -> empty.computeIfAbsent(it.room().zone(), zone -> new ArrayList<>())
                            .add(it.room().number()));
            return empty;
        }

        private Stream<Bedroom> rooms() {
            return parts.stream().flatMap(it -> it.rooms().stream());
        }
    }

    /** Rooms of one zone. */
    public record Part(Zone zone, List<Bedroom> rooms) {}

    /** @param occupants those the reader may know of; {@code room.taken()} counts everyone */
    public record Bedroom(Room room, List<Occupant> occupants) {}
}
