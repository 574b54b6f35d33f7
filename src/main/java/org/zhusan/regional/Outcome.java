package org.zhusan.regional;

/** How a programme in a region ended; its code is the fact handed back. */
enum Outcome {
    COMPLETED("completed"),
    TRANSFERRED("transferred"),
    LEFT("left");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
