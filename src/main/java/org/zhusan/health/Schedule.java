package org.zhusan.health;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhusan.health.Vaccine.Antigen;

/** Courses turned into days: what someone has had counts, disease by disease, and no series is begun again. */
final class Schedule {
    private final LocalDate birth;
    private final LocalDate from;
    private final Collection<Dose> had;
    /** What they have had and what is planned, as if given on its first day. */
    private final List<Dose> calendar;

    private final List<PlannedDose> planned = new ArrayList<>();

    private Schedule(LocalDate birth, LocalDate from, Collection<Dose> had) {
        this.birth = birth;
        this.from = from;
        this.had = had;
        this.calendar = new ArrayList<>(had);
    }

    /** @param from the first day a dose can be given at all */
    static List<PlannedDose> of(Collection<Course> courses, Collection<Dose> had, LocalDate birth, LocalDate from) {
        var schedule = new Schedule(birth, from, had);
        courses.forEach(schedule::add);
        schedule.planned.sort(Comparator.comparing(PlannedDose::earliest));
        return schedule.planned.stream()
                .map(it -> it.numbered(Intervals.number(it.vaccine(), it.earliest(), schedule.calendar)))
                .toList();
    }

    private void add(Course course) {
        for (int step = 0; step < course.steps().size(); step++) {
            for (Vaccine vaccine : course.steps().get(step).covering(missing(course, step))) {
                add(course, vaccine, course.steps().get(step).after());
            }
        }
    }

    private Set<Antigen> missing(Course course, int step) {
        var missing = EnumSet.noneOf(Antigen.class);
        for (Antigen antigen : course.steps().get(step).antigens()) {
            if (counted(antigen, birth.plus(course.countsFrom())) < course.occurrence(antigen, step)) {
                missing.add(antigen);
            }
        }
        return missing;
    }

    private int counted(Antigen antigen, LocalDate since) {
        return (int) had.stream()
                .filter(it -> it.vaccine().antigens().contains(antigen))
                .filter(it -> !it.givenOn().isBefore(since))
                .count();
    }

    private void add(Course course, Vaccine vaccine, Period gap) {
        LocalDate wanted = later(from, birth.plus(course.startsAt()));
        for (Dose earlier : calendar) {
            if (earlier.vaccine().shares(vaccine)) {
                wanted = later(wanted, earlier.givenOn().plus(gap));
            }
        }
        LocalDate day = Intervals.firstDay(vaccine, wanted, calendar);
        planned.add(new PlannedDose(vaccine, 0, day, gap, course.check()));
        calendar.add(new Dose(vaccine, 0, day, Dose.HERE));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
