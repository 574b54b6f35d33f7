package org.zhusan.guardianship;

/** The names this phase shares with its models: processes and facts. */
final class GuardianshipProcess {
    static final String GUARDIANSHIP = "guardianship";
    static final String FAMILY_SEARCH = "familySearch";

    static final String ANYONE_WILLING = "anyoneWilling";
    static final String ANYONE_SUITABLE = "anyoneSuitable";

    static final String PLACED = "placed";
    static final String OTHERWISE = "otherwise";
    static final String SEARCH = "search";
    static final String PARENT = "parent";
    static final String OF_AGE = "ofAge";
    static final String ACT_ENDS_ON = "actEndsOn";

    private GuardianshipProcess() {}
}
