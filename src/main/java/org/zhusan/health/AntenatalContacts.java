package org.zhusan.health;

import java.time.LocalDate;
import java.util.List;

/** When a pregnant woman is seen: the eight contacts of the WHO recommendations of 2016. To be confirmed by the Ministry of Health. */
final class AntenatalContacts {
    /** From this week on a room on the ground floor is asked for (programme rule, D1 row 6). */
    static final int GROUND_FLOOR_FROM = 34;

    private static final List<Integer> WEEKS = List.of(12, 20, 26, 30, 34, 36, 38, 40);
    /** After the fortieth week she is seen every week until the birth. */
    private static final int AFTER_TERM_DAYS = 7;

    private AntenatalContacts() {}

    /** The day by which the next visit is due, seen on {@code visitOn} in the {@code weeks}th week. */
    static LocalDate nextBy(LocalDate visitOn, int weeks) {
        return WEEKS.stream()
                .filter(it -> it > weeks)
                .findFirst()
                .map(it -> visitOn.plusWeeks((long) it - weeks))
                .orElse(visitOn.plusDays(AFTER_TERM_DAYS));
    }
}
