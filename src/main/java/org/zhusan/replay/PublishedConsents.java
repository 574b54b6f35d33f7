package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhusan.consent.Consents;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Past;

/** Who consented, who refused and on what ground children travelled in 2019 (domain.md 7.8), and what was injected into the asking (7.7). */
class PublishedConsents {
    private final Manifest manifest;
    private final Consents consents;
    private final Processes processes;

    PublishedConsents(Manifest manifest, Consents consents, Processes processes) {
        this.manifest = manifest;
        this.consents = consents;
        this.processes = processes;
    }

    List<Checkpoint> check(LocalDate date, List<Passenger> landed) {
        var checks = new ArrayList<Checkpoint>();
        var counts =
                consents.counts(manifest.all().stream().map(Passenger::number).toList());
        var covered = counts.covered();
        int withParent = covered.getOrDefault("COVERED_BY_MOTHER", 0) + covered.getOrDefault("COVERED_BY_FATHER", 0);
        checks.add(Checkpoint.of(date, "adults asked", 195, counts.asked()));
        checks.add(Checkpoint.of(date, "consents", 189, counts.given()));
        checks.add(Checkpoint.of(date, "refusals", 6, counts.refused()));
        checks.add(Checkpoint.of(date, "children covered by a travelling parent", 370, withParent));
        checks.add(Checkpoint.of(
                date, "children covered, mother absent", 1, covered.getOrDefault("COVERED_MOTHER_ABSENT", 0)));
        checks.add(Checkpoint.of(
                date, "children covered by best interests", 35, covered.getOrDefault("BEST_INTERESTS", 0)));
        checks.add(Checkpoint.of(
                date,
                "children covered",
                406,
                covered.values().stream().mapToInt(Integer::intValue).sum()));
        checks.addAll(cases(date, landed));
        return checks;
    }

    private List<Checkpoint> cases(LocalDate date, List<Passenger> landed) {
        var cases = processes.past("consent");
        var adults = manifest.some(it -> !it.child());
        Map<String, Long> refusals = adults.stream()
                .filter(it -> ended(it, cases, "endEvent_stayedAbroad"))
                .collect(Collectors.groupingBy(it -> it.row().stage(), Collectors.counting()));
        int ofAdults = adults.stream().mapToInt(it -> of(it, cases).size()).sum();
        int returned = (int) adults.stream()
                .filter(landed::contains)
                .filter(it -> ended(it, cases, "endEvent_withdrawn"))
                .count();
        var refused = processes.past("refusal");
        int refusedTwice = (int) adults.stream()
                .filter(it -> of(it, refused).stream().filter(Past::ended).count() == 2)
                .count();
        return List.of(
                Checkpoint.of(
                        date,
                        "refused, stayed abroad, stages 2/3/4",
                        "2/3/1",
                        refusals.getOrDefault("S2", 0L) + "/" + refusals.getOrDefault("S3", 0L) + "/"
                                + refusals.getOrDefault("S4", 0L)),
                Checkpoint.of(date, "consent cases of adults (E1: one more than adults)", 196, ofAdults),
                Checkpoint.of(date, "E1: withdrawn, asked anew, landed", 1, returned),
                Checkpoint.of(date, "E2: asked again a month after a refusal, refused again", 1, refusedTwice));
    }

    private static boolean ended(Passenger passenger, List<Past> cases, String ending) {
        return of(passenger, cases).stream().anyMatch(it -> it.ending().equals(ending));
    }

    private static List<Past> of(Passenger passenger, List<Past> cases) {
        return cases.stream()
                .filter(it -> it.caseNumber().equals(passenger.number()))
                .toList();
    }
}
