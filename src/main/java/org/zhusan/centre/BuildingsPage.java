package org.zhusan.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Residents.Zone;

/**
 * What the page of buildings shows.
 *
 * @param uses by building
 * @param mayChange whether the reader runs the centre
 * @param today the latest day a disinfection can have been
 * @param refused why nothing was changed just now, null on a plain visit
 */
public record BuildingsPage(
        List<Building> buildings,
        Map<String, Use> uses,
        boolean mayChange,
        LocalDate today,
        @Nullable BuildingRefused refused) {

    /**
     * @param people on the books
     * @param mayBeLeft occupied, with nobody on the books: someone has to say that all have left
     * @param mayBeDisinfected empty, and no process asks anyone to disinfect it
     */
    public record Use(int people, Map<Zone, Beds> zones, boolean mayBeLeft, boolean mayBeDisinfected) {}

    public record Beds(int taken, int free) {
        Beds and(Beds other) {
            return new Beds(taken + other.taken, free + other.free);
        }
    }
}
