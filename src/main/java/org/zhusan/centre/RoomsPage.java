package org.zhusan.centre;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.centre.Residents.Reason;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;

/**
 * What the page of one building shows.
 *
 * @param movable households that may change rooms, by number
 * @param chosen what stands in the form, empty on a plain visit
 * @param refused why nothing was changed just now, null on a plain visit
 */
public record RoomsPage(
        String building,
        List<Row> rows,
        List<String> movable,
        boolean mayChange,
        Chosen chosen,
        @Nullable RoomRefused refused) {
    /** @param households who sleeps there, as far as the reader may know */
    public record Row(Room room, List<String> households) {}

    /** As it was sent. */
    public record Chosen(String household, String room, String reason) {
        static final Chosen NOTHING = new Chosen("", "", "");
    }

    public List<Reason> reasons() {
        return List.of(Reason.values());
    }

    /** Rooms a household may change into; isolation is a doctor's decision. */
    public List<Room> free() {
        return rows.stream()
                .map(Row::room)
                .filter(it -> it.free() > 0 && it.zone() != Zone.ISOLATION)
                .sorted(Comparator.comparing(Room::number))
                .toList();
    }
}
