package org.zhusan.arrival;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrival decided, in numbers and for the phases that follow. */
public interface Arrivals {
    /** Over these people; never who they are. */
    Counts counts(Collection<String> people);

    /** Who cares for a child whose adult cannot, newest first. */
    List<Care> care(String child);

    /** @param undertaking adults who signed an undertaking not to leave; {@code undecided} adults who landed and wait for the decision */
    record Counts(int custody, int undertaking, int rehabilitation, int undecided) {}

    /**
     * @param kind {@code closestRelative}, {@code otherParent}, {@code centreWithNanny}, {@code guardianshipPlacement}, {@code withMother}
     * @param carer person number when the carer is one of ours; otherwise the name stands in the record
     */
    record Care(
            String kind,
            @Nullable String carer,
            Instant since,
            @Nullable Instant until) {}
}
