package org.zhusan.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/**
 * Where each person is and which agency answers for them: at every moment exactly one place and one agency. The database refuses a gap or
 * an overlap.
 */
public interface Placements {
    /**
     * Ends the open placement and begins the next at the same instant; its agency leads the case from then on. In a region, the work that is open about the
     * person follows there.
     *
     * @throws PlacementRefused when the person is unknown or {@code at} lies before the open placement began
     */
    void move(String person, Kind kind, String agency, @Nullable String region, Instant at, Member by);

    /** The reader sees kinds that are not theirs (custody, isolation) as {@link Kind#WITH_ANOTHER_AGENCY}. Oldest first. */
    List<Placement> of(String person, Member reader);

    /** Where the person is now, as the reader may see it. */
    Optional<Placement> now(String person, Member reader);

    /** Where each of these people is now, as the reader may see it; of whom the reader may not know is left out. */
    Map<String, Placement> now(Collection<String> people, Member reader);

    enum Kind {
        ABROAD,
        IN_TRANSIT,
        AKTAU,
        HOSPITAL,
        CUSTODY,
        ISOLATION,
        TEMPORARY_CARE,
        REGION,
        WITH_ANOTHER_AGENCY
    }

    /**
     * @param agency {@code other} where the kind is not the reader's to see
     * @param until null while it lasts
     */
    record Placement(
            Kind kind,
            String agency,
            @Nullable String region,
            Instant since,
            @Nullable Instant until) {}
}
