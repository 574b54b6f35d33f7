package org.zhusan.handoff;

/** The names an offer shares with its model: process, forms, facts, messages. */
final class OfferProcess {
    static final String OFFER = "offer";

    static final String ANSWER_OFFER = "answerOffer";
    static final String ANSWER_QUESTION = "answerQuestion";
    static final String SETTLE_REJECTION = "settleRejection";
    static final String DECIDE_ABOVE_REGION = "decideAboveRegion";

    static final String COMMISSION_TAKES = "commissionTakes";
    static final String REGION_MUST = "regionMust";

    static final String TAKEN_BACK = "offer.withdrawn";

    private OfferProcess() {}
}
