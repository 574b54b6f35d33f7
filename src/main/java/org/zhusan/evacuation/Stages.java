package org.zhusan.evacuation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** Stages of the operation, one process each, and who is a candidate for which. */
public interface Stages {
    /** People a list may hold: it is one form, with a row for each. */
    int MOST_CANDIDATES = 300;

    /**
     * Opens a stage: its file, its process. One that is open already stays as it is.
     *
     * @param stage {@code ZH-S2}
     * @throws StageRefused when the number is no stage's or the stage has ended
     */
    void open(String stage, Member by);

    /**
     * Makes households candidates. Until the list is agreed they only stand on it; a household listed later begins its pathway at once.
     *
     * @throws StageRefused when the stage is not open or a person is a candidate of another open stage
     */
    void list(String stage, List<Candidate> people, Member by);

    /** Newest first. */
    List<Stage> all();

    Optional<Stage> find(String stage);

    /** People on the list, household by household. */
    List<Candidate> candidates(String stage);

    /**
     * Calls the stage off ({@code stage.cancelled}): flights end, buildings are free again, people stay where they are.
     *
     * @throws StageRefused when a flight of it has left
     */
    void cancel(String stage, Member by);

    enum State {
        PREPARING,
        FLYING,
        CLOSED,
        CANCELLED
    }

    /** @param flight planned for this person, null when none is; {@code flightOn} likewise */
    record Candidate(
            String person,
            String household,
            @Nullable String flight,
            @Nullable LocalDate flightOn) {}

    record Stage(String number, State state, int people, int households, List<Flights.Flight> flights) {}
}
