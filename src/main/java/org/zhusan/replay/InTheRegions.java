package org.zhusan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Past;

/**
 * Who lives in which region, under which regime, and what became of them there (domain.md 7.5, 7.7: E8 to E10, 7.8), read from placements and tables, not from the rosters'
 * wishes.
 */
class InTheRegions {
    private static final LocalDate S1_LEAVES = LocalDate.of(2019, 2, 7);
    private static final LocalDate EVERYONE_IS_THERE = LocalDate.of(2019, 9, 17);
    private static final LocalDate CUT_OFF = LocalDate.of(2019, 12, 1);
    /** S5 lands on 4 February 2021; when its month is over and guardians have been appointed. */
    private static final LocalDate S5_SETTLED = LocalDate.of(2021, 5, 4);

    /** Women / children. */
    private static final Map<String, String> BY_REGION = Map.ofEntries(
            Map.entry("AKT", "24/66"),
            Map.entry("KAR", "22/62"),
            Map.entry("ATY", "17/47"),
            Map.entry("ALM", "13/39"),
            Map.entry("MAN", "12/34"),
            Map.entry("ZKO", "10/29"),
            Map.entry("AST", "9/26"),
            Map.entry("ALA", "8/22"),
            Map.entry("SHY", "7/21"),
            Map.entry("TUR", "5/15"),
            Map.entry("ZHA", "5/13"),
            Map.entry("PAV", "4/10"),
            Map.entry("AKM", "3/9"),
            Map.entry("KYZ", "2/6"),
            Map.entry("VKO", "2/4"),
            Map.entry("KOS", "1/3"));

    private final Manifest manifest;
    private final Whereabouts whereabouts;
    private final Processes processes;
    private final RegionTables tables;
    private final RegionalEvents events;

    InTheRegions(
            Manifest manifest,
            Whereabouts whereabouts,
            Processes processes,
            RegionTables tables,
            RegionalEvents events) {
        this.manifest = manifest;
        this.whereabouts = whereabouts;
        this.processes = processes;
        this.tables = tables;
        this.events = events;
    }

    Set<LocalDate> dates() {
        return Set.of(S1_LEAVES, EVERYONE_IS_THERE, CUT_OFF, S5_SETTLED);
    }

    List<Checkpoint> check(LocalDate date) {
        var checks = new ArrayList<Checkpoint>();
        if (date.equals(S1_LEAVES)) {
            checks.add(Checkpoint.of(date, "S1: in regions, women/children", "10/30", numbers(there("S1"))));
        }
        if (date.equals(EVERYONE_IS_THERE)) {
            checks.addAll(intake(date));
            checks.addAll(relativesAndOffers(date));
        }
        if (date.equals(CUT_OFF)) {
            checks.addAll(afterwards(date));
        }
        if (date.equals(S5_SETTLED)) {
            checks.addAll(lastFlight(date));
        }
        return checks;
    }

    private List<Checkpoint> intake(LocalDate date) {
        var checks = new ArrayList<Checkpoint>();
        var everyone = manifest.some(it -> whereabouts.region(it).isPresent());
        checks.add(Checkpoint.of(date, "in regions, women/children", "144/406", numbers(everyone)));
        var byRegion = byRegion(everyone);
        new TreeMap<>(BY_REGION)
                .forEach((region, published) -> checks.add(Checkpoint.of(
                        date, "in region " + region + ", women/children", published, numbers(byRegion, region))));
        var regimes = tables.takingPart();
        checks.add(Checkpoint.of(date, "in the hostel of a centre", 96, under("hostel", regimes)));
        checks.add(Checkpoint.of(date, "at a centre by day", 454, under("day", regimes)));
        return checks;
    }

    private int under(String regime, Map<String, String> regimes) {
        return manifest.some(it -> whereabouts.region(it).isPresent() && regime.equals(regimes.get(it.number())))
                .size();
    }

