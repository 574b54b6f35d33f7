package org.zhusan.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Processes;

/** Who is on the aircraft when it leaves: an adult whose case ended with boarding, a child whom a consent or decision covers. */
class Departures {
    private static final String BOARDING = "endEvent_boarding";

    private final Manifest manifest;
    private final Consents consents;
    private final Processes processes;
    private final Clock clock;
    private final Map<String, Instant> planned = new HashMap<>();
    private int withoutConsent;

    Departures(Manifest manifest, Consents consents, Processes processes, Clock clock) {
        this.manifest = manifest;
        this.consents = consents;
        this.processes = processes;
        this.clock = clock;
    }

    void plan(String flight, Instant departure) {
        planned.put(flight, departure);
    }

    Instant of(String flight) {
        return Objects.requireNonNull(planned.get(flight), flight);
    }

    void leave(String flight) {
        var ended = new HashMap<String, String>();
        processes.past("consent").forEach(it -> ended.put(it.caseNumber(), it.ending()));
        for (Passenger passenger : manifest.on(flight)) {
            boolean mayTravel = consents.mayTravel(passenger.number(), clock.instant());
            boolean confirmed = BOARDING.equals(ended.get(passenger.number()));
            if (confirmed && !mayTravel) {
                withoutConsent++;
            }
            if (passenger.child() ? mayTravel : confirmed) {
                manifest.board(passenger, flight);
            }
        }
    }

    /** Adults whom the model let board although no consent was in force. */
    int withoutConsent() {
        return withoutConsent;
    }

    /** Men / women / children. */
    static String numbers(List<Passenger> people) {
        return people.stream().filter(Passenger::man).count()
                + "/"
                + people.stream().filter(Passenger::woman).count()
                + "/"
                + people.stream().filter(Passenger::child).count();
    }
}
