package org.zhusan.regional;

/** The names the programme in the region shares with its models: processes, messages, facts, the decision. */
final class RegionalProcess {
    static final String PROGRAMME = "regionalRehabilitation";
    static final String CLOSURE = "programmeClosure";
    static final String REVIEW_FREQUENCY = "reviewFrequency";

    static final String TRANSFER_ASKED = "regional.transferAsked";
    static final String EVERYONE_LEFT = "regional.everyoneLeft";
    static final String CAME_BACK = "regional.cameBack";
    static final String SUPPORT_ENDED = "regionalSupport.ended";

    static final String PLACE_REGION = "placeRegion";
    static final String NEXT_REVIEW = "nextReview";
    static final String CLOSING_PROPOSED = "closingProposed";
    static final String PROGRAMME_OUTCOME = "programmeOutcome";
    static final String COMMISSION_CLOSES = "commissionCloses";
    static final String PROGRAMME_CLOSED = "programmeClosed";
    static final String NEEDS_REOPENED = "needsReopened";
    static final String LOOK_IN_ON = "lookInOn";
    static final String LOOK_IN_AGAIN = "lookInAgain";

    private RegionalProcess() {}
}
