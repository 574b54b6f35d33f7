package org.zhusan.casefile;

/** How old, as far as those may know who do not know the birth date (the bands of the developmental assessment). */
public enum AgeBand {
    FROM_0_TO_2(0, 2),
    FROM_3_TO_6(3, 6),
    FROM_7_TO_10(7, 10),
    FROM_11_TO_13(11, 13),
    FROM_14_TO_17(14, 17),
    ADULT(18, 150);

    private final int first;
    private final int last;

    AgeBand(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Youngest age of the band, in completed years. */
    public int first() {
        return first;
    }

    /** Oldest age of the band, in completed years; for adults meaningless. */
    public int last() {
        return last;
    }

    static AgeBand of(int age) {
        for (AgeBand band : values()) {
            if (age <= band.last) {
                return band;
            }
        }
        return ADULT;
    }
}
