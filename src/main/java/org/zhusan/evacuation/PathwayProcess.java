package org.zhusan.evacuation;

/** The names the pathway shares with its model: the process, its messages, where it waits. */
final class PathwayProcess {
    static final String PATHWAY = "pathway";
    static final String RELATIVES = "relatives";
    static final String AWAIT_BOARDING = "receiveTask_awaitBoarding";

    static final String SOMEONE_TO_ASK = "pathway.someoneToAsk";
    static final String BOARDED = "pathway.boarded";
    static final String LANDED = "pathway.landed";
    static final String STAYS_ABROAD = "pathway.staysAbroad";

    private PathwayProcess() {}
}
