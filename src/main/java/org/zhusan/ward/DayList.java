package org.zhusan.ward;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.centre.Buildings.Building;

/**
 * What there is to do today, in the order one walks.
 *
 * @param chosen number of the one building shown, empty for all
 * @param isolated people in isolation, for whom someone looks in every day; null when the reader may not know of any
 */
public record DayList(
        LocalDate day,
        List<Building> all,
        String chosen,
        List<Stop> stops,
        @Nullable List<Occupant> isolated) {

    public int errands() {
        return stops.stream()
                .flatMap(it -> it.visits().stream())
                .mapToInt(it -> it.errands().size())
                .sum();
    }

    /**
     * A room with someone to see.
     *
     * @param room null for those without a room and those who are elsewhere
     */
    public record Stop(String building, @Nullable String room, List<Visit> visits) {}

    public record Visit(Occupant occupant, List<Errand> errands) {}
}
