package org.zhusan.evacuation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the manifest as its table holds it: a seat, or why there is none.
 *
 * @param escort adult on the same flight who looks after this person aboard
 * @param staffEscort an officer or nurse does
 * @param leftBecause null while the seat is held
 */
record Place(
        String flight,
        String person,
        String household,
        boolean onLap,
        @Nullable String escort,
        boolean staffEscort,
        @Nullable String fitness,
        @Nullable Instant fitUntil,
        boolean handedOver,
        @Nullable String wristband,
        @Nullable Instant boardedAt,
        boolean toHospital,
        @Nullable Instant landedAt,
        @Nullable Instant leftAt,
        @Nullable String leftBecause) {

    boolean held() {
        return leftAt == null;
    }

    boolean boarded() {
        return boardedAt != null;
    }

    boolean fit() {
        return "fit".equals(fitness) || "fitWithEscort".equals(fitness);
    }

    boolean needsEscort() {
        return "fitWithEscort".equals(fitness);
    }

    boolean hasEscort() {
        return escort != null || staffEscort;
    }
}
