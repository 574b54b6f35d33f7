package org.zhusan.regional;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household's programme in one region.
 *
 * @param regime null until it is set
 * @param endedOn null while it lasts
 * @param ending as above; else the code of its {@link Outcome}
 */
record Programme(
        String instance,
        String household,
        String region,
        LocalDate since,
        @Nullable Regime regime,
        @Nullable LocalDate endedOn,
        @Nullable String ending) {

    boolean lasts() {
        return endedOn == null;
    }
}
