package org.zhusan.quarantine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.engine.Decisions;

/** Where someone with a finding sleeps, as the table of rooms says, and which rooms are free there. */
@Component
class IsolationZone {
    private final QuarantineDesk desk;
    private final IsolationTable isolations;
    private final Residents residents;
    private final Decisions decisions;

    IsolationZone(QuarantineDesk desk, IsolationTable isolations, Residents residents, Decisions decisions) {
        this.desk = desk;
        this.isolations = isolations;
        this.residents = residents;
        this.decisions = decisions;
    }

    void choose(String instance, String person) {
        Map<String, Object> proposed = decisions.evaluate(
                instance,
                QuarantineProcess.ALLOCATION,
                Map.of(
                        "infectiousStatus",
                        "positive",
                        "householdType",
                        type(desk.person(person)),
                        "specialNeed",
                        "none",
                        "freeFamilyRoom",
                        true));
        isolations.begin(instance, person, (String) proposed.get("zone"), (String) proposed.get("supervision"));
    }

    /**
     * Rooms of the isolation zone in the person's building with a bed free, or in which they are already: a room of their own or with their family, and with
     * others only when there is none.
     */
    List<Room> rooms(Resident resident) {
        List<Room> free = residents.rooms(resident.building()).stream()
                .filter(it -> it.zone() == Zone.ISOLATION)
                .filter(it -> it.free() > 0 || it.number().equals(resident.room()))
                .toList();
        Set<String> strangers = roomsOfOthers(resident);
        List<Room> own =
                free.stream().filter(it -> !strangers.contains(it.number())).toList();
        return own.isEmpty() ? free : own;
    }

    /** Rooms of the building in which someone sleeps who is not of the family. */
    private Set<String> roomsOfOthers(Resident resident) {
        Set<String> family =
                desk.housemates(resident.person()).stream().map(Person::number).collect(Collectors.toSet());
        return residents.in(resident.building()).stream()
                .filter(it -> !family.contains(it.person()))
                .flatMap(it -> Stream.ofNullable(it.room()))
                .collect(Collectors.toSet());
    }

    /**
     * A bed for each: in the chosen room, and where its beds are not enough in the room behind the door between, unless another family sleeps there. Whoever
     * is already in one of the two stays.
     *
     * @param company who goes along, in the order in which they get the nearer beds
     */
    Map<String, String> beds(Resident resident, String room, List<String> company) {
        Map<String, Room> rooms =
                residents.rooms(resident.building()).stream().collect(Collectors.toMap(Room::number, it -> it));
        Room chosen = Objects.requireNonNull(rooms.get(room));
        var beds = new LinkedHashMap<String, String>();
        beds.put(resident.person(), room);
        int free = chosen.free() - (room.equals(resident.room()) ? 0 : 1);
        for (String each : company) {
            String now = desk.onTheBooks(each).room();
            if (desk.place(each) == Placements.Kind.ISOLATION && together(resident.building(), room, now)) {
                continue;
            }
            boolean nextDoor = free == 0
                    && chosen.adjoins() != null
                    && !roomsOfOthers(resident).contains(chosen.adjoins());
            beds.put(each, nextDoor ? chosen.adjoins() : room);
            free = Math.max(0, free - 1);
        }
        return beds;
    }

    /** One room, or two with a door between. */
    boolean together(String building, String one, @Nullable String other) {
        return one.equals(other)
                || residents.rooms(building).stream()
                        .anyMatch(it -> it.number().equals(one) && other != null && other.equals(it.adjoins()));
    }

    /** Everyone who is in isolation in the room of this person or behind the door to the next, the person included. */
    List<String> inside(Resident resident) {
        String room = resident.room();
        if (room == null) {
            return List.of();
        }
        return residents.in(resident.building()).stream()
                .filter(it -> together(resident.building(), room, it.room()))
                .map(Resident::person)
                .filter(it -> desk.place(it) == Placements.Kind.ISOLATION)
                .toList();
    }

    boolean isIsolation(String building, String room) {
        return residents.rooms(building).stream()
                .anyMatch(it -> it.number().equals(room) && it.zone() == Zone.ISOLATION);
    }

    private String type(Person person) {
        if (person.orphan() || person.unaccompanied()) {
            return "orphan";
        }
        if (!desk.adult(person) || !desk.childrenOf(person.number()).isEmpty()) {
            return "motherWithChildren";
        }
        return person.sex() == Sex.MALE ? "man" : "womanAlone";
    }
}
