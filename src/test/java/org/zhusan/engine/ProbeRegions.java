package org.zhusan.engine;

import org.springframework.boot.test.context.TestComponent;

/** East Kazakhstan has no centre of its own here; the one of Karaganda works for it. */
@TestComponent
class ProbeRegions implements ServingRegions {
    @Override
    public String serving(String function, String region) {
        return function.startsWith("rc-") && region.equals("VKO") ? "KAR" : region;
    }
}
