package org.zhusan.guardianship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a child's case beside its records.
 *
 * @param search number of the search now running or last ended, 0 before the first
 * @param wish what the child said when it was last heard, null when nobody heard it or it was too small
 * @param decision code of the last decision, null before the first
 * @param actUntil last day of a temporary act, null when it lasts
 */
record GuardianshipCase(
        String instance,
        String child,
        LocalDate registeredOn,
        int search,
        boolean siblingsApart,
        @Nullable String wish,
        @Nullable String decision,
        @Nullable LocalDate actOn,
        @Nullable LocalDate actUntil) {
    static final String OBJECTS = "objects";

    boolean childObjects() {
        return OBJECTS.equals(wish);
    }
}
