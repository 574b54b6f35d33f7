package org.zhusan.relatives;

/** The names this phase shares with its models: processes, facts, the decision. */
final class RelativesProcess {
    static final String RELATIVES = "relatives";
    static final String OUTREACH = "relativesOutreach";
    static final String FAMILY_READINESS = "familyReadiness";
    static final String RELATIVES_READINESS = "relativesReadiness";
    static final String HOUSEHOLDS_CHOICE = "householdsChoice";
    static final String AWAIT_RELATIVES = "receiveTask_awaitRelatives";
    static final String ANSWERED = "householdsChoice.relativesAnswered";

    static final String ABROAD = "abroad";
    static final String RELATIVES_REGION = "relativesRegion";
    static final String CONTACT_OUTCOME = "contactOutcome";
    static final String NEXT_ATTEMPT_ON = "nextAttemptOn";
    static final String CLAIMS_CONFLICT = "claimsConflict";
    static final String FAMILY_WILLING = "familyWilling";
    static final String OTHERS_TO_ASK = "othersToAsk";
    static final String MEDIATION_HELPED = "mediationHelped";
    static final String CHILDREN_COME = "childrenCome";
    static final String READINESS = "readiness";
    static final String NEXT_STEP = "nextStep";

    private RelativesProcess() {}
}
