package org.zhusan.quarantine;

/** How far someone is kept from others, the strictest last. */
enum Isolation {
    NONE("none"),
    SEPARATE_LINEN("separateLinen"),
    OBSERVATION("observation"),
    PRECAUTION("precaution"),
    ENTERIC("enteric"),
    SEPARATE_ROOM("separateRoom");

    private final String code;

    Isolation(String code) {
        this.code = code;
    }

    /** The word in the decision table and the database. */
    String code() {
        return code;
    }

    /** Whether it means a room of the isolation zone; everything else is kept where the person sleeps. */
    boolean needsRoom() {
        return this == ENTERIC || this == SEPARATE_ROOM;
    }

    static Isolation of(String code) {
        for (Isolation each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no isolation is called '" + code + "'");
    }
}
