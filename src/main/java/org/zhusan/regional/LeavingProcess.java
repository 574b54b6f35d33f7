package org.zhusan.regional;

/** The names leaving and coming back share with their models: processes, facts. */
final class LeavingProcess {
    static final String LEAVING_PROGRAMME = "leavingProgramme";
    static final String RETURN_TO_PROGRAMME = "returnToProgramme";
    static final String REGIONAL_REHABILITATION = "regionalRehabilitation";
    static final String PROGRAMME_ANEW = "programmeAnew";
    static final String HANDOFF = "handoff";
    static final String GUARDIANSHIP = "guardianship";

    static final String PLACE_REGION = "placeRegion";
    static final String FROM_CENTRE = "fromCentre";
    static final String LEAVING_ANSWER = "leavingAnswer";
    static final String NEXT_CONTACT = "nextContact";
    static final String CHILDREN_HERE = "childrenHere";

    private LeavingProcess() {}
}
