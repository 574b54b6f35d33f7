package org.zhusan.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a household is expected: the region that has accepted it, from which day, and how it travels there. At most one at a time. Until it is reached, whoever had the
 * household keeps it.
 */
public interface Destinations {
    /**
     * A region takes the household from this day; what was accepted before and not reached is withdrawn.
     *
     * @param task task or offer in which it accepted; the same again changes nothing
     */
    void accept(String household, String region, LocalDate from, String task);

    /** How it travels there; again replaces what was arranged before. Without an accepted region nothing happens. */
    void arrangeTravel(String household, Instant departs, Instant arrives);

    /** It is there; again changes nothing. */
    void reach(String household);

    /** It goes elsewhere, or nowhere; again changes nothing. */
    void withdraw(String household);

    /** The region that has accepted the household and that it has not reached yet. */
    Optional<Destination> accepted(String household);

    /** The region the household reached last, or is expected in. */
    Optional<Destination> latest(String household);

    /**
     * @param from first day on which the region has a place
     * @param departs null until travel is arranged, then {@code arrives} is not null either
     */
    record Destination(
            String household,
            String region,
            LocalDate from,
            String task,
            @Nullable Instant departs,
            @Nullable Instant arrives,
            boolean reached) {
        public boolean travelArranged() {
            return departs != null;
        }
    }
}
