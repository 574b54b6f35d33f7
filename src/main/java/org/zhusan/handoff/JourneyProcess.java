package org.zhusan.handoff;

/** The names a journey shares with its model: process, facts, messages. */
final class JourneyProcess {
    static final String JOURNEY = "journey";

    static final String LOOK_FROM = "lookFrom";
    static final String EVERYONE_ARRIVED = "everyoneArrived";
    static final String JOURNEY_OUTCOME = "journeyOutcome";

    static final String ARRIVED = "arrived";
    static final String ELSEWHERE = "elsewhere";
    static final String WITHDREW = "withdrew";

    static final String DEPARTED = "journey.departed";

    private JourneyProcess() {}
}
