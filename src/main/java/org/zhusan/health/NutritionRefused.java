package org.zhusan.health;

import org.zhusan.Refusal;

/** Why a weighing cannot be recorded as written. */
public abstract class NutritionRefused extends Refusal {
    private NutritionRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Neither arm nor weight for height was measured, and there is no oedema. */
    public static final class NothingMeasured extends NutritionRefused {
        NothingMeasured() {
            super("health.nutrition.nothingMeasured");
        }
    }

    /** The body mass index does not follow from weight and height. */
    public static final class IndexDoesNotFit extends NutritionRefused {
        IndexDoesNotFit(Object index) {
            super("health.nutrition.indexDoesNotFit", index);
        }
    }

    /** Malnutrition was found, and nothing is planned. */
    public static final class PlanMissing extends NutritionRefused {
        PlanMissing() {
            super("health.nutrition.planMissing");
        }
    }

    /** Measured before the last weighing, or on the same day. */
    public static final class NotAfterLast extends NutritionRefused {
        NotAfterLast(Object last) {
            super("health.nutrition.notAfterLast", last);
        }
    }

    /** Measured before the person was born. */
    public static final class BeforeBirth extends NutritionRefused {
        BeforeBirth() {
            super("health.nutrition.beforeBirth");
        }
    }
}
