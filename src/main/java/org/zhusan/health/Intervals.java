package org.zhusan.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far doses stay apart, whatever a plan says: 28 days between doses against the same disease (domain U07.5), and between live vaccines not given on the same
 * day (published practice of the World Health Organization). To be confirmed by the Ministry of Health.
 */
final class Intervals {
    static final int BETWEEN_DOSES = 28;
    static final int BETWEEN_LIVE = 28;
    /** After fever, serious illness or an answer that is no yes (domain D4 row 11, P07). */
    static final int PUT_OFF = 7;

    private Intervals() {}

    /** The first day from {@code wanted} on at which this vaccine keeps its distance from each of these doses, earlier and later ones. */
    static LocalDate firstDay(Vaccine vaccine, LocalDate wanted, Collection<Dose> doses) {
        LocalDate day = wanted;
        for (Dose dose : inOrder(doses)) {
            LocalDate after = dose.givenOn().plusDays(distance(vaccine, dose.vaccine()));
            if (day.isBefore(after) && !together(vaccine, day, dose) && !farBefore(vaccine, day, dose)) {
                day = after;
            }
        }
        return day;
    }

    static boolean keeps(Vaccine vaccine, LocalDate day, Collection<Dose> doses) {
        return firstDay(vaccine, day, doses).equals(day);
    }

    private static int distance(Vaccine one, Vaccine other) {
        if (one.shares(other)) {
            return BETWEEN_DOSES;
        }
        return one.live() && other.live() ? BETWEEN_LIVE : 0;
    }

    /** Live vaccines may be given on one day, the same disease is not vaccinated against twice on it. */
    private static boolean together(Vaccine vaccine, LocalDate day, Dose dose) {
        return !vaccine.shares(dose.vaccine()) && day.equals(dose.givenOn());
    }

    private static boolean farBefore(Vaccine vaccine, LocalDate day, Dose dose) {
        return !day.plusDays(distance(vaccine, dose.vaccine())).isAfter(dose.givenOn());
    }

    private static List<Dose> inOrder(Collection<Dose> doses) {
        var sorted = new ArrayList<>(doses);
        sorted.sort(java.util.Comparator.comparing(Dose::givenOn));
        return sorted;
    }

    /** Numbers in the order of days, per first disease. */
    static int number(Vaccine vaccine, LocalDate day, Collection<Dose> doses) {
        return 1
                + (int) doses.stream()
                        .filter(it -> it.vaccine()
                                .antigens()
                                .contains(vaccine.antigens().get(0)))
                        .filter(it -> it.givenOn().isBefore(day))
                        .count();
    }
}
