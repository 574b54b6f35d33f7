package org.zhusan.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one screening of one person stands; findings and results are in the records.
 *
 * @param isolateUntil last day on which the isolation still lasts, null when no day is known
 * @param symptomFreeDays days without symptoms before the isolation may end
 * @param negativeStools negative stool tests before it may end
 * @param liftedAt findings recorded before count no longer for isolation
 */
record Screening(
        String instance,
        String person,
        Instant begunAt,
        Isolation isolation,
        @Nullable LocalDate isolateUntil,
        int symptomFreeDays,
        int negativeStools,
        @Nullable Instant liftedAt) {}
