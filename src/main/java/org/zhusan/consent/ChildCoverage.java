package org.zhusan.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what basis one child is to travel, as an officer recorded it, and what the table and people answered.
 *
 * @param basis what the officer recorded: {@code travelsWithParent}, {@code parentStaysConsents} ...
 * @param childHeard the child's latest word; below ten {@code notAsked}
 * @param coverage the table's answer, null until it was asked
 * @param reviewed what a person decided where the table had no answer
 * @param since from when the child is covered, null while it is not
 */
record ChildCoverage(
        long id,
        String child,
        String adult,
        long consent,
        String basis,
        @Nullable String otherParent,
        String childHeard,
        boolean heardByGuardianship,
        @Nullable String coverage,
        @Nullable String reviewed,
        @Nullable Instant since) {

    /** From this age a child's own word counts. D8 row 1; the age is not verified by a lawyer. */
    static final int HEARD_FROM = 10;

    static final int OF_AGE = 18;

    static final String TRAVELS_WITH_PARENT = "travelsWithParent";
    static final String PARENT_STAYS = "parentStaysConsents";
    static final String NOT_COVERED = "NOT_COVERED";

    /** Ordered by weight: the strictest answer over all children decides what comes next. */
    enum Result {
        HEAR_CHILD("hearChild"),
        REVIEW("review"),
        NOT_COVERED("notCovered"),
        COVERED("covered");

        final String code;

        Result(String code) {
            this.code = code;
        }
    }

    /** What is to happen with this child now. A person's review outweighs the table, except that a child to be heard is heard once first. */
    Result result() {
        if ("covered".equals(reviewed)) {
            return Result.COVERED;
        }
        if ("notCovered".equals(reviewed)) {
            return Result.NOT_COVERED;
        }
        if ("hearChild".equals(reviewed) && !heardByGuardianship) {
            return Result.HEAR_CHILD;
        }
        return switch (coverage == null ? "MANUAL" : coverage) {
            case "HEAR_CHILD_FIRST" -> Result.HEAR_CHILD;
            case "COVERED_BY_MOTHER", "COVERED_MOTHER_ABSENT", "COVERED_BY_FATHER", "BEST_INTERESTS" -> Result.COVERED;
            case NOT_COVERED -> Result.NOT_COVERED;
            default -> Result.REVIEW;
        };
    }

    ChildCoverage answered(String answer) {
        return new ChildCoverage(
                id,
                child,
                adult,
                consent,
                basis,
                otherParent,
                childHeard,
                heardByGuardianship,
                answer,
                reviewed,
                since);
    }

    ChildCoverage reviewed(String decision) {
        return new ChildCoverage(
                id,
                child,
                adult,
                consent,
                basis,
                otherParent,
                childHeard,
                heardByGuardianship,
                coverage,
                decision,
                since);
    }

    /**
     * Whether it opens a seat now.
     *
     * @param consent the consent it rests on
     */
    boolean covers(Consent consent, Instant at) {
        if (since == null || result() != Result.COVERED || consent.hasEnded()) {
            return false;
        }
        // a parent who stays has no consent of their own; the written one for the child ages like any other
        return PARENT_STAYS.equals(basis) ? at.isBefore(since.plus(Consent.VALIDITY)) : consent.inForce(at);
    }
}
