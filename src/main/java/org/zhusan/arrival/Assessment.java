package org.zhusan.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A procedural decision as a person recorded it, and the way it led to.
 *
 * @param decision {@code none}, {@code undertaking}, {@code custody}, {@code other}
 * @param late recorded after the time the model gives for it
 * @param settledAs what a lawyer recorded another measure to mean, in the same words; null until then
 * @param settledAt when the way was settled, null before
 */
record Assessment(
        String person,
        String instance,
        String decision,
        boolean late,
        Instant decidedAt,
        @Nullable LocalDate reviewOn,
        @Nullable String settledAs,
        @Nullable Route route,
        @Nullable Instant settledAt) {

    static final String CUSTODY = "custody";
    static final String UNDERTAKING = "undertaking";

    /** Under this age nobody is ever assessed. */
    static final int ANSWERABLE = 14;

    /** What the table routes on: the decision, or what another measure was said to mean. */
    String meaning() {
        return settledAs == null ? decision : settledAs;
    }

    /**
     * The route the table proposes, as far as a recorded decision carries it: no table of any version takes the freedom of someone about whom nobody decided
     * so, nor of anyone under 18.
     */
    Route carried(Route proposed, int age) {
        boolean heldWithoutDecision = proposed == Route.CUSTODY && !meaning().equals(CUSTODY);
        boolean boundWithoutDecision =
                proposed == Route.UNDERTAKING && !meaning().equals(UNDERTAKING);
        if (age < Reception.OF_AGE && proposed != Route.REHABILITATION) {
            return Route.JUVENILE_SAFEGUARDED;
        }
        return heldWithoutDecision || boundWithoutDecision ? Route.MANUAL : proposed;
    }

    /** Where a decision leads. */
    enum Route {
        REHABILITATION,
        UNDERTAKING,
        CUSTODY,
        JUVENILE_SAFEGUARDED,
        MANUAL;

        /** The word the model knows: a young person who is safeguarded lives at the centre like everyone else. */
        String fact() {
            return this == JUVENILE_SAFEGUARDED ? REHABILITATION.fact() : name().toLowerCase(Locale.ROOT);
        }
    }
}
