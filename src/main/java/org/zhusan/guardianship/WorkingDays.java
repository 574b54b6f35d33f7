package org.zhusan.guardianship;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Public holidays are not known here, so a registration right after one asks for a reason it does not owe. */
final class WorkingDays {
    private WorkingDays() {}

    /** The first working day after this one. */
    static LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
