package org.zhusan.arrival;

/** The names the arrival phase shares with its models: processes, facts, the decision. */
final class ArrivalProcess {
    static final String ARRIVAL = "arrival";
    static final String LEGAL_ASSESSMENT = "legalAssessment";

    /** A chapter of its own, begun here for each child without a parent. */
    static final String GUARDIANSHIP = "guardianship";

    static final String LEGAL_ROUTING = "legalRouting";

    static final String PLACE_REGION = "placeRegion";
    static final String CARER_NEEDED = "carerNeeded";
    static final String BIOMETRICS_DUE = "biometricsDue";
    static final String OUTCOME = "arrivalOutcome";
    static final String REHABILITATION = "rehabilitation";
    static final String CUSTODY = "custody";

    static final String ROUTE = "route";
    static final String YOUNG_PERSON = "youngPerson";
    static final String CHILDREN_IN_CARE = "childrenInCare";

    private ArrivalProcess() {}
}
