package org.zhusan.stay;

/** The names the month at the centre shares with its models: processes, facts, decisions, messages. */
final class StayProcess {
    static final String DISCHARGE = "discharge";
    static final String PROGRAMME = "programme";

    static final String REVIEW_FREQUENCY = "reviewFrequency";
    static final String PROGRAMME_BY_CHARACTERISTIC = "programmeByCharacteristic";

    static final String NEXT_CONFERENCE = "nextConference";
    static final String PLANNING_DUE = "planningDue";
    static final String DEPARTURE_AGREED = "departureAgreed";
    static final String EVERYONE_MAY_LEAVE = "everyoneMayLeave";
    static final String DEPARTURE_ON = "departureOn";

    static final String LEAVES_EARLY = "stay.leavesEarly";

    private StayProcess() {}
}
