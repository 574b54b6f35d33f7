package org.zhusan.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the series: when, how heavy, and the class that followed from all that was measured.
 *
 * @param change against the weighing before in kg, null for the first
 */
record Weighing(LocalDate on, BigDecimal kg, @Nullable BigDecimal change, NutritionClass found) {

    static Weighing of(Map<String, Object> answers, int months, @Nullable Weighing before) {
        BigDecimal kg = (BigDecimal) Objects.requireNonNull(answers.get("weightKg"));
        return new Weighing(
                (LocalDate) Objects.requireNonNull(answers.get("measuredOn")),
                kg,
                before == null ? null : kg.subtract(before.kg),
                found(answers, months));
    }

    static Weighing ofRow(Map<?, ?> row) {
        return new Weighing(
                (LocalDate) Objects.requireNonNull(row.get("date")),
                (BigDecimal) Objects.requireNonNull(row.get("kg")),
                (BigDecimal) row.get("change"),
                byCode(String.valueOf(row.get("class"))));
    }

    Map<String, Object> row() {
        var row = new LinkedHashMap<String, Object>();
        row.put("date", on);
        row.put("kg", kg);
        if (change != null) {
            row.put("change", change);
        }
        row.put("class", found.code());
        return row;
    }

    boolean lost() {
        return change != null && change.signum() < 0;
    }

    /** Weight in kg divided by the square of the height in metres, to one decimal. */
    static BigDecimal bodyMassIndex(BigDecimal kg, BigDecimal heightCm) {
        BigDecimal metres = heightCm.movePointLeft(2);
        return kg.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    }

    private static NutritionClass found(Map<String, Object> answers, int months) {
        if (months >= NutritionClass.JUDGED_FROM) {
            return NutritionClass.judged(String.valueOf(answers.get("judgement")));
        }
        return NutritionClass.of(
                months,
                (BigDecimal) answers.get("muacMm"),
                (BigDecimal) answers.get("whz"),
                "yes".equals(answers.get("oedema")));
    }

    private static NutritionClass byCode(String code) {
        for (NutritionClass each : NutritionClass.values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no class is called '" + code + "'");
    }
}
