package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhusan.arrival.Arrivals;
import org.zhusan.evacuation.Flights;

/** The checkpoints of domain.md section 7 that this part of the pathway can tell; for the shipped rosters alone. */
class SectionSeven {
    private static final LocalDate END_OF_MAY = LocalDate.of(2019, 5, 31);
    private static final LocalDate LAST_OF_2019 = LocalDate.of(2019, 6, 25);
    private static final LocalDate S5 = LocalDate.of(2021, 2, 4);

    /** domain.md 7.2: men/women/children, custody of men/women. */
    private record Published(LocalDate on, String landed, int heads, String custody) {}

    private static final Map<String, Published> FLIGHTS = flights();

    /** domain.md 7.8. */
    private static final Map<LocalDate, Integer> LANDED_SO_FAR = Map.of(
            LocalDate.of(2019, 1, 6), 47, LocalDate.of(2019, 5, 9), 278, END_OF_MAY, 524, LAST_OF_2019, 595, S5, 607);

    private static final Map<LocalDate, Integer> CUSTODY_SO_FAR =
            Map.of(LocalDate.of(2019, 1, 6), 7, LocalDate.of(2019, 5, 9), 27, LAST_OF_2019, 45, S5, 49);

    private final Manifest manifest;
    private final Flights flights;
    private final Arrivals arrivals;
    private final Whereabouts whereabouts;
    private final MonthInAktau month;
    private final PublishedConsents publishedConsents;
    private final Injections injections;
    private final PapersAndKin papersAndKin;
    private final InTheRegions inTheRegions;
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    SectionSeven(
            Manifest manifest,
            Flights flights,
            Arrivals arrivals,
            Whereabouts whereabouts,
            MonthInAktau month,
            PublishedConsents publishedConsents,
            Injections injections,
            PapersAndKin papersAndKin,
            InTheRegions inTheRegions) {
        this.manifest = manifest;
        this.flights = flights;
        this.arrivals = arrivals;
        this.whereabouts = whereabouts;
        this.month = month;
        this.publishedConsents = publishedConsents;
        this.injections = injections;
        this.papersAndKin = papersAndKin;
        this.inTheRegions = inTheRegions;
    }

    private static Map<String, Published> flights() {
        var flights = new LinkedHashMap<String, Published>();
        flights.put("ZH-S1-F1", new Published(LocalDate.of(2019, 1, 6), "6/11/30", 47, "6/1"));
        flights.put("ZH-S2-F1", new Published(LocalDate.of(2019, 5, 7), "8/30/78", 116, "8/2"));
        flights.put("ZH-S2-F2", new Published(LocalDate.of(2019, 5, 9), "8/29/78", 115, "8/2"));
        flights.put("ZH-S3-F1", new Published(LocalDate.of(2019, 5, 28), "4/34/86", 124, "4/3"));
        flights.put("ZH-S3-F2", new Published(END_OF_MAY, "4/33/85", 122, "4/2"));
        flights.put("ZH-S4-F1", new Published(LAST_OF_2019, "3/19/49", 71, "3/2"));
        flights.put("ZH-S5-F1", new Published(S5, "4/1/7", 12, "4/0"));
        return flights;
    }

    /** The evenings on which something has to be checked. */
    Set<LocalDate> dates() {
        var dates = new TreeSet<LocalDate>();
        FLIGHTS.values().forEach(it -> dates.add(it.on()));
        dates.addAll(month.dates());
        dates.addAll(injections.dates());
        dates.addAll(papersAndKin.dates());
        dates.addAll(inTheRegions.dates());
        return dates;
    }

    void check(LocalDate date) {
        var landings = Landings.now(manifest, flights);
        FLIGHTS.forEach((flight, published) -> {
            if (published.on().equals(date)) {
                checkFlight(flight, published, landings);
            }
        });
        var landed = landings.people();
        if (LANDED_SO_FAR.containsKey(date)) {
            add(date, "landed so far", LANDED_SO_FAR.get(date), landed.size());
        }
        if (CUSTODY_SO_FAR.containsKey(date)) {
            add(
                    date,
                    "in custody so far",
                    CUSTODY_SO_FAR.get(date),
                    counts(landed).custody());
        }
        if (date.equals(END_OF_MAY)) {
            add(date, "landed so far, men/women/children", "30/137/357", Landings.numbers(landed));
            add(date, "orphans landed so far", 27, orphans(landed));
        }
        if (date.equals(LAST_OF_2019)) {
            checkYear(date, landed);
        }
        if (date.equals(S5)) {
            add(date, "S5: orphans with a named carer", 2, (int) landings.off("ZH-S5-F1").stream()
                    .filter(Passenger::orphan)
                    .filter(whereabouts::hasCarer)
                    .count());
        }
        checkpoints.addAll(month.check(date, landings));
        checkpoints.addAll(injections.check(date, landings));
        checkpoints.addAll(papersAndKin.check(date));
        checkpoints.addAll(inTheRegions.check(date));
    }

    private void checkFlight(String flight, Published published, Landings landings) {
        var date = published.on();
        var landed = landings.off(flight);
        String heads = published.heads() + "/" + published.heads() + "/" + published.heads();
        add(date, flight + " landed, men/women/children", published.landed(), Landings.numbers(landed));
        add(date, flight + " heads, listed/boarded/landed", heads, landings.heads(flight));
        add(date, flight + " custody, men/women", published.custody(), custody(landed));
    }

    private void checkYear(LocalDate date, List<Passenger> landed) {
        add(date, "landed so far, men/women/children", "33/156/406", Landings.numbers(landed));
        add(date, "orphans landed so far", 31, orphans(landed));
        add(date, "in custody, men/women", "33/12", custody(landed));
        add(date, "undertakings", 4, counts(landed).undertaking());
        add(
                date,
                "adults who go on to the centre, neither held nor bound",
                140,
                counts(landed).rehabilitation());
        checkpoints.addAll(publishedConsents.check(date, landed));
    }

    private String custody(List<Passenger> landed) {
        return counts(some(landed, Passenger::man)).custody()
                + "/"
                + counts(some(landed, Passenger::woman)).custody();
    }

    private Arrivals.Counts counts(List<Passenger> people) {
        return arrivals.counts(people.stream().map(Passenger::number).collect(Collectors.toSet()));
    }

    private static int orphans(List<Passenger> landed) {
        return some(landed, Passenger::orphan).size();
    }

    private static List<Passenger> some(List<Passenger> people, Predicate<Passenger> which) {
        return people.stream().filter(which).toList();
    }

    private void add(LocalDate date, String what, Object expected, Object actual) {
        checkpoints.add(Checkpoint.of(date, what, expected, actual));
    }

    List<Checkpoint> checkpoints() {
        return List.copyOf(checkpoints);
    }
}
