package org.zhusan.health;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How well a child under five is nourished, computed from what was measured. Cut-offs of the WHO and UNICEF joint statement of 2009 on severe acute malnutrition;
 * moderate and overweight as WHO counts them. To be confirmed by the Ministry of Health.
 */
enum NutritionClass {
    SAM("SAM"),
    MAM("MAM"),
    NONE("none"),
    OVERWEIGHT("overweight");

    /** Months in which the arm is measured, both included. */
    static final int ARM_FROM = 6;

    static final int ARM_UNTIL = 59;

    /** From this month on a clinician judges by the body mass index. */
    static final int JUDGED_FROM = 60;

    private static final BigDecimal SEVERE_ARM = BigDecimal.valueOf(115);
    private static final BigDecimal MODERATE_ARM = BigDecimal.valueOf(125);
    private static final BigDecimal SEVERE_WHZ = BigDecimal.valueOf(-3);
    private static final BigDecimal MODERATE_WHZ = BigDecimal.valueOf(-2);
    private static final BigDecimal HIGH_WHZ = BigDecimal.valueOf(2);

    private final String code;

    NutritionClass(String code) {
        this.code = code;
    }

    /** The word used in forms. */
    String code() {
        return code;
    }

    /**
     * Where the measures disagree, the graver one counts.
     *
     * @param months of age, below 60
     * @param arm mid-upper arm circumference in mm; counts from 6 to 59 months
     * @param whz weight for height as a z-score of the WHO growth standards
     */
    static NutritionClass of(int months, @Nullable BigDecimal arm, @Nullable BigDecimal whz, boolean oedema) {
        BigDecimal counted = months < ARM_FROM || months > ARM_UNTIL ? null : arm;
        if (oedema || below(counted, SEVERE_ARM) || below(whz, SEVERE_WHZ)) {
            return SAM;
        }
        if (below(counted, MODERATE_ARM) || below(whz, MODERATE_WHZ)) {
            return MAM;
        }
        return whz != null && whz.compareTo(HIGH_WHZ) > 0 ? OVERWEIGHT : NONE;
    }

    /** What a clinician judged by the body mass index. */
    static NutritionClass judged(String judgement) {
        return switch (judgement) {
            case "severelyUnderweight" -> SAM;
            case "underweight" -> MAM;
            case "overweight" -> OVERWEIGHT;
            default -> NONE;
        };
    }

    private static boolean below(@Nullable BigDecimal measure, BigDecimal cutOff) {
        return measure != null && measure.compareTo(cutOff) < 0;
    }
}
