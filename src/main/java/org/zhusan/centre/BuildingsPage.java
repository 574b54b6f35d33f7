package org.zhusan.centre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.centre.Buildings.Building;

/**
 * What the page of buildings shows.
 *
 * @param mayChange whether the reader runs the centre
 * @param today the latest day a disinfection can have been
 * @param refused why nothing was changed just now, null on a plain visit
 */
public record BuildingsPage(
        List<Building> buildings,
        boolean mayChange,
        LocalDate today,
        @Nullable BuildingRefused refused) {}
