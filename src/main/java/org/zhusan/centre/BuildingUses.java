package org.zhusan.centre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.engine.Processes;

/** How full each building is, and whether a person or a process takes it on from here. */
@Component
class BuildingUses {
    private static final String TURNAROUND = "turnaround";

    private final Residents residents;
    private final BuildingTable buildings;
    private final Processes processes;

    BuildingUses(Residents residents, BuildingTable buildings, Processes processes) {
        this.residents = residents;
        this.buildings = buildings;
        this.processes = processes;
    }

    BuildingsPage.Use of(Building building) {
        List<Room> rooms = residents.rooms(building.number());
        int people = residents.in(building.number()).size();
        var zones = new LinkedHashMap<Zone, BuildingsPage.Beds>();
        rooms.forEach(
                it -> zones.merge(it.zone(), new BuildingsPage.Beds(it.taken(), it.free()), BuildingsPage.Beds::and));
        return new BuildingsPage.Use(
                people,
                Map.copyOf(zones),
                building.state() == State.OCCUPIED && people == 0,
                building.state() == State.TURNAROUND && !taskStands(building.number()));
    }

    /** Somebody has a task to disinfect it: there it is written down. */
    boolean taskStands(String building) {
        return buildings
                .lastGroup(building)
                .filter(flight -> processes.running(flight).stream()
                        .anyMatch(it -> it.process().equals(TURNAROUND)))
                .isPresent();
    }
}
