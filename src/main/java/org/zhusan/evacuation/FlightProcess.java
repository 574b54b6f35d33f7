package org.zhusan.evacuation;

/** The names the flight shares with its models: processes, messages and facts. */
final class FlightProcess {
    static final String FLIGHT = "flight";
    static final String MANIFEST = "manifest";
    static final String BOARDING = "boarding";

    static final String ANYONE_FLIES = "anyoneFlies";
    static final String EVERYONE_FIT = "everyoneFit";
    static final String MANIFEST_FROZEN = "manifestFrozen";
    static final String MANIFEST_COUNTERSIGNED = "manifestCountersigned";
    static final String LISTS_AGREE = "listsAgree";
    static final String DIFFERENCE_SETTLED = "differenceSettled";
    static final String CLEARED = "cleared";
    static final String DEPARTS = "departs";

    private FlightProcess() {}
}
