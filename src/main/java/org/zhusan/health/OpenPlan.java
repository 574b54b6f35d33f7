package org.zhusan.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The doses still to come, read against those someone has had by now.
 *
 * @param open in the order they are to come
 */
record OpenPlan(List<PlannedDose> open, List<Dose> had) {
    /** Those before which no other against the same disease is open, each on the first day it may be given. */
    List<PlannedDose> next() {
        var next = new ArrayList<PlannedDose>();
        for (int i = 0; i < open.size(); i++) {
            PlannedDose dose = open.get(i);
            boolean behindAnother =
                    open.subList(0, i).stream().anyMatch(it -> it.vaccine().shares(dose.vaccine()));
            if (!behindAnother) {
                next.add(dose.on(Intervals.firstDay(dose.vaccine(), dose.earliest(), had)));
            }
        }
        return next;
    }

    /** What may be given on this day. */
    List<PlannedDose> due(LocalDate day) {
        return next().stream().filter(it -> !it.earliest().isAfter(day)).toList();
    }

    /** The open doses a dose given on this day pushes back: the gap counts from when it was given, not from when it was planned. */
    List<PlannedDose> pushedBy(PlannedDose given, LocalDate on) {
        return open.stream()
                .filter(it -> it.vaccine().shares(given.vaccine()) && !it.is(given.vaccine(), given.number()))
                .filter(it -> it.earliest().isBefore(on.plus(it.gap())))
                .map(it -> it.on(on.plus(it.gap())))
                .toList();
    }
}
