package org.zhusan.kinship;

/** The names the laboratory's work shares with its model: processes, forms, facts. */
final class ExaminationProcess {
    static final String COURT_EXAMINATION = "courtExamination";
    static final String EXAMINATION = "examination";

    static final String EXAMINE_SAMPLES = "examineSamples";
    static final String ORDER_COPY = "orderForLaboratory";

    static final String EVERYONE_SAMPLED = "everyoneSampled";
    static final String SAMPLES_INTACT = "samplesIntact";
    static final String AFTER_REVIEW = "afterReview";

    static final String RELEASE = "release";
    static final String EXAMINE_AGAIN = "examineAgain";
    static final String SAMPLE_AGAIN = "sampleAgain";

    private ExaminationProcess() {}
}
