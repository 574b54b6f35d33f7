package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Processes;

/** What was injected into flights, arrivals and the month (domain.md 7.4, 7.7: E3 to E6), as the tables tell of it afterwards. */
class Injections {
    private static final LocalDate S1_LAST_EVENING = LocalDate.of(2019, 2, 6);
    private static final LocalDate FINDINGS_OVER = LocalDate.of(2019, 6, 6);
    private static final LocalDate S3_F1_LEAVES = LocalDate.of(2019, 6, 27);

    private final Manifest manifest;
    private final Whereabouts whereabouts;
    private final Centre centre;
    private final Processes processes;

    Injections(Manifest manifest, Whereabouts whereabouts, Centre centre, Processes processes) {
        this.manifest = manifest;
        this.whereabouts = whereabouts;
        this.centre = centre;
        this.processes = processes;
    }

    Set<LocalDate> dates() {
        return Set.of(S1_LAST_EVENING, FINDINGS_OVER, S3_F1_LEAVES);
    }

    List<Checkpoint> check(LocalDate date, Landings landings) {
        var checks = new ArrayList<Checkpoint>();
        if (date.equals(LocalDate.of(2019, 5, 7))) {
            checks.add(Checkpoint.of(
                    date, "E3: missing at the hand-over of ZH-S2-F1, found and landed", 1, missingAndFound(landings)));
        }
        if (date.equals(LocalDate.of(2019, 5, 28))) {
            var ill = landings.off("ZH-S3-F1").stream()
                    .filter(it -> it.words().contains("emergency") && whereabouts.is(it, Kind.HOSPITAL))
                    .toList();
            checks.add(Checkpoint.of(date, "E4: taken to hospital from ZH-S3-F1", 1, ill.size()));
            checks.add(Checkpoint.of(
                    date, "E4: her children, with a named carer", 3, children(ill, whereabouts::hasCarer)));
        }
        if (date.equals(LocalDate.of(2019, 5, 9))) {
            var held = landings.people().stream()
                    .filter(it -> it.row().stage().equals("S2") && it.woman() && whereabouts.is(it, Kind.CUSTODY))
                    .toList();
            checks.add(Checkpoint.of(date, "E6: mothers of stage 2 held", 4, held.size()));
            checks.add(Checkpoint.of(date, "E6: their children", 9, children(held, it -> true)));
            checks.add(Checkpoint.of(
                    date,
                    "E6: cared for before the mother was moved",
                    9,
                    held.stream()
                            .mapToInt(mother -> children(List.of(mother), it -> whereabouts.caredForBefore(it, mother)))
                            .sum()));
        }
        checks.addAll(month(date, landings));
        return checks;
    }

    private List<Checkpoint> month(LocalDate date, Landings landings) {
        var checks = new ArrayList<Checkpoint>();
        if (date.equals(S1_LAST_EVENING)) {
            var early = landings.off("ZH-S1-F1").stream()
                    .filter(it -> whereabouts.leftOn(it).isPresent())
                    .toList();
            checks.add(Checkpoint.of(date, "S1: left early with their family", 5, early.size()));
            checks.add(Checkpoint.of(date, "S1: of them within two days", 4, (int) early.stream()
                    .filter(it -> whereabouts.leftOn(it).orElseThrow().isBefore(LocalDate.of(2019, 1, 9)))
                    .count()));
        }
        if (date.equals(S3_F1_LEAVES)) {
            var ill = landings.off("ZH-S3-F1").stream()
                    .filter(it -> it.words().contains("emergency"))
                    .toList();
            checks.add(Checkpoint.of(date, "E4: back from hospital, left the centre", 1, (int)
                    ill.stream().filter(whereabouts::leftTheCentre).count()));
            checks.add(Checkpoint.of(
                    date, "E4: together with her children", 3, children(ill, whereabouts::leftTheCentre)));
        }
        if (date.equals(FINDINGS_OVER)) {
            checks.addAll(findings(date, landings.off("ZH-S2-F1")));
        }
        return checks;
    }

    /** Isolation prolongs quarantine, never the month: they leave on the day of their building. */
    private List<Checkpoint> findings(LocalDate date, List<Passenger> flight) {
        var isolated = processes.past("isolation").stream()
                .map(Processes.Past::caseNumber)
                .collect(Collectors.toSet());
        var found = flight.stream().filter(it -> isolated.contains(it.number())).toList();
        return List.of(
                Checkpoint.of(date, "E5: isolated, of ZH-S2-F1", 5, found.size()),
                Checkpoint.of(date, "E5: isolated and moved there", 5, (int) found.stream()
                        .filter(it -> whereabouts.path(it).contains(Kind.ISOLATION))
                        .count()),
                Checkpoint.of(date, "E5: left on the day of their building", 5, (int) found.stream()
                        .filter(it ->
                                whereabouts.leftOn(it).filter(date::equals).isPresent())
                        .count()));
    }

    /** Counted only when the flight's process settled a difference and the person arrived all the same. */
    private int missingAndFound(Landings landings) {
        boolean settled = processes.past("flight").stream()
                .filter(it -> it.caseNumber().equals("ZH-S2-F1"))
                .anyMatch(it -> processes.path(it.instance()).finished().contains("userTask_settleDifference"));
        long arrived = landings.off("ZH-S2-F1").stream()
                .filter(it -> it.words().contains("missing-at-handover"))
                .count();
        return settled ? (int) arrived : 0;
    }

    private int children(List<Passenger> adults, Predicate<Passenger> which) {
        return (int) adults.stream()
                .flatMap(it -> manifest.household(it).stream())
                .filter(Passenger::child)
                .filter(which)
                .count();
    }
}
