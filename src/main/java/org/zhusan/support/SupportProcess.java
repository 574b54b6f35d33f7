package org.zhusan.support;

/** The names the support phase shares with its model: the process and its facts. */
final class SupportProcess {
    static final String SUPPORT = "support";

    static final String SUPPORT_FOR = "supportFor";
    static final String ADULT = "adult";
    static final String CHILD = "child";
    static final String SMALL_CHILD = "smallChild";

    static final String HIGH_SUICIDE_RISK = "highSuicideRisk";

    private SupportProcess() {}
}
