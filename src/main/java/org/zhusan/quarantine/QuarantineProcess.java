package org.zhusan.quarantine;

/** The names this phase shares with its models: processes, facts, decisions, messages. */
final class QuarantineProcess {
    static final String QUARANTINE = "quarantine";
    static final String SCREENING = "screening";
    static final String ISOLATION = "isolation";

    static final String EXTENSION = "quarantineExtension";
    static final String ALLOCATION = "accommodationAllocation";

    static final String NEXT = "screeningNext";
    static final String NEXT_ISOLATION = "isolation";
    static final String NEXT_RESULTS = "results";
    static final String NEXT_END = "quarantineEnd";
    static final String ENDS = "quarantineEnds";
    static final String OVER = "quarantineOver";
    static final String ISOLATION_OVER = "isolationOver";
    static final String TO_HOSPITAL = "toHospital";
    static final String SOMEONE_MOVES_BACK = "someoneMovesBack";

    static final String EXAMINED = "treatment.examined";
    static final String HOSPITAL_NEEDED = "treatment.hospitalNeeded";
    static final String SOMEONE_TO_SCREEN = "stay.someoneToScreen";

    private QuarantineProcess() {}
}
