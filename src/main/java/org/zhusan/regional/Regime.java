package org.zhusan.regional;

import java.util.stream.Stream;

/** How a household takes part; its code is the one of the form and the table. */
public enum Regime {
    HOSTEL("hostel"),
    DAY("day");

    private final String code;

    Regime(String code) {
        this.code = code;
    }

    /** As the form writes it. */
    public String code() {
        return code;
    }

    static Regime of(String code) {
        return Stream.of(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
