package org.zhusan.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/**
 * Who is on the books of the centre: since when, in which building and room, until when in quarantine, when they are to leave. Someone in hospital stays on the
 * books; someone held never comes onto them. For phases' rules; pages ask {@code CaseAccess} for every column.
 */
public interface Residents {
    /** The flight's people are at the centre, in the building kept for it; the month counts from {@code at}. Told twice, nothing changes. */
    void landed(String flight, Collection<String> people, Instant at, Member by);

    /**
     * Who goes on after arrival comes onto the books, since the landing.
     *
     * @throws RoomRefused when someone has not landed, or the building has no place for all of them
     */
    void admit(Collection<String> people, Member by);

    /**
     * Born here, found later or back: on the books of the same group and building as {@code resident}, since {@code at}; who landed with the group and was not
     * admitted, since the landing.
     *
     * @throws RoomRefused when the building is full, the person is on the books of another group, or landed with one while anyone here is in quarantine
     */
    void join(String person, String resident, Instant at, Member by);

    /**
     * Gives rooms, all or none; whoever had another room leaves it at the same instant.
     *
     * @param roomByPerson room number by person
     * @throws RoomRefused when someone is not on the books, a room has too few beds or belongs to another building, a building in quarantine would take
     *     someone of another group
     */
    void house(Map<String, String> roomByPerson, Instant at, Member by);

    /** The same for people who have a room and need another, with the reason others may know. */
    void changeRooms(Map<String, String> roomByPerson, Reason reason, Instant at, Member by);

    /** Quarantine lasts until the end of this day, later than told before or earlier; who was cleared is so no longer. @throws RoomRefused when the person is not on the books */
    void quarantineUntil(String person, LocalDate day, Member by);

    /** Quarantine is over for this person. */
    void cleared(String person, LocalDate on, Member by);

    /** The day agreed for the departure. */
    void leavesOn(Collection<String> people, LocalDate day, Member by);

    /**
     * Off the books, all or none; rooms are free again. With the last of a group its building has to be disinfected ({@code Buildings.State.TURNAROUND}).
     *
     * @return the group (flight) whose building has emptied by this, if one has
     * @throws RoomRefused when someone is not on the books
     */
    Optional<String> leave(Collection<String> people, Instant at, Member by);

    Optional<Resident> find(String person);

    /** Those of them who are on the books, in the order given. */
    List<Resident> find(Collection<String> people);

    /** Everyone now on the books of a building, by room, then person. */
    List<Resident> in(String building);

    /** By number. */
    List<Room> rooms(String building);

    /** How many people were on the books of each building at the end of each day, both days included. */
    List<Occupancy> occupancy(LocalDate from, LocalDate to);

    /** Why someone changes rooms; what happened between people is nobody's to read here. */
    enum Reason {
        CONFLICT,
        HEALTH,
        FAMILY,
        REPAIR
    }

    /** What a part of a building is for. */
    enum Zone {
        FAMILY,
        MOTHER_BABY,
        CHILDREN,
        WOMEN,
        MEN,
        OBSERVATION,
        ISOLATION
    }

    /**
     * @param number for example {@code B1-104}
     * @param adjoins room with a door to this one, if there is one
     * @param taken beds in use now
     */
    record Room(
            String number,
            String building,
            Zone zone,
            int beds,
            boolean groundFloor,
            @Nullable String adjoins,
            int taken) {
        public int free() {
            return beds - taken;
        }
    }

    /**
     * @param flight the group they came with
     * @param room null until one is given
     * @param since landing or birth; the month counts from here
     * @param quarantineUntil last day of quarantine, null before it is known
     * @param clearedOn null while in quarantine
     * @param leavesOn null until agreed
     */
    record Resident(
            String person,
            String flight,
            String building,
            @Nullable String room,
            Instant since,
            @Nullable LocalDate quarantineUntil,
            @Nullable LocalDate clearedOn,
            @Nullable LocalDate leavesOn) {}

    record Occupancy(LocalDate day, String building, int people) {}
}
