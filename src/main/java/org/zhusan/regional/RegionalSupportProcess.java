package org.zhusan.regional;

/** The names support in the region shares with its models: processes, messages, facts. */
final class RegionalSupportProcess {
    static final String REGIONAL_SUPPORT = "regionalSupport";

    static final String PLAN_CHANGED = "regionalSupport.planChanged";

    /** After the id of a chapter's process. */
    static final String NO_LONGER_PLANNED = ".noLongerPlanned";

    /** After the code of a chapter. */
    static final String BEGINS = "Begins";

    static final String PROGRAMME_RUNS = "programmeRuns";
    static final String HELP_GOES_ON = "helpGoesOn";

    static final String HIGH_SUICIDE_RISK = "highSuicideRisk";

    private RegionalSupportProcess() {}
}
