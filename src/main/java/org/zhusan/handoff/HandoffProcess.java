package org.zhusan.handoff;

/** The names the hand-off shares with its models: processes, forms, facts, decision, answers. */
final class HandoffProcess {
    static final String HANDOFF = "handoff";
    static final String CHOICE = "householdsChoice";
    static final String RELATIVES = "relatives";
    static final String REGION_CHOICE = "regionChoice";

    /** What helps a person in the region they come from, and how it hears that it is over for them. */
    static final String REGIONAL_SUPPORT = "regionalSupport";

    static final String SUPPORT_ENDED = "regionalSupport.ended";

    static final String RELATIVES_KNOWN = "relativesKnown";
    static final String HOME_REGION = "homeRegion";
    static final String PLACE_REGION = "placeRegion";
    static final String FROM_CENTRE = "fromCentre";
    static final String HOUSEHOLD_ANSWER = "householdAnswer";
    static final String PROSECUTOR_ASKED = "prosecutorAsked";
    static final String OFFER_ACCEPTED = "offerAccepted";
    static final String HANDOFF_OUTCOME = "handoffOutcome";

    static final String CONFIRMED = "confirmed";
    static final String ANOTHER_WISH = "anotherWish";
    static final String CONFERENCE = "conference";
    static final String WITHDRAWN = "withdrawn";

    private HandoffProcess() {}
}
