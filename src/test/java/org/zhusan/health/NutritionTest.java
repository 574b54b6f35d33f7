package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.zhusan.health.AtCentre.NUTRITIONIST;
import static org.zhusan.health.AtCentre.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Refusal;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;

/** Measuring, planning and weighing, with the series read back from what is sealed. */
@HospitalRoomTest
class NutritionTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    AtCentre centre;

    @Autowired
    Weighings weighings;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingWasTold() {
        reset(inbox);
    }

    @Test
    void theSeriesGrowsAndTwoWeighingsRunningWithinTheCutOffsAreARecovery() {
        String child = childOf(20);
        assertThat(assess(child, centre.measured(112.0, -3.4, 7.0, "therapeuticFeeding")))
                .containsEntry("planNeeded", true);
        assertThat(weigh(child, 118.0, -2.5, 7.3)).containsEntry("recovered", false);
        assertThat(weigh(child, 126.0, -1.8, 7.6)).containsEntry("recovered", false);
        assertThat(weigh(child, 127.0, -1.5, 7.9)).containsEntry("recovered", true);

        assertThat(weighings.series(child, NUTRITIONIST))
                .extracting(it -> it.found().code(), it -> it.kg().toPlainString(), it -> String.valueOf(it.change()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SAM", "7.0", "null"),
                        org.assertj.core.groups.Tuple.tuple("MAM", "7.3", "0.3"),
                        org.assertj.core.groups.Tuple.tuple("none", "7.6", "0.3"),
                        org.assertj.core.groups.Tuple.tuple("none", "7.9", "0.3"));
        assertThat(weighings.series(child, NUTRITIONIST))
                .last()
                .extracting(Weighing::found)
                .isEqualTo(NutritionClass.NONE);
    }

    @Test
    void aLossIsShownAndIsNoRecovery() {
        String child = childOf(20);
        assess(child, centre.measured(112.0, null, 7.0, "therapeuticFeeding"));
        weigh(child, 126.0, null, 7.6);
        assertThat(weigh(child, 126.0, null, 7.5)).containsEntry("recovered", false);

        centre.pass(WEEK);
        Map<String, Object> shown = centre.prefilled("weighWeekly", child, "instance", NUTRITIONIST);
        assertThat(shown)
                .containsEntry("lastKg", new BigDecimal("7.5"))
                .containsEntry("ageMonths", weighings.monthsNow(child));
        assertThat((List<?>) shown.get(Weighings.LIST)).last().satisfies(it -> assertThat(it.toString())
                .endsWith("kg=7.5, change=-0.1, class=none}"));
    }

    @Test
    void aNewAssessmentBeginsANewSeries() {
        String child = childOf(20);
        assess(child, centre.measured(112.0, null, 7.0, "therapeuticFeeding"));
        weigh(child, 126.0, null, 7.6);
        centre.pass(WEEK);
        assess(child, centre.measured(120.0, null, 7.2, "supplementaryFeeding"));

        assertThat(weighings.series(child, NUTRITIONIST)).singleElement().satisfies(it -> {
            assertThat(it.found()).isEqualTo(NutritionClass.MAM);
            assertThat(it.change()).isNull();
        });
    }

    @Test
    void withinTheCutOffsNothingNeedsToBePlanned() {
        String child = childOf(20);
        assertThat(assess(child, centre.measured(140.0, 0.0, 11.0, "noPlan"))).containsEntry("planNeeded", false);
        assertThat(assess(child, centre.measured(140.0, 2.5, 14.0, "dietaryAdvice")))
                .containsEntry("planNeeded", true);
    }

    @Test
    void dangerSignsOpenAReferralBeside() {
        String child = childOf(20);
        assess(child, with(centre.measured(110.0, null, 6.5, "therapeuticFeeding"), "dangerSigns", true));
        verify(inbox).post(anyString(), eq("treatment.hospitalNeeded"), eq(child), eq(Map.of()));
    }

    @Test
    void whoIsInHospitalIsNotReferredAgain() {
        String child = childOf(20);
        centre.move(child, Kind.HOSPITAL, "moh");
        assess(child, with(centre.measured(110.0, null, 6.5, "therapeuticFeeding"), "dangerSigns", true));
        verify(inbox, never()).post(anyString(), anyString(), anyString(), any());
    }

    @Test
    void everyOtherWeighingIsRefusedWithASentence() {
        String child = childOf(20);
        Map<String, Object> good = centre.measured(112.0, -3.4, 7.0, "therapeuticFeeding");
        refused(
                NutritionRefused.NothingMeasured.class,
                () -> assess(child, centre.measured(null, null, 7.0, "noPlan")));
        refused(NutritionRefused.PlanMissing.class, () -> assess(child, with(good, "plan", "noPlan")));
        refused(
                NutritionRefused.PlanMissing.class,
                () -> assess(child, with(centre.measured(140.0, 0.0, 9.0, "noPlan"), "oedema", "yes")));
        refused(NutritionRefused.PlanMissing.class, () -> assess(child, centre.measured(124.0, 1.0, 9.0, "noPlan")));
        refused(
                NutritionRefused.BeforeBirth.class,
                () -> assess(child, with(good, "measuredOn", centre.today().minusYears(3))));
        assess(child, good);
        refused(NutritionRefused.NotAfterLast.class, () -> weighNow(child, 118.0, -2.5, 7.3));
        centre.pass(WEEK);
        refused(
                NutritionRefused.PlanMissing.class,
                () -> handWeekly(child, centre.measured(118.0, -2.5, 7.3, "noPlan")));
        assertThat(weighings.series(child, NUTRITIONIST)).hasSize(1);
    }

    @Test
    void fromFiveYearsOnTheClinicianJudgesByAnIndexThatFitsWeightAndHeight() {
        String boy = centre.child(9);
        String mother = centre.woman();
        centre.household(mother, boy);
        Map<String, Object> judged = AtCentre.answers(
                "measuredOn",
                centre.today(),
                "weightKg",
                new BigDecimal("20"),
                "heightCm",
                new BigDecimal("125"),
                "bmi",
                new BigDecimal("12.8"),
                "judgement",
                "underweight",
                "oedema",
                "no",
                "plan",
                "supplementaryFeeding");
        refused(NutritionRefused.IndexDoesNotFit.class, () -> assess(boy, with(judged, "bmi", new BigDecimal("14.0"))));
        refused(NutritionRefused.PlanMissing.class, () -> assess(boy, with(judged, "plan", "noPlan")));
        assertThat(assess(boy, judged)).containsEntry("planNeeded", true);
        assertThat(weighings.series(boy, NUTRITIONIST))
                .last()
                .extracting(Weighing::found)
                .isEqualTo(NutritionClass.MAM);
        assertThat(assess(mother, with(with(judged, "judgement", "noConcern"), "plan", "noPlan")))
                .containsEntry("planNeeded", false);
    }

    @Test
    void noWeightStandsInAPlainColumn() {
        String child = childOf(20);
        assess(child, centre.measured(112.0, -3.4, 7.77, "therapeuticFeeding"));
        assertThat(sql.sql("SELECT count(*) FROM zhusan.record_part p JOIN zhusan.record r ON r.id = p.record "
                                + "WHERE r.person = ? AND position('7.77'::bytea IN p.sealed) > 0")
                        .param(child)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'zhusan' "
                                + "AND column_name ~ '(weight|muac|whz|kg$)'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String childOf(int months) {
        String child = centre.baby(months);
        centre.household(centre.woman(), child);
        return child;
    }

    private Map<String, Object> assess(String person, Map<String, Object> answers) {
        return centre.handIn("assessNutrition", person, "instance", NUTRITIONIST, answers);
    }

    private Map<String, Object> weigh(String child, Double arm, Double whz, double kg) {
        centre.pass(WEEK);
        return weighNow(child, arm, whz, kg);
    }

    private Map<String, Object> weighNow(String child, Double arm, Double whz, double kg) {
        return handWeekly(child, centre.measured(arm, whz, kg, "supplementaryFeeding"));
    }

    private Map<String, Object> handWeekly(String child, Map<String, Object> answers) {
        Object series =
                centre.prefilled("weighWeekly", child, "instance", NUTRITIONIST).get(Weighings.LIST);
        return centre.handIn("weighWeekly", child, "instance", NUTRITIONIST, with(answers, Weighings.LIST, series));
    }

    private static void refused(Class<? extends Refusal> why, Runnable handIn) {
        assertThatThrownBy(handIn::run).isInstanceOf(why);
    }
}
