package org.zhusan.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What happens at which moment, besides timers and tasks; what is entered first at a moment happens first. */
class Calendar {
    private record Entry(Instant at, long order, Runnable event) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long order;
    private Instant last = Instant.MIN;

    void enter(Instant at, Runnable event) {
        entries.add(new Entry(at, order++, event));
        reaches(at);
    }

    /** Something is meant for this moment, whoever sees to it. */
    void reaches(Instant at) {
        last = at.isAfter(last) ? at : last;
    }

    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** The latest moment anything is meant for. */
    Instant last() {
        return last;
    }

    boolean happen(Instant now) {
        boolean any = false;
        while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
            entries.remove().event().run();
            any = true;
        }
        return any;
    }
}
