package org.zhusan.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** The buildings of the centre: reserved for a flight, occupied by its people, vacated, disinfected. Holds no personal data. */
public interface Buildings {
    /** By number, B1 first. */
    List<Building> all();

    /** The building the people of this flight live in, or lived in last; empty when they never moved in. */
    Optional<String> homeOf(String flight);

    /** All of them, locked until the transaction ends: two stages choose one after the other. */
    List<Building> allForUpdate();

    /**
     * Keeps a building for each flight, all or none.
     *
     * @param buildings by flight
     * @throws BuildingRefused when one is not vacant and disinfected, or kept for another flight
     */
    void reserve(Map<String, String> buildings, Member by);

    /** Gives up what is kept for the flight, if anything, and tells every stage that waits. */
    void release(String flight, Member by);

    /** From now on the stage is told when a building may be entered ({@code stage.buildingReady}). Again changes nothing. */
    void await(String stage);

    /** The stage has what it needs, or needs it no more. */
    void awaitNoLonger(String stage);

    /** The people of the flight move in. @throws BuildingRefused when no building is kept for it */
    void occupy(String flight, Member by);

    /**
     * Everybody has left; it has to be disinfected before the next group. {@link Residents#leave} does this by itself with the last of a group.
     *
     * @throws BuildingRefused when nobody lives there, or someone is still on the books of it
     * @throws org.zhusan.agency.NotPermitted when it is not the centre's administrator
     */
    void vacate(String building, Member by);

    /**
     * Disinfected and inspected: the next group may come. Tells every stage that waits ({@code stage.buildingReady}).
     *
     * @param on day of the disinfection
     * @throws BuildingRefused when people still live there, or the day lies ahead or before they left
     * @throws org.zhusan.agency.NotPermitted when it is not the centre's administrator
     */
    void disinfected(String building, LocalDate on, Member by);

    enum State {
        VACANT,
        OCCUPIED,
        TURNAROUND,
        CLOSED
    }

    /**
     * @param capacity beds
     * @param flight for which it is kept (VACANT) or whose people live there (OCCUPIED); null when free
     * @param since when the state began, null when it was so from the beginning
     * @param disinfectedOn last time, null before the first
     */
    record Building(
            String number,
            int capacity,
            State state,
            @Nullable String flight,
            @Nullable Instant since,
            @Nullable LocalDate disinfectedOn) {

        /** May be kept for a flight now. */
        public boolean free() {
            return state == State.VACANT && flight == null;
        }

        /** Nobody lives there and it is kept for nobody, whether or not it is disinfected yet. */
        public boolean empty() {
            return free() || state == State.TURNAROUND;
        }

        /** Everybody has left: to be disinfected, home of nobody. */
        Building turningAround(Instant since) {
            return new Building(number, capacity, State.TURNAROUND, null, since, disinfectedOn);
        }
    }
}
