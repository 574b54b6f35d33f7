package org.zhusan.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhusan.engine.OpenTask;

/** When the agencies come to a task: some time after it was opened, and what prepares or accompanies a flight not before its time. */
class Timetable {
    /** By form: how long before the departure; less than nothing is after it. */
    private static final Map<String, Duration> BEFORE_DEPARTURE = Map.ofEntries(
            Map.entry("planFlights", Duration.ofDays(21)),
            Map.entry("confirmReception", Duration.ofDays(7)),
            Map.entry("composeManifest", Duration.ofDays(5)),
            Map.entry("confirmFitness", Duration.ofHours(34)),
            Map.entry("freezeManifest", Duration.ofHours(30)),
            Map.entry("countersignManifest", Duration.ofHours(28)),
            Map.entry("recordHandover", Duration.ofHours(4)),
            Map.entry("openBoarding", Duration.ofHours(2)),
            Map.entry("boardPassengers", Duration.ofMinutes(10)),
            Map.entry("keepFlightLog", Duration.ofHours(-3)),
            Map.entry("countHeads", Duration.ofHours(-4)));

    private final Pace pace;
    private final Map<String, Instant> departures = new TreeMap<>();

    Timetable(Pace pace) {
        this.pace = pace;
    }

    void depart(String flight, Instant at) {
        departures.put(flight, at);
    }

    Instant departure(String flight) {
        return Objects.requireNonNull(departures.get(flight), flight);
    }

    /** By flight. */
    Map<String, Instant> departures() {
        return Collections.unmodifiableMap(departures);
    }

    /** When the task is completed; see {@link Pace}. */
    Instant due(OpenTask task, int round, Set<String> words) {
        Instant worked = task.openedAt().plus(pace.of(task, round, words));
        @Nullable Duration before = BEFORE_DEPARTURE.get(task.form());
        if (before == null) {
            return worked;
        }
        return leaving(task)
                .map(it -> it.minus(before))
                .filter(worked::isBefore)
                .orElse(worked);
    }

    /** The flight's departure, or the next one of the stage. */
    private Optional<Instant> leaving(OpenTask task) {
        String number = task.caseNumber();
        if (departures.containsKey(number)) {
            return Optional.of(departure(number));
        }
        return departures.entrySet().stream()
                .filter(it -> it.getKey().startsWith(number + "-F"))
                .map(Map.Entry::getValue)
                .filter(task.openedAt()::isBefore)
                .min(Comparator.naturalOrder());
    }
}
