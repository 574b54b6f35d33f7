package org.zhusan.centre;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.ResidentTable.Row;

/** Opens the books for a change, buildings first, then people, each in one order: two who write at once see one another. */
@Component
class Books {
    private final ResidentTable residents;
    private final BuildingTable buildings;

    Books(ResidentTable residents, BuildingTable buildings) {
        this.residents = residents;
        this.buildings = buildings;
    }

    /** Their rows, in the order of their numbers. @throws RoomRefused with this sentence when someone has none */
    List<Row> locked(Collection<String> people, String missing) {
        var wanted = new TreeSet<>(people);
        buildings.lock(buildingsOf(residents.present(wanted)));
        var rows = new HashMap<String, Row>();
        residents.lock(wanted).forEach(it -> rows.put(it.person(), it));
        return wanted.stream()
                .map(it -> Optional.ofNullable(rows.get(it)).orElseThrow(() -> new RoomRefused(missing, it)))
                .toList();
    }

    /** @throws RoomRefused when the person is not on the books */
    Row onTheBooks(String person) {
        Row row = residents.lock(List.of(person)).stream()
                .findFirst()
                .orElseThrow(() -> new RoomRefused("centre.notOnTheBooks", person));
        requireAdmitted(row);
        return row;
    }

    static Set<String> buildingsOf(List<Row> people) {
        var numbers = new TreeSet<String>();
        people.forEach(it -> numbers.add(it.building()));
        return numbers;
    }

    void requireNoOtherInQuarantine(String building, String flight) {
        if (residents.in(building).stream()
                .anyMatch(it -> it.inQuarantine() && !it.resident().flight().equals(flight))) {
            throw new RoomRefused("centre.buildingInQuarantine", building);
        }
    }

    static void requireAdmitted(Row person) {
        if (!person.admitted()) {
            throw new RoomRefused("centre.notOnTheBooks", person.person());
        }
    }

    Building named(String number) {
        return buildings.all().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
