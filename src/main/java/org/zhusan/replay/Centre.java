package org.zhusan.replay;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;

/** The centre's manager, who records when a group has left its building and the building is clean. */
class Centre {
    static final Period TURNAROUND = Period.ofDays(2);

    private static final Period MONTH = Period.ofDays(30);
    /** domain.md 7.3: the first group was observed to stay two days longer. */
    private static final Map<String, Period> LONGER = Map.of("ZH-S1-F1", Period.ofDays(32));

    private final Buildings buildings;
    private final Officers officers;
    private final Map<String, String> homes = new HashMap<>();

    Centre(Buildings buildings, Officers officers) {
        this.buildings = buildings;
        this.officers = officers;
    }

    LocalDate everybodyLeaves(String flight, LocalDate landed) {
        return landed.plus(LONGER.getOrDefault(flight, MONTH));
    }

    /** Where nobody landed there is nothing to record. */
    void empty(String flight, Consumer<String> progress) {
        for (Building building : buildings.all()) {
            if (building.state() == State.OCCUPIED && flight.equals(building.flight())) {
                buildings.vacate(building.number(), officers.managerOfTheCentre());
                homes.put(flight, building.number());
                progress.accept(building.number() + ": everybody of " + flight + " has left");
            }
        }
    }

    void disinfect(String flight, LocalDate on, Consumer<String> progress) {
        String building = homes.remove(flight);
        if (building != null) {
            buildings.disinfected(building, on, officers.managerOfTheCentre());
            progress.accept(building + ": disinfected");
        }
    }

    /** Buildings people live in, for example {@code B1 B2}. */
    String occupied() {
        return buildings.all().stream()
                .filter(it -> it.state() == State.OCCUPIED)
                .map(Building::number)
                .collect(Collectors.joining(" "));
    }
}
