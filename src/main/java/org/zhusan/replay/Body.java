package org.zhusan.replay;

/** Invented measurements that fit an age; many small children are thin after the camp, a few very thin (fact F53). */
final class Body {
    private static final int ARM_FROM_MONTHS = 6;
    private static final int ARM_UNTIL_MONTHS = 59;
    private static final int GROWN_UP_MONTHS = 192;

    private final int months;
    private final Lot lot;
    private final boolean veryThin;
    private final boolean thin;

    Body(int months, Lot lot) {
        this.months = months;
        this.lot = lot;
        this.veryThin = armMeasured() && lot.onceIn(12, "very thin");
        this.thin = armMeasured() && lot.onceIn(3, "thin");
    }

    /** Centimetres: quickly in the first two years, then six a year. */
    int height() {
        int usual = months < 24
                ? 50 + months * 37 / 24
                : 87 + (Math.min(months, GROWN_UP_MONTHS) - 24) * 75 / (GROWN_UP_MONTHS - 24);
        return usual + lot.of("height", 7) - 3;
    }

    /** Kilograms: four times the birth weight at two, then by height. */
    double weight() {
        double usual = months < 24
                ? 3.5 + months * 8.5 / 24
                : 12 + (Math.min(months, GROWN_UP_MONTHS) - 24) * 45.0 / (GROWN_UP_MONTHS - 24);
        double share = veryThin ? 0.75 : thin ? 0.85 : 0.95 + lot.of("weight", 11) / 100.0;
        return Math.round(usual * share * 10) / 10.0;
    }

    /** The upper arm is measured from six months to five years. */
    boolean armMeasured() {
        return months >= ARM_FROM_MONTHS && months <= ARM_UNTIL_MONTHS;
    }

    /** Millimetres; below 125 thin, below 115 very thin (WHO, UNICEF 2009). */
    int arm() {
        return veryThin ? 112 : thin ? 117 + lot.of("arm", 7) : 135 + lot.of("arm", 25);
    }
}
