package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.health.Vaccine.BCG;
import static org.zhusan.health.Vaccine.DTP;
import static org.zhusan.health.Vaccine.DTP_HIB_HEP_B_IPV;
import static org.zhusan.health.Vaccine.HEP_B;
import static org.zhusan.health.Vaccine.HIB;
import static org.zhusan.health.Vaccine.IPV;
import static org.zhusan.health.Vaccine.MMR;
import static org.zhusan.health.Vaccine.TD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Courses turned into days. */
class ScheduleTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 5, 10);

    @Test
    void anInfantOfThreeMonthsHasThreeDosesFourWeeksApartAndMeaslesAtOneYear() {
        LocalDate birth = TODAY.minusMonths(3);

        List<PlannedDose> plan = plan(birth, List.of(), Course.HEXA_INFANT, Course.PCV_INFANT, Course.MMR_AT_ONE);

        assertThat(days(plan, DTP_HIB_HEP_B_IPV)).containsExactly(TODAY, TODAY.plusDays(28), TODAY.plusDays(56));
        assertThat(days(plan, Vaccine.PCV)).containsExactly(TODAY, TODAY.plusDays(56));
        assertThat(days(plan, MMR)).containsExactly(birth.plusMonths(12));
    }

    @Test
    void aNewbornStartsWithTheBirthDoseAndTheCombinedSeriesAtTwoMonths() {
        List<PlannedDose> plan = plan(TODAY, List.of(), Course.BCG_CHECKED, Course.HEPB_NOW, Course.HEXA_INFANT);

        assertThat(days(plan, BCG)).containsExactly(TODAY);
        assertThat(days(plan, HEP_B)).containsExactly(TODAY);
        assertThat(days(plan, DTP_HIB_HEP_B_IPV).get(0)).isEqualTo(TODAY.plusMonths(2));
        assertThat(days(plan, DTP_HIB_HEP_B_IPV)).hasSize(3);
    }

    @Test
    void whatIsDocumentedCountsAndTheSeriesGoesOnFromTheNextDose() {
        LocalDate birth = TODAY.minusYears(16).minusMonths(6);
        var had = List.of(
                dose(TD, TODAY.minusYears(3)), dose(TD, TODAY.minusYears(3).plusDays(40)));

        List<PlannedDose> plan = plan(birth, had, Course.TD_THREE);

        assertThat(plan).singleElement().satisfies(third -> {
            assertThat(third.number()).isEqualTo(3);
            assertThat(third.earliest()).isEqualTo(TODAY);
        });
    }

    @Test
    void whatWasGivenYesterdayIsWaitedFor() {
        var had = List.of(dose(TD, TODAY.minusDays(1)));

        List<PlannedDose> plan = plan(TODAY.minusYears(30), had, Course.TD_THREE);

        assertThat(days(plan, TD))
                .containsExactly(TODAY.plusDays(27), TODAY.plusDays(27).plusMonths(6));
    }

    @Test
    void aPaperForPartOfACombinationLeavesSingleVaccinesForTheRest() {
        LocalDate birth = TODAY.minusMonths(5);
        var had = List.of(dose(DTP, TODAY.minusDays(60)));

        List<PlannedDose> plan = plan(birth, had, Course.HEXA_INFANT);

        assertThat(plan.stream().filter(it -> it.earliest().equals(TODAY)).map(PlannedDose::vaccine))
                .containsExactlyInAnyOrder(HIB, HEP_B, IPV);
        assertThat(days(plan, DTP)).isEmpty();
        assertThat(days(plan, DTP_HIB_HEP_B_IPV)).hasSize(2);
    }

    @Test
    void measlesBeforeTheFirstBirthdayIsADoseZero() {
        LocalDate birth = TODAY.minusMonths(14);
        var had = List.of(dose(MMR, birth.plusMonths(8)));

        assertThat(days(plan(birth, had, Course.MMR_AT_ONE), MMR)).containsExactly(TODAY);
    }

    @Test
    void liveVaccinesAreGivenOnOneDayOrFourWeeksApart() {
        LocalDate birth = TODAY.minusYears(5);
        assertThat(days(plan(birth, List.of(), Course.BCG_TESTED, Course.MMR_TWO), MMR))
                .containsExactly(TODAY, TODAY.plusDays(28));

        var had = List.of(dose(BCG, TODAY.minusDays(10)));
        assertThat(days(plan(birth, had, Course.MMR_TWO), MMR)).containsExactly(TODAY.plusDays(18), TODAY.plusDays(46));
    }

    /** A thousand invented children and women with papers in every state, planned and then vaccinated on random days, some doses put off. */
    @Test
    void noDoseIsEverTooEarlyOrTwiceWhateverWasDocumentedBefore() {
        for (int seed = 0; seed < 1000; seed++) {
            var chance = new Random(seed);
            LocalDate birth = TODAY.minusDays(chance.nextInt(365 * 20));
            List<Dose> documented = documented(chance, birth);
            List<Course> courses = some(chance);

            List<PlannedDose> plan = Schedule.of(courses, documented, birth, TODAY);
            List<Dose> planned = plan.stream()
                    .map(it -> new Dose(it.vaccine(), it.number(), it.earliest(), Dose.HERE))
                    .toList();
            assertApart(documented, planned, "plan " + seed);
            plan.forEach(it -> assertThat(it.earliest()).isAfterOrEqualTo(TODAY));

            assertApart(documented, lived(chance, plan, documented), "life " + seed);
        }
    }

    @Test
    void whoHasHadAllOfItIsNeverPlannedAnyOfItAgain() {
        for (int seed = 0; seed < 300; seed++) {
            var chance = new Random(seed);
            LocalDate birth = TODAY.minusYears(1).minusDays(chance.nextInt(365 * 19));
            List<Course> courses = some(chance);
            List<Dose> had = new ArrayList<>();
            Schedule.of(courses, List.of(), birth, birth.plusYears(10))
                    .forEach(it -> had.add(new Dose(it.vaccine(), it.number(), it.earliest(), "card")));

            assertThat(Schedule.of(courses, had, birth, birth.plusYears(20)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    /** Visits until nothing is open: what is due is given late or put off, as the task does it. */
    private static List<Dose> lived(Random chance, List<PlannedDose> plan, List<Dose> documented) {
        var open = new ArrayList<>(plan);
        var had = new ArrayList<>(documented);
        var given = new ArrayList<Dose>();
        LocalDate day = TODAY;
        for (int visit = 0; visit < 800 && !open.isEmpty(); visit++) {
            day = day.plusDays(1 + chance.nextInt(20));
            for (PlannedDose due : new OpenPlan(List.copyOf(open), List.copyOf(had)).due(day)) {
                PlannedDose planned = open.stream()
                        .filter(it -> it.is(due.vaccine(), due.number()))
                        .findFirst()
                        .orElseThrow();
                if (chance.nextInt(4) == 0) {
                    open.set(open.indexOf(planned), planned.on(day.plusDays(Intervals.PUT_OFF)));
                } else if (Intervals.keeps(due.vaccine(), day, had)) {
                    open.remove(planned);
                    var dose = new Dose(due.vaccine(), due.number(), day, Dose.HERE);
                    had.add(dose);
                    given.add(dose);
                    for (PlannedDose pushed : new OpenPlan(List.copyOf(open), had).pushedBy(due, day)) {
                        open.replaceAll(it -> it.is(pushed.vaccine(), pushed.number()) ? pushed : it);
                    }
                }
                open.sort(Comparator.comparing(PlannedDose::earliest));
            }
        }
        assertThat(open).as("everything open was given in the end").isEmpty();
        return given;
    }

    private static void assertApart(List<Dose> documented, List<Dose> ours, String what) {
        var all = new ArrayList<>(documented);
        for (Dose dose : ours) {
            for (Dose other : all) {
                long apart = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(dose.givenOn(), other.givenOn()));
                if (dose.vaccine().shares(other.vaccine())) {
                    assertThat(apart).as(what + ": " + dose + " and " + other).isGreaterThanOrEqualTo(28);
                } else if (dose.vaccine().live() && other.vaccine().live()) {
                    assertThat(apart == 0 || apart >= 28)
                            .as(what + ": " + dose + " and " + other)
                            .isTrue();
                }
            }
            all.add(dose);
        }
        assertThat(ours.stream().map(it -> it.vaccine() + " " + it.number()))
                .as(what)
                .doesNotHaveDuplicates();
    }

    private static List<Dose> documented(Random chance, LocalDate birth) {
        var doses = new ArrayList<Dose>();
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(birth, TODAY);
        for (int i = chance.nextInt(8); i > 0; i--) {
            Vaccine vaccine = Vaccine.values()[chance.nextInt(Vaccine.values().length)];
            LocalDate day = birth.plusDays(chance.nextInt(days + 1));
            if (doses.stream()
                    .noneMatch(it -> it.vaccine() == vaccine && it.givenOn().equals(day))) {
                doses.add(new Dose(vaccine, Intervals.number(vaccine, day, doses), day, "card"));
            }
        }
        return doses;
    }

    private static List<Course> some(Random chance) {
        List<List<Course>> rows = List.of(
                List.of(Course.BCG_CHECKED, Course.HEPB_NOW, Course.HEXA_INFANT, Course.PCV_INFANT, Course.MMR_AT_ONE),
                List.of(Course.HEXA_TODDLER, Course.MMR_AT_ONE, Course.PCV_INFANT),
                List.of(Course.DTP_PRESCHOOL, Course.MMR_TWO, Course.HIB_ONE, Course.PCV_RISK),
                List.of(Course.DTP_SCHOOL_ENTRY, Course.MMR_TWO, Course.HEPB_THREE, Course.BCG_TESTED),
                List.of(Course.TD_SCHOOL, Course.HEPB_THREE, Course.MMR_TWO, Course.HPV_TWO),
                List.of(Course.TD_THREE, Course.HEPB_THREE, Course.MMR_TWO));
        return rows.get(chance.nextInt(rows.size()));
    }

    private static List<PlannedDose> plan(LocalDate birth, List<Dose> had, Course... courses) {
        return Schedule.of(List.of(courses), had, birth, TODAY);
    }

    private static Dose dose(Vaccine vaccine, LocalDate day) {
        return new Dose(vaccine, 1, day, "card");
    }

    private static List<LocalDate> days(List<PlannedDose> plan, Vaccine vaccine) {
        return plan.stream()
                .filter(it -> it.vaccine() == vaccine)
                .map(PlannedDose::earliest)
                .toList();
    }
}
