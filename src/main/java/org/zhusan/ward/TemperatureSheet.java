package org.zhusan.ward;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhusan.Refusal;
import org.zhusan.centre.Residents.Room;

/**
 * The temperatures of one room, as a page shows them.
 *
 * @param at when they were taken, as typed: {@code 2026-11-22T07:30}
 * @param atProblem what is wrong with that, null when nothing is
 * @param problem what is wrong with the whole sheet, null when nothing is
 * @param submission told twice it is stored once
 * @param next number of the next room with people, null when this is the only one
 */
public record TemperatureSheet(
        Room room,
        List<Row> rows,
        String at,
        @Nullable Refusal atProblem,
        @Nullable Refusal problem,
        UUID submission,
        @Nullable String next) {

    public boolean refused() {
        return problem != null || atProblem != null || rows.stream().anyMatch(it -> it.problem() != null);
    }

    /**
     * @param open whether the reader may file a temperature of this person
     * @param typed as it was typed
     * @param readings the last ones, newest first
     */
    public record Row(
            Occupant occupant,
            boolean open,
            String typed,
            @Nullable Refusal problem,
            List<Reading> readings) {}
}
