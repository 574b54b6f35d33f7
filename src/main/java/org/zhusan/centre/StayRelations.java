package org.zhusan.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;

/**
 * The centre and the agencies that work in it know its residents for the stay. Who answers for the place leads by the placement; while that is the hospital, the
 * centre keeps a bed, a plan and siblings, and must not lose sight of the person. Papers of procedure and of consent are opened by tasks alone.
 */
@Component
class StayRelations {
    /** Thirty days, and thirty more by decision of the commission. */
    private static final Duration STAY = Duration.ofDays(60);

    private static final Duration AFTERWARDS = Duration.ofDays(10);

    private static final List<Agency> AGENCIES = List.of(
            new Agency(
                    "aktau",
                    null,
                    EnumSet.of(
                            DataClass.ROUTE,
                            DataClass.IDENTITY,
                            DataClass.IDENTITY_FIRST,
                            DataClass.CONTACT,
                            DataClass.MEDICAL_FLAGS,
                            DataClass.LEGAL_FLAGS,
                            DataClass.PSYCHOLOGICAL,
                            DataClass.PSYCHOLOGICAL_SUMMARY,
                            DataClass.PSYCHOLOGICAL_OWN,
                            DataClass.SOCIAL,
                            DataClass.EDUCATION)),
            new Agency(
                    "moh",
                    null,
                    EnumSet.of(
                            DataClass.ROUTE,
                            DataClass.IDENTITY,
                            DataClass.IDENTITY_FIRST,
                            DataClass.CONTACT,
                            DataClass.MEDICAL,
                            DataClass.MEDICAL_FLAGS,
                            DataClass.PSYCHOLOGICAL_SUMMARY)),
            new Agency(
                    "case-management",
                    null,
                    EnumSet.of(
                            DataClass.ROUTE,
                            DataClass.IDENTITY,
                            DataClass.IDENTITY_FIRST,
                            DataClass.CONTACT,
                            DataClass.SOCIAL,
                            DataClass.MEDICAL_FLAGS,
                            DataClass.LEGAL_FLAGS,
                            DataClass.PSYCHOLOGICAL_SUMMARY)),
            new Agency(
                    "education",
                    "MAN",
                    EnumSet.of(
                            DataClass.ROUTE,
                            DataClass.IDENTITY_FIRST,
                            DataClass.EDUCATION,
                            DataClass.MEDICAL_FLAGS,
                            DataClass.PSYCHOLOGICAL_SUMMARY)));

    private final Relations relations;
    private final Clock clock;

    StayRelations(Relations relations, Clock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    void begin(String person) {
        Instant until = clock.instant().plus(STAY);
        AGENCIES.forEach(it -> relations.refer(person, it.agency(), it.region(), it.classes(), until));
    }

    /** What is still to be written down can be, for ten days. */
    void end(String person, Instant left) {
        AGENCIES.forEach(
                it -> relations.endReferral(person, it.agency(), it.region(), it.classes(), left.plus(AFTERWARDS)));
    }

    private record Agency(String agency, @Nullable String region, Set<DataClass> classes) {}
}
