package org.zhusan.health;

import java.time.LocalDate;
import java.time.Period;

/**
 * A dose that is to come.
 *
 * @param number among the doses against its first disease
 * @param earliest no earlier than this day
 * @param gap from the dose before against the same diseases
 */
record PlannedDose(Vaccine vaccine, int number, LocalDate earliest, Period gap, Course.Check check) {
    /** Until when a dose is best given; a service target of the programme, to be confirmed by the Ministry of Health. */
    private static final int BEST_WITHIN_DAYS = 14;

    LocalDate due() {
        return earliest.plusDays(BEST_WITHIN_DAYS);
    }

    boolean is(Vaccine other, int otherNumber) {
        return vaccine == other && number == otherNumber;
    }

    PlannedDose checked() {
        return new PlannedDose(vaccine, number, earliest, gap, Course.Check.NONE);
    }

    PlannedDose on(LocalDate day) {
        return new PlannedDose(vaccine, number, day, gap, check);
    }

    PlannedDose numbered(int other) {
        return new PlannedDose(vaccine, other, earliest, gap, check);
    }
}
