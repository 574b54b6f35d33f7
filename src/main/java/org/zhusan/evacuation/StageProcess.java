package org.zhusan.evacuation;

/** The names stages share with their models: processes, messages, facts and the decision. */
final class StageProcess {
    static final String STAGE = "stage";
    static final String STAGE_FLIGHTS = "stageFlights";

    static final String CANCELLED = "stage.cancelled";

    static final String BUILDING_FOR_GROUP = "buildingForGroup";

    static final String LIST_AGREED = "listAgreed";
    static final String FLIGHTS_PLANNED = "flightsPlanned";
    static final String BUILDING_RESULT = "buildingResult";
    static final String RECEPTION_READY = "receptionReady";
    static final String FLY_AGAIN = "flyAgain";
    static final String CALLED_OFF = "calledOff";

    private StageProcess() {}
}
