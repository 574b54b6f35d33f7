package org.zhusan.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** The buildings of the centre: reserved for a flight, occupied by its people, vacated, disinfected. Holds no personal data. */
public interface Buildings {
    /** By number, B1 first. */
    List<Building> all();

    /** The same, locked until the transaction ends: two stages choose one after the other. */
    List<Building> allForUpdate();

    /**
     * Keeps a building for each flight, all or none.
     *
     * @param buildings by flight
     * @throws BuildingRefused when one is not vacant and disinfected, or kept for another flight
     */
    void reserve(Map<String, String> buildings, Member by);

    /** Gives up what is kept for the flight, if anything. */
    void release(String flight, Member by);

    /** The people of the flight move in. @throws BuildingRefused when no building is kept for it */
    void occupy(String flight, Member by);

    /** Everybody has left; it has to be disinfected before the next group. @throws BuildingRefused when nobody lives there */
    void vacate(String building, Member by);

    /**
     * Disinfected and inspected: the next group may come. Tells every stage that waits ({@code stage.buildingReady}).
     *
     * @param on day of the disinfection
     * @throws BuildingRefused when people still live there or the day lies ahead
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
     * @param since when the state began
     * @param disinfectedOn last time, null before the first
     */
    record Building(
            String number,
            int capacity,
            State state,
            @Nullable String flight,
            Instant since,
            @Nullable LocalDate disinfectedOn) {

        public boolean free() {
            return state == State.VACANT && flight == null;
        }
    }
}
