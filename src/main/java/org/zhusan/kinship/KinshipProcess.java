package org.zhusan.kinship;

/** The names a kinship case shares with its models: processes, facts, messages. */
final class KinshipProcess {
    static final String KINSHIP = "kinship";
    static final String PETITION = "petition";
    static final String COURT_EXAMINATION = "courtExamination";
    static final String COURT_HEARING = "courtHearing";
    static final String DISCLOSURE = "disclosure";
    static final String GUARDIANSHIP = "guardianship";

    static final String PLACE_REGION = "placeRegion";
    static final String EXAMINATION_AGREED = "examinationAgreed";
    static final String PETITION_FILED = "petitionFiled";
    static final String BEFORE_COURT = "beforeCourt";
    static final String DISPUTE_FOUND = "disputeFound";
    static final String EXAMINATION_ORDERED = "examinationOrdered";
    static final String READY_FOR_COURT = "readyForCourt";
    static final String SAMPLE_MISSING = "sampleMissing";
    static final String RULED = "ruled";
    static final String ADJOURNED = "adjourned";
    static final String NEXT_HEARING = "nextHearing";
    static final String APPEAL_PERIOD_OVER = "appealPeriodOver";
    static final String RULING_IN_FORCE = "rulingInForce";
    static final String RULING_OVERTURNED = "rulingOverturned";
    static final String KINSHIP_OUTCOME = "kinshipOutcome";

    static final String ADJOURNED_THREE_TIMES = "courtHearing.adjournedThreeTimes";

    private KinshipProcess() {}
}
