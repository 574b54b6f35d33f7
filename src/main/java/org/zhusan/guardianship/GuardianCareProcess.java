package org.zhusan.guardianship;

/** The names care by a guardian shares with its model: process, facts, messages, the decision. */
final class GuardianCareProcess {
    static final String GUARDIAN_CARE = "guardianCare";
    static final String REVIEW_FREQUENCY = "reviewFrequency";

    static final String NEXT_VISIT = "nextVisit";
    static final String TURNS_FOURTEEN = "turnsFourteen";
    static final String TURNS_EIGHTEEN = "turnsEighteen";
    static final String OF_AGE_FIRST = "ofAgeFirst";
    static final String CARE_ENDING = "careEnding";

    static final String PARENT_RETURNED = "guardianCare.parentReturned";
    static final String GUARDIAN_LOST = "guardianCare.guardianLost";
    static final String DANGER_SEEN = "guardianCare.dangerSeen";

    private GuardianCareProcess() {}
}
