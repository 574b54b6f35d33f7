package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Rulings;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Past;

/**
 * Whose kinship had to be proved, what came of it and who found a guardian (domain.md 7.6, 7.7: E6, E12, E13, E16), as the engine's history and the tables tell of it on 1
 * December 2019; what takes longer, on a day of the next spring.
 */
class PapersAndKin {
    private static final LocalDate CUT_OFF = LocalDate.of(2019, 12, 1);
    private static final LocalDate NEXT_SPRING = LocalDate.of(2020, 3, 1);

    private static final String PRICE_NOT_CONFIRMED = "kinship.paymentNotConfirmed";

    private final Manifest manifest;
    private final Whereabouts whereabouts;
    private final Processes processes;
    private final Rulings rulings;
    private final CourtAndCareTables tables;
    private final Desk desk;

    PapersAndKin(
            Manifest manifest,
            Whereabouts whereabouts,
            Processes processes,
            Rulings rulings,
            CourtAndCareTables tables,
            Desk desk) {
        this.manifest = manifest;
        this.whereabouts = whereabouts;
        this.processes = processes;
        this.rulings = rulings;
        this.tables = tables;
        this.desk = desk;
    }

    Set<LocalDate> dates() {
        return Set.of(CUT_OFF, NEXT_SPRING);
    }

    List<Checkpoint> check(LocalDate date) {
        var checks = new ArrayList<Checkpoint>();
        if (date.equals(CUT_OFF)) {
            checks.addAll(examinations(date));
            checks.addAll(outcomes(date));
            checks.addAll(guardianship(date));
            checks.addAll(whoseOwn(date));
        }
        if (date.equals(NEXT_SPRING)) {
            checks.addAll(papers(date));
        }
        return checks;
    }

    /** The child of each instance, also of those about an examination. */
    private List<Passenger> children(String process, Predicate<Past> which) {
        return processes.past(process).stream()
                .filter(which)
                .flatMap(it -> manifest.find(it.caseNumber()).stream())
                .filter(it -> it.row().flightOn() == null || it.row().flightOn().isBefore(CUT_OFF))
                .toList();
    }

    private Set<Passenger> distinct(String process, Predicate<Past> which) {
        return Set.copyOf(children(process, which));
    }

    private List<Checkpoint> examinations(LocalDate date) {
        var required = distinct("kinship", it -> true);
        return List.of(
                Checkpoint.of(date, "kinship to be proved", 284, required.size()),
                Checkpoint.of(date, "kinship to be proved, stages 1/2/3/4", "18/110/122/34", byStage(required)),
                Checkpoint.of(
                        date,
                        "kinship to be proved, orphans",
                        "0/14/7/3",
                        byStage(required.stream().filter(Passenger::orphan).toList())));
    }

