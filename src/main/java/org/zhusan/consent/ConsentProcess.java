package org.zhusan.consent;

/** The names the consent phase shares with its models: processes, messages, facts and the decision. */
final class ConsentProcess {
    static final String CONSENT = "consent";
    static final String INTERVIEW = "interview";
    static final String REFUSAL = "refusal";
    static final String CHILD_COVERAGE = "childCoverage";
    static final String STANDING_CONSENT = "standingConsent";

    static final String BOARDING_CALLED = "consent.boardingCalled";
    static final String BOARDING_CALLED_OFF = "consent.boardingCalledOff";
    static final String CAME_OF_AGE = "consent.cameOfAge";
    static final String WITHDRAWN = "consent.withdrawn";

    static final String RECONFIRM_AT_BOARDING = "reconfirmAtBoarding";

    static final String COVERAGE_OF_CHILD = "consentCoverageOfChild";

    static final String BEST_INTERESTS = "bestInterests";
    static final String CONSENT_STANDS = "consentStands";
    static final String NOTHING_TO_ASK = "nothingToAsk";
    static final String PLACE_REGION = "placeRegion";
    static final String NOTICE_UNDERSTOOD = "noticeUnderstood";
    static final String DECIDES_SOONER = "decidesSooner";
    static final String HAS_CHILDREN = "hasChildren";
    static final String FREE_WILL_CONFIRMED = "freeWillConfirmed";
    static final String CHILDREN_TRAVEL = "childrenTravel";
    static final String RECONTACT = "recontact";
    static final String ASK_AGAIN = "askAgain";
    static final String COVERAGE_RESULT = "coverageResult";
    static final String STILL_CONSENTS = "stillConsents";
    static final String STANDING_OUTCOME = "standingOutcome";
    static final String TRAVELS_IN_BEST_INTERESTS = "travelsInBestInterests";

    private ConsentProcess() {}
}
