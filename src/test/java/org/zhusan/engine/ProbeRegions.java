package org.zhusan.engine;

/** East Kazakhstan has no centre of its own here; the one of Karaganda works for it. Only where the engine is alone: the house knows its own regions. */
class ProbeRegions implements ServingRegions {
    @Override
    public String serving(String function, String region) {
        return function.startsWith("rc-") && region.equals("VKO") ? "KAR" : region;
    }
}