    private List<Checkpoint> relativesAndOffers(LocalDate date) {
        var notReady = Set.copyOf(
                tables.notReady(manifest.all().stream().map(Passenger::number).toList()));
        var households = manifest.some(it -> notReady.contains(it.number())).stream()
                .map(Passenger::household)
                .collect(Collectors.toSet());
        var regimes = tables.takingPart();
        return List.of(
                Checkpoint.of(date, "E8: households whose relatives are not ready", 2, households.size()),
                Checkpoint.of(
                        date,
                        "E8: people of them who begin in the hostel",
                        5,
                        manifest.some(it -> households.contains(it.household())
                                        && "hostel".equals(regimes.get(it.number())))
                                .size()),
                Checkpoint.of(date, "E8: regions that refuse, and take them when the akimat asks", 1, (int)
                        processes.past("offer").stream()
                                .filter(it -> it.ending().equals("endEvent_accepted"))
                                .filter(it -> passed(it, "userTask_settleRejection"))
                                .count()));
    }

    private List<Checkpoint> afterwards(LocalDate date) {
        var everyone = manifest.some(it -> whereabouts.region(it).isPresent());
        var byRegion = byRegion(everyone);
        var left = tables.left();
        var regimes = tables.takingPart();
        Passenger leaver = events.woman(RegionalEvents.LEAVES);
        var pupils = events.children(RegionalEvents.LEAVES).stream()
                .map(Passenger::number)
                .collect(Collectors.toSet());
        var schools = processes.past("schooling").stream()
                .filter(it -> pupils.contains(it.caseNumber()))
                .toList();
        return List.of(
                Checkpoint.of(date, "E9: households transferred to another region", 1, tables.ended("transferred")),
                Checkpoint.of(date, "E9: in region AKT, women/children", "23/63", numbers(byRegion, "AKT")),
                Checkpoint.of(date, "E9: in region AST, women/children", "10/29", numbers(byRegion, "AST")),
                Checkpoint.of(date, "E10: left the programme", leaver.number(), String.join(", ", left)),
                Checkpoint.of(date, "E10: her children see school", pupils.size(), (int)
                        schools.stream().map(Past::caseNumber).distinct().count()),
                Checkpoint.of(date, "E10: of them, school broken off", 0, (int) schools.stream()
                        .filter(it -> it.ended() && !it.ending().equals("endEvent_learning"))
                        .count()),
                Checkpoint.of(
                        date, "in a regional programme or through it, without who left", 549, (int) everyone.stream()
                                .filter(it -> regimes.containsKey(it.number()))
                                .filter(it -> !left.contains(it.number()))
                                .count()));
    }

    private List<Checkpoint> lastFlight(LocalDate date) {
        var regimes = tables.takingPart();
        var inProgramme = there("S5").stream()
                .filter(it -> regimes.containsKey(it.number()))
                .toList();
        return List.of(
                Checkpoint.of(
                        date,
                        "S5: in a regional programme, women/children",
                        "1/5",
                        numbers(inProgramme.stream().filter(it -> !it.orphan()).toList())),
                Checkpoint.of(
                        date,
                        "S5: orphans under guardianship",
                        2,
                        manifest.some(it -> it.row().stage().equals("S5") && it.orphan() && whereabouts.hasGuardian(it))
                                .size()));
    }

    private List<Passenger> there(String stage) {
        return manifest.some(
                it -> it.row().stage().equals(stage) && whereabouts.region(it).isPresent());
    }

    private Map<String, List<Passenger>> byRegion(Collection<Passenger> people) {
        return people.stream()
                .collect(Collectors.groupingBy(it -> whereabouts.region(it).orElseThrow()));
    }

    private boolean passed(Past instance, String step) {
        return processes.path(instance.instance()).finished().contains(step);
    }

    private static String numbers(Map<String, List<Passenger>> byRegion, String region) {
        return numbers(byRegion.getOrDefault(region, List.of()));
    }

    private static String numbers(Collection<Passenger> people) {
        return people.stream().filter(Passenger::woman).count()
                + "/"
                + people.stream().filter(Passenger::child).count();
    }
}