    private static String byStage(java.util.Collection<Passenger> people) {
        var stages = new TreeMap<>(Map.of("S1", 0, "S2", 0, "S3", 0, "S4", 0));
        people.forEach(it -> stages.merge(it.row().stage(), 1, Integer::sum));
        return stages.values().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private List<Checkpoint> outcomes(LocalDate date) {
        var proved = distinct("kinship", it -> true).stream()
                .filter(it -> rulings.inForce(it.number(), Rulings.Kind.KINSHIP_ESTABLISHED, date)
                        .isPresent())
                .collect(Collectors.toSet());
        var resampled = distinct("examination", it -> passed(it, "userTask_arrangeAgain"));
        var refused = distinct("examination", it -> it.ending().equals("endEvent_sampleNotGiven"));
        var twice = twice(children("examination", it -> it.ending().equals("endEvent_resultReleased")));
        var atOnce = proved.stream()
                .filter(it -> !resampled.contains(it) && !refused.contains(it) && !twice.contains(it))
                .toList();
        var claims = distinct("petition", it -> it.ending().equals("endEvent_inActionProceedings"));
        var open = distinct("kinship", it -> !it.ended());
        return List.of(
                Checkpoint.of(date, "kinship established", 279, proved.size()),
                Checkpoint.of(date, "kinship established at the first test", 274, atOnce.size()),
                Checkpoint.of(date, "kinship established, second reference", 3, both(proved, twice)),
                Checkpoint.of(date, "kinship established, sampled again", 1, both(proved, resampled)),
                Checkpoint.of(date, "kinship established after a refusal", 1, both(proved, refused)),
                Checkpoint.of(
                        date,
                        "kinship excluded",
                        2,
                        distinct("kinship", it -> it.ending().equals("endEvent_kinshipExcluded"))
                                .size()),
                Checkpoint.of(date, "kinship still inconclusive", 2, both(open, twice)),
                Checkpoint.of(date, "kinship in action proceedings", 1, both(open, claims)),
                Checkpoint.of(
                        date,
                        "E13: a laboratory's result overdue, told to its lead",
                        1,
                        tables.overdue(desk.completed("examineSamples"))),
                Checkpoint.of(
                        date,
                        "E13: adjourned twice, established",
                        1,
                        both(proved, distinct("courtHearing", it -> times(it, "userTask_hearCase") == 3))),
                Checkpoint.of(
                        date,
                        "examinations someone wanted to pay for, and did not",
                        1,
                        desk.refusals(PRICE_NOT_CONFIRMED)),
                Checkpoint.of(date, "examinations the state pays", 284, tables.paidByTheState(required())));
    }

    private List<String> required() {
        return distinct("kinship", it -> true).stream().map(Passenger::number).toList();
    }

    private boolean passed(Past instance, String step) {
        return times(instance, step) > 0;
    }

    private long times(Past instance, String step) {
        return processes.path(instance.instance()).finished().stream()
                .filter(step::equals)
                .count();
    }

    private static Set<Passenger> twice(List<Passenger> children) {
        var times = new HashMap<Passenger, Integer>();
        children.forEach(it -> times.merge(it, 1, Integer::sum));
        times.values().removeIf(it -> it < 2);
        return times.keySet();
    }

    private static int both(Set<Passenger> some, Set<Passenger> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private List<Checkpoint> guardianship(LocalDate date) {
        var opened = processes.past("guardianship").stream()
                .filter(it -> manifest.find(it.caseNumber()).isPresent())
                .toList();
        var held = manifest.some(it -> it.row().stage().equals("S2") && it.woman() && whereabouts.is(it, Kind.CUSTODY));
        long before = held.stream()
                .flatMap(mother -> manifest.household(mother).stream()
                        .filter(Passenger::child)
                        .filter(child -> opened.stream()
                                .filter(it -> it.caseNumber().equals(child.number()))
                                .anyMatch(it -> it.startedAt()
                                        .isBefore(whereabouts
                                                .now(mother)
                                                .orElseThrow()
                                                .since()))))
                .count();
        return List.of(
                Checkpoint.of(date, "guardianship cases", 63, opened.size()),
                Checkpoint.of(date, "guardians and trustees appointed", 61, tables.appointed()),
                Checkpoint.of(date, "guardians who are relatives", 61, tables.withRelatives()),
                Checkpoint.of(
                        date, "children who stay with whoever raised them, after an exclusion", 2, tables.fostered()),
                Checkpoint.of(date, "E6: guardianship opened before the mother was moved", 9, (int) before));
    }

    /** Of everybody who is not held the papers are seen to, also of those who had left when others were still in quarantine. */
    private List<Checkpoint> whoseOwn(LocalDate date) {
        var seenTo = distinct("civilRegistration", it -> true);
        return List.of(
                Checkpoint.of(date, "people whose papers were seen to", 550, seenTo.size()),
                Checkpoint.of(date, "people whose papers were seen to, held", 0, (int) seenTo.stream()
                        .filter(it -> whereabouts.is(it, Kind.CUSTODY))
                        .count()),
                Checkpoint.of(date, "S1: left early with their family, papers complete", 5, (int)
                        distinct("civilRegistration", it -> it.ending().equals("endEvent_documented")).stream()
                                .filter(PapersAndKin::leftEarly)
                                .count()));
    }

    private static boolean leftEarly(Passenger passenger) {
        return passenger.words().stream().anyMatch(it -> it.startsWith("picked-up") || it.startsWith("parent-comes"));
    }

    private List<Checkpoint> papers(LocalDate date) {
        return List.of(
                Checkpoint.of(
                        date,
                        "E16: registered where it was born, on a ruling",
                        1,
                        tables.registered("REGISTER_ON_RULING", "keepAbroad", saying("keeps-syria"))),
                Checkpoint.of(
                        date,
                        "E16: registered in a place of Kazakhstan, on a ruling that names it",
                        1,
                        tables.registered(
                                "REGISTER_ON_RULING_PLACE_NAMED", "kazakhstan", saying("chooses-kazakhstan"))),
                Checkpoint.of(
                        date,
                        "E12: presumed citizens, confirmed",
                        1,
                        distinct("citizenshipConfirmation", it -> it.ending().equals("endEvent_citizen"))
                                .size()),
                Checkpoint.of(
                        date,
                        "E12: statelessness determined",
                        1,
                        distinct("citizenshipConfirmation", it -> it.ending().equals("endEvent_stateless"))
                                .size()),
                Checkpoint.of(
                        date,
                        "E16: a birthplace amended later",
                        1,
                        distinct("recordAmendment", it -> it.ending().equals("endEvent_recordAmended"))
                                .size()));
    }

    private List<String> saying(String word) {
        return manifest.some(it -> it.words().contains(word)).stream()
                .map(Passenger::number)
                .toList();
    }
}
