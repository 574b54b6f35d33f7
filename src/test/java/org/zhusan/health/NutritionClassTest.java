package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from the measures, at each cut-off and a step beside it; and when someone has recovered. */
class NutritionClassTest {
    static Stream<CutOffs> rows() {
        return CutOffs.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void followsFromTheMeasuresAlone(CutOffs row) {
        assertThat(NutritionClass.of(row.months(), row.arm(), row.whz(), row.oedema())
                        .code())
                .isEqualTo(row.found());
    }

    @ParameterizedTest
    @CsvSource({"5, NONE", "6, SAM", "59, SAM", "60, NONE"})
    void theArmCountsFromSixToFiftyNineMonthsOnly(int months, NutritionClass found) {
        assertThat(NutritionClass.of(months, BigDecimal.valueOf(100), null, false))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"noConcern, NONE", "underweight, MAM", "severelyUnderweight, SAM", "overweight, OVERWEIGHT"})
    void fromFiveYearsOnTheClinicianJudges(String judgement, NutritionClass found) {
        assertThat(NutritionClass.judged(judgement)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"50, 160, 19.5", "45.5, 150, 20.2", "20, 110, 16.5"})
    void theBodyMassIndexIsWeightBySquareOfHeight(BigDecimal kg, BigDecimal height, BigDecimal index) {
        assertThat(Weighing.bodyMassIndex(kg, height)).isEqualByComparingTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        // assessed and weighed before ; now kg, found ; recovered
        "'7.0 SAM',                       7.4, NONE, false",
        "'7.0 SAM, 7.4 NONE',             7.5, NONE, true",
        "'7.0 SAM, 7.4 NONE',             7.4, NONE, true",
        "'7.0 SAM, 7.4 NONE',             7.3, NONE, false",
        "'7.0 SAM, 7.4 MAM',              7.9, NONE, false",
        "'7.0 SAM, 7.4 NONE',             7.9, MAM,  false",
        "'7.0 SAM, 7.4 NONE, 7.2 MAM',    7.5, NONE, false",
        "'9.0 NONE',                      9.1, NONE, false",
        "'7.0 SAM, 7.4 OVERWEIGHT',       7.9, NONE, false",
    })
    void recoveredIsTwoWeighingsRunningWithinTheCutOffs(
            String before, BigDecimal kg, NutritionClass found, boolean recovered) {
        List<Weighing> series = new ArrayList<>();
        LocalDate on = LocalDate.of(2019, 6, 1);
        for (String each : before.split(", ")) {
            String[] parts = each.split(" ");
            series.add(weighing(on, new BigDecimal(parts[0]), NutritionClass.valueOf(parts[1]), series));
            on = on.plusDays(7);
        }
        assertThat(WeighWeeklyRules.recovered(series, weighing(on, kg, found, series)))
                .isEqualTo(recovered);
    }

    @ParameterizedTest
    @CsvSource({"8, 28", "12, 56", "19, 7", "33, 7", "34, 14", "36, 14", "39, 7", "40, 7", "42, 7"})
    void theNextVisitIsDueByTheNextContactOfTheList(int weeks, int days) {
        LocalDate visit = LocalDate.of(2019, 6, 1);
        assertThat(AntenatalContacts.nextBy(visit, weeks)).isEqualTo(visit.plusDays(days));
    }

    @Test
    void theCutOffsNameEachClass() {
        assertThat(CutOffs.rows().map(CutOffs::found)).contains("SAM", "MAM", "none", "overweight");
    }

    private static Weighing weighing(LocalDate on, BigDecimal kg, NutritionClass found, List<Weighing> before) {
        BigDecimal change = before.isEmpty()
                ? null
                : kg.subtract(before.get(before.size() - 1).kg());
        return new Weighing(on, kg, change, found);
    }
}
