package org.zhusan.stay;

/** The names housing, early departure and turnaround share with their models: processes, facts, messages, the decision. */
final class HousingProcess {
    static final String STAY = "stay";
    static final String EARLY_DEPARTURE = "earlyDeparture";
    static final String TURNAROUND = "turnaround";

    static final String ACCOMMODATION_ALLOCATION = "accommodationAllocation";

    static final String PROPOSED_ZONE = "proposedZone";
    static final String PROPOSED_ROOM = "proposedRoom";
    static final String SUPERVISION = "supervision";
    static final String GRANTED = "granted";

    static final String FAMILY_ASKS = "stay.familyAsks";

    private HousingProcess() {}
}
