package org.zhusan.replay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Occupancy;
import org.zhusan.centre.Residents.Resident;

/** What the books of the centre tell: who lives there, in which buildings, and which are free. */
class Centre {
    private final Buildings buildings;
    private final Residents residents;

    Centre(Buildings buildings, Residents residents) {
        this.buildings = buildings;
        this.residents = residents;
    }

    /** Buildings people live in, for example {@code B1 B2}. */
    String occupied() {
        return buildings.all().stream()
                .filter(it -> it.state() == State.OCCUPIED)
                .map(Building::number)
                .collect(Collectors.joining(" "));
    }

    /** Those of them who are on the books. */
    List<Passenger> residents(Collection<Passenger> people) {
        return people.stream()
                .filter(it -> residents.find(it.number()).isPresent())
                .toList();
    }

    Resident resident(Passenger passenger) {
        return residents.find(passenger.number()).orElseThrow();
    }

    /** How many slept there that night, in all buildings. */
    int heads(LocalDate day) {
        return residents.occupancy(day, day).stream()
                .mapToInt(Occupancy::people)
                .sum();
    }

    int heads(String building, LocalDate day) {
        return residents.occupancy(day, day).stream()
                .filter(it -> it.building().equals(building))
                .mapToInt(Occupancy::people)
                .sum();
    }
}
