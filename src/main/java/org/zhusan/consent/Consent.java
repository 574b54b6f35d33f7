package org.zhusan.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One asking of one person, and what came of it; or the best-interests decision about a child nobody may consent for.
 *
 * @param interpreted an interpreter translates in the interview
 * @param noticedBy who gave the notice, null until it was given and understood
 * @param refusals how often a refusal was confirmed in this case
 * @param childrenTravel the person stays and consents for the children
 * @param validUntil null until given, and for a best-interests decision
 * @param boardingCall flight the person was last called to
 * @param boardingAt when they said yes at its aircraft
 * @param askedAnewAt when they wished to be asked anew
 * @param doubted officers who do not ask this person again
 */
record Consent(
        long id,
        String person,
        String instance,
        Basis basis,
        State state,
        @Nullable String language,
        boolean interpreted,
        @Nullable Instant noticedAt,
        @Nullable String noticedBy,
        @Nullable Instant countersignedAt,
        @Nullable String countersignedBy,
        boolean decidesSooner,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant validUntil,
        @Nullable String refusalBy,
        int refusals,
        boolean recontactAllowed,
        boolean childrenTravel,
        @Nullable String boardingCall,
        @Nullable Instant boardingAt,
        @Nullable Instant askedAnewAt,
        Set<String> doubted) {

    /** Time to think between notice and decision. T03 of the timer defaults (domain.md 3.0.1), informed-consent practice; the notice itself is fact F40. */
    static final Duration REFLECTION = Duration.ofHours(24);

    /** The least time, when the person asks in writing to decide sooner. T03. */
    static final Duration SHORT_REFLECTION = Duration.ofHours(2);

    /** How long a consent holds before it is asked again. T04. */
    static final Duration VALIDITY = Duration.ofDays(90);

    enum Basis {
        ADULT("adult"),
        BEST_INTERESTS("bestInterests");

        final String code;

        Basis(String code) {
            this.code = code;
        }
    }

    enum State {
        ASKED,
        GIVEN,
        RECONFIRMED,
        REFUSED,
        WITHDRAWN,
        EXPIRED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Given, not withdrawn, not run out. */
    boolean inForce(Instant at) {
        return isGiven() && (validUntil == null || at.isBefore(validUntil));
    }

    boolean isGiven() {
        return state == State.GIVEN || state == State.RECONFIRMED;
    }

    boolean hasEnded() {
        return state == State.WITHDRAWN || state == State.EXPIRED;
    }

    /**
     * Whether an adult with this answer is to be asked, given that nobody is asking. A no stands until the person wishes otherwise; an asking that was
     * broken off, a consent that ran out, and one that no process keeps until the next aircraft do not.
     */
    boolean leavesOpen(Instant at) {
        if (askedAnewAt != null) {
            return true;
        }
        return switch (state) {
            case REFUSED, WITHDRAWN -> false;
            case ASKED, EXPIRED -> true;
            case GIVEN, RECONFIRMED -> !inForce(at) || boardingAt == null;
        };
    }

    /**
     * @throws InterviewRefused.SameOfficerAfterDoubt when this officer took part in an interview that left a doubt
     */
    void requireFreshOfficer(String officer) {
        if (doubted.contains(officer)) {
            throw new InterviewRefused.SameOfficerAfterDoubt();
        }
    }

    /**
     * @throws NoticeRefused.SameOfficerCountersigns when it is the officer who gave the notice
     */
    void requireSecondOfficer(String officer) {
        if (officer.equals(noticedBy)) {
            throw new NoticeRefused.SameOfficerCountersigns();
        }
    }

    /**
     * @throws RefusalRefused.RefusalCheckedBySamePerson when this officer took part in the interview
     */
    void requireUninvolved(String officer) {
        if (officer.equals(noticedBy)
                || officer.equals(countersignedBy)
                || officer.equals(decidedBy)
                || officer.equals(refusalBy)) {
            throw new RefusalRefused.RefusalCheckedBySamePerson();
        }
    }

    /**
     * From when a decision counts.
     *
     * @throws DecisionRefused.NoticeMissing without a notice two officers stand for
     */
    Instant earliestDecision() {
        if (noticedAt == null || countersignedAt == null) {
            throw new DecisionRefused.NoticeMissing();
        }
        return noticedAt.plus(decidesSooner ? SHORT_REFLECTION : REFLECTION);
    }
}
