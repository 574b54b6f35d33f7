package org.zhusan.civil;

/** The names birth registration shares with its models: processes, decisions, facts, codes of routes. */
final class BirthProcess {
    static final String REGISTRATION = "birthRegistration";
    static final String PROOF = "kinshipProof";
    static final String ENTRY = "birthEntry";
    static final String CITIZENSHIP = "citizenshipConfirmation";
    static final String RECHECK = "kinshipRecheck";

    static final String KINSHIP_EXAM_NEEDED = "kinshipExamNeeded";
    static final String BIRTH_REGISTRATION_ROUTE = "birthRegistrationRoute";
    static final String CHILD_CITIZENSHIP = "childCitizenship";

    static final String KINSHIP_EXAM = "kinshipExam";
    static final String KINSHIP_OUTCOME = "kinshipOutcome";
    static final String PAPER_NEEDED = "paperNeeded";
    static final String GUARDIAN_NAMES = "guardianNames";
    static final String KINSHIP_OPEN = "kinshipOpen";
    static final String STILL_OPEN = "stillOpen";
    static final String CITIZENSHIP_TO_CONFIRM = "citizenshipToConfirm";
    static final String PLACE_REGION = "placeRegion";
    static final String COURT_REGION = "courtRegion";

    static final String ON_RULING = "REGISTER_ON_RULING";
    static final String ON_RULING_PLACE_NAMED = "REGISTER_ON_RULING_PLACE_NAMED";
    static final String WAITS = "WAIT_FOR_KINSHIP";
    static final String GUARDIANSHIP = "GUARDIANSHIP_ROUTE";
    static final String UNKNOWN_PARENTAGE = "UNKNOWN_PARENTAGE_ROUTE";

    private BirthProcess() {}
}
