package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Processes;

/** What was injected into flights and arrivals (domain.md 7.7: E3, E4, E6), as the tables tell of it afterwards. */
class Injections {
    private final Manifest manifest;
    private final Whereabouts whereabouts;
    private final Processes processes;

    Injections(Manifest manifest, Whereabouts whereabouts, Processes processes) {
        this.manifest = manifest;
        this.whereabouts = whereabouts;
        this.processes = processes;
    }

    List<Checkpoint> check(LocalDate date, Landings landings) {
        var checks = new ArrayList<Checkpoint>();
        if (date.equals(LocalDate.of(2019, 5, 7))) {
            checks.add(Checkpoint.of(
                    date, "E3: missing at the hand-over of ZH-S2-F1, found and landed", 1, missingAndFound(landings)));
        }
        if (date.equals(LocalDate.of(2019, 5, 28))) {
            var ill = landings.off("ZH-S3-F1").stream()
                    .filter(it -> whereabouts.is(it, Kind.HOSPITAL))
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
        return checks;
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
