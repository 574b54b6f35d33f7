package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhusan.arrival.Arrivals;

/** Who was admitted to the centre and when its buildings were full and free (domain.md 7.2, 7.3, 7.8), read from the books of the centre. */
class MonthInAktau {
    private static final LocalDate LAST_OF_2019 = LocalDate.of(2019, 6, 25);
    private static final String NOBODY = "";

    /** Women and children admitted; how many of the women are under an undertaking; the building they live in. */
    private record Group(String flight, int women, int children, int bound, String building) {}

    /** By landing. */
    private static final Map<LocalDate, Group> GROUPS = groups();

    private static final Map<LocalDate, String> OCCUPIED = Map.ofEntries(
            Map.entry(LocalDate.of(2019, 1, 6), "B1"),
            Map.entry(LocalDate.of(2019, 2, 6), "B1"),
            Map.entry(LocalDate.of(2019, 2, 7), NOBODY),
            Map.entry(LocalDate.of(2019, 5, 9), "B1 B2"),
            Map.entry(LocalDate.of(2019, 5, 31), "B1 B2 B3 B4"),
            Map.entry(LocalDate.of(2019, 6, 6), "B2 B3 B4"),
            Map.entry(LocalDate.of(2019, 6, 8), "B3 B4"),
            Map.entry(LAST_OF_2019, "B1 B3 B4"),
            Map.entry(LocalDate.of(2019, 6, 27), "B1 B4"),
            Map.entry(LocalDate.of(2019, 6, 30), "B1"),
            Map.entry(LocalDate.of(2019, 7, 25), NOBODY),
            Map.entry(LocalDate.of(2019, 9, 17), NOBODY));

    private static final Map<LocalDate, Integer> HEADS = Map.of(
            LocalDate.of(2019, 1, 6),
            40,
            LocalDate.of(2019, 2, 6),
            35,
            LocalDate.of(2019, 2, 7),
            0,
            LocalDate.of(2019, 5, 31),
            444,
            LocalDate.of(2019, 9, 17),
            0);

    private final Centre centre;
    private final Arrivals arrivals;
    private final boolean boundInAktau;
    private final Set<Passenger> admitted = new HashSet<>();

    /** @param boundInAktau whether women under an undertaking count among those admitted; the sources differ (domain.md X03) */
    MonthInAktau(Centre centre, Arrivals arrivals, boolean boundInAktau) {
        this.centre = centre;
        this.arrivals = arrivals;
        this.boundInAktau = boundInAktau;
    }

    private static Map<LocalDate, Group> groups() {
        var groups = new LinkedHashMap<LocalDate, Group>();
        groups.put(LocalDate.of(2019, 1, 6), new Group("ZH-S1-F1", 10, 30, 0, "B1"));
        groups.put(LocalDate.of(2019, 5, 7), new Group("ZH-S2-F1", 28, 78, 1, "B1"));
        groups.put(LocalDate.of(2019, 5, 9), new Group("ZH-S2-F2", 27, 78, 0, "B2"));
        groups.put(LocalDate.of(2019, 5, 28), new Group("ZH-S3-F1", 31, 86, 1, "B3"));
        groups.put(LocalDate.of(2019, 5, 31), new Group("ZH-S3-F2", 31, 85, 1, "B4"));
        groups.put(LAST_OF_2019, new Group("ZH-S4-F1", 17, 49, 1, "B1"));
        groups.put(LocalDate.of(2021, 2, 4), new Group("ZH-S5-F1", 1, 7, 0, "B1"));
        return groups;
    }

    Set<LocalDate> dates() {
        var dates = new TreeSet<>(GROUPS.keySet());
        dates.addAll(OCCUPIED.keySet());
        return dates;
    }

    List<Checkpoint> check(LocalDate date, Landings landings) {
        var checks = new ArrayList<Checkpoint>();
        if (GROUPS.containsKey(date)) {
            checks.addAll(admission(date, GROUPS.get(date), landings));
        }
        if (OCCUPIED.containsKey(date)) {
            checks.add(Checkpoint.of(date, "buildings occupied", OCCUPIED.get(date), centre.occupied()));
        }
        if (HEADS.containsKey(date)) {
            checks.add(Checkpoint.of(date, "people living at the centre", HEADS.get(date), centre.heads(date)));
        }
        if (date.equals(LAST_OF_2019)) {
            int women = boundInAktau ? 144 : 140;
            checks.add(
                    Checkpoint.of(date, "admitted so far, women/children", women + "/406", numbers(counted(admitted))));
            checks.add(Checkpoint.of(
                    date, "admitted so far", women + 406, counted(admitted).size()));
        }
        return checks;
    }

    private List<Checkpoint> admission(LocalDate date, Group group, Landings landings) {
        var residents = centre.residents(landings.off(group.flight()));
        admitted.addAll(residents);
        int women = boundInAktau ? group.women() : group.women() - group.bound();
        String buildings = residents.stream()
                .map(it -> centre.resident(it).building())
                .distinct()
                .collect(Collectors.joining(" "));
        return List.of(
                Checkpoint.of(
                        date,
                        group.flight() + " admitted, women/children",
                        women + "/" + group.children(),
                        numbers(counted(residents))),
                Checkpoint.of(date, group.flight() + " lives in", group.building(), buildings),
                Checkpoint.of(
                        date,
                        group.flight() + " people in its building",
                        group.women() + group.children(),
                        centre.heads(group.building(), date)));
    }

    /** Without those bound by an undertaking where they are not to count; where they sleep is no question of counting. */
    private List<Passenger> counted(Collection<Passenger> people) {
        return people.stream().filter(it -> boundInAktau || !bound(it)).toList();
    }

    private boolean bound(Passenger passenger) {
        return arrivals.counts(Set.of(passenger.number())).undertaking() > 0;
    }

    private static String numbers(List<Passenger> people) {
        return people.stream().filter(Passenger::woman).count()
                + "/"
                + people.stream().filter(Passenger::child).count();
    }
}
