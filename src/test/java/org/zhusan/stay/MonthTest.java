package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTest {
    private static final LocalDate LANDED = LocalDate.of(2019, 5, 7);
    private static final Month MONTH = new Month(LANDED, 0);

    @Test
    void theMonthEndsThirtyDaysAfterTheLandingAndLaterByWhatTheCommissionAdded() {
        assertThat(MONTH.limit()).isEqualTo("2019-06-06");
        assertThat(new Month(LANDED, 14).limit()).isEqualTo("2019-06-20");
        assertThat(new Month(LANDED, 28).mayBeAdded()).isEqualTo(2);
    }

    @Test
    void theDepartureIsPlannedFromDay15() {
        assertThat(MONTH.planningDue(LANDED.plusDays(14))).isFalse();
        assertThat(MONTH.planningDue(LANDED.plusDays(15))).isTrue();
    }

    @Test
    void inTheFirstTwoWeeksNobodyWaitsLongerThanAWeek() {
        for (int day = 0; day < 14; day++) {
            LocalDate held = LANDED.plusDays(day);
            assertThat(MONTH.nextConference(held, held.plusDays(30)))
                    .isAfter(held)
                    .isBeforeOrEqualTo(held.plusDays(7))
                    .isBeforeOrEqualTo(LANDED.plusDays(15));
        }
    }

    @Test
    void noConferenceIsPutPastDay15NorPastTheLastDay() {
        assertThat(MONTH.nextConference(LANDED.plusDays(14), LANDED.plusDays(44)))
                .isEqualTo(LANDED.plusDays(15));
        assertThat(MONTH.nextConference(LANDED.plusDays(20), LANDED.plusDays(50)))
                .isEqualTo(LANDED.plusDays(30));
        assertThat(new Month(LANDED, 7).nextConference(LANDED.plusDays(20), LANDED.plusDays(50)))
                .isEqualTo(LANDED.plusDays(37));
    }

    @Test
    void whatIsUrgentIsNotPutOff() {
        assertThat(MONTH.nextConference(LANDED.plusDays(2), LANDED.plusDays(5))).isEqualTo(LANDED.plusDays(5));
    }

    @Test
    void whoIsStillThereAfterTheLastDayIsSpokenAboutEachWeekAndSoonerWhereTheTableSaysSo() {
        for (int day : List.of(30, 33)) {
            LocalDate held = LANDED.plusDays(day);
            assertThat(MONTH.nextConference(held, held.plusDays(30))).isEqualTo(held.plusDays(7));
            assertThat(MONTH.nextConference(held, held.plusDays(3))).isEqualTo(held.plusDays(3));
        }
    }
}
