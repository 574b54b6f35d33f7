package org.zhusan.roster.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.zhusan.roster.synthetic.Family.Kind;

/** Puts the households of 2019 together: who flies with whom, where to, and what will happen. */
class Families {
    private static final int LARGEST = 6;
    /** domain.md 7.5: of 550 people 96 begin in the in-patient hostel. */
    private static final int IN_HOSTEL = 96;
    /** E5. */
    private static final int FINDINGS = 5;

    private final Random random;
    private final List<Family> families = new ArrayList<>();

    private Families(Random random) {
        this.random = random;
    }

    static List<Family> of2019(Random random) {
        var plan = new Families(random);
        FlightPlan.OF_2019.forEach(plan::fill);
        plan.chooseRegionsOfWomen();
        plan.chooseRegionsOfChildrenAlone();
        plan.giveMothersTheirChildren();
        plan.writeScripts();
        return plan.families;
    }

    private void fill(FlightPlan flight) {
        add(Kind.MAN, flight, Collections.nCopies(flight.men(), 0));
        add(Kind.DETAINED_MOTHER, flight, flight.detained());
        add(Kind.MOTHER, flight, Collections.nCopies(flight.mothers(), 1));
        add(Kind.CHILDLESS_WOMAN, flight, Collections.nCopies(flight.childless(), 0));
        add(Kind.ORPHANS, flight, flight.orphans());
        add(Kind.UNACCOMPANIED, flight, flight.unaccompanied());
        add(Kind.REFUSING_WOMAN, flight, Collections.nCopies(flight.refusing(), 0));
        if (flight.stage().equals("S1")) {
            add(Kind.BOY_WHOSE_MOTHER_STAYS, flight, List.of(1));
        }
    }

    private void add(Kind kind, FlightPlan flight, List<Integer> children) {
        children.forEach(it -> families.add(new Family(kind, flight, it)));
    }

    private void chooseRegionsOfWomen() {
        deal(Kind.MOTHER, RegionPlan::mothers);
        deal(Kind.CHILDLESS_WOMAN, RegionPlan::childless);
        var anywhere = RegionPlan.OF_2019.stream().map(RegionPlan::code).toList();
        families.stream()
                .filter(it -> it.is(Kind.MAN) || it.is(Kind.REFUSING_WOMAN))
                .forEach(it -> it.region = anywhere.get(random.nextInt(anywhere.size())));
    }

    private void deal(Kind kind, ToIntFunction<RegionPlan> seats) {
        var regions = new ArrayList<String>();
        RegionPlan.OF_2019.forEach(it -> regions.addAll(Collections.nCopies(seats.applyAsInt(it), it.code())));
        Collections.shuffle(regions, random);
        var dealt = regions.iterator();
        some(it -> it.is(kind)).forEach(it -> it.region = dealt.next());
    }

    /** Groups stay together, so not every order of dealing fits: deal until one does. */
    private void chooseRegionsOfChildrenAlone() {
        var groups = some(Family::childrenAlone);
        do {
            Collections.shuffle(groups, random);
        } while (!dealt(groups));
    }

    private boolean dealt(List<Family> groups) {
        var room = new HashMap<String, Integer>();
        RegionPlan.OF_2019.forEach(it -> room.put(it.code(), it.alone()));
        for (Family group : groups) {
            var fitting = RegionPlan.OF_2019.stream()
                    .filter(it -> room.get(it.code()) >= group.children)
                    .filter(it -> !it.code().equals("ALM") || group.is(Kind.ORPHANS))
                    .map(RegionPlan::code)
                    .toList();
            if (fitting.isEmpty()) {
                return false;
            }
            group.region = fitting.get(random.nextInt(fitting.size()));
            room.merge(group.region, -group.children, Integer::sum);
        }
        return true;
    }

    /** Every mother has one child; the others come where both her flight and her region still expect some. */
    private void giveMothersTheirChildren() {
        var mothers = some(it -> it.is(Kind.MOTHER));
        boolean all;
        do {
            mothers.forEach(it -> it.children = 1);
            var byFlight = new HashMap<String, Integer>();
            FlightPlan.OF_2019.forEach(it -> byFlight.put(it.flight(), it.children() - it.mothers()));
            var byRegion = new HashMap<String, Integer>();
            RegionPlan.OF_2019.forEach(it -> byRegion.put(it.code(), it.children() - it.mothers()));
            all = given(mothers, byFlight, byRegion);
        } while (!all);
    }

    private boolean given(List<Family> mothers, Map<String, Integer> byFlight, Map<String, Integer> byRegion) {
        int missing = byFlight.values().stream().mapToInt(Integer::intValue).sum();
        for (; missing > 0; missing--) {
            var open = mothers.stream()
                    .filter(it -> it.children < LARGEST
                            && byFlight.get(it.flight.flight()) > 0
                            && byRegion.get(it.region) > 0)
                    .toList();
            if (open.isEmpty()) {
                return false;
            }
            Family mother = open.get(random.nextInt(open.size()));
            mother.children++;
            byFlight.merge(mother.flight.flight(), -1, Integer::sum);
            byRegion.merge(mother.region, -1, Integer::sum);
        }
        return true;
    }

    private void writeScripts() {
        for (FlightPlan flight : FlightPlan.OF_2019) {
            some(it -> it.flight == flight && it.is(Kind.MOTHER)).stream()
                    .limit(flight.undertakings())
                    .forEach(it -> it.undertaking = true);
        }
        some(it -> it.is(Kind.REFUSING_WOMAN)).forEach(it -> it.consent = "refuse");
        // E2: the one of the six who may be asked again, and refuses again
        some(it -> it.is(Kind.BOY_WHOSE_MOTHER_STAYS)).get(0).consent = "refuse children-travel recontact";
        // E1
        var second = some(it -> it.flight.stage().equals("S2") && it.is(Kind.MOTHER));
        second.get(random.nextInt(second.size())).consent = "withdraw-20h reconsent-3h";
        // E8
        var third = some(it -> it.flight.stage().equals("S3") && it.is(Kind.MOTHER) && !it.undertaking);
        third.get(0).regionAnswer = "relatives-not-ready";
        third.get(1).regionAnswer = "relatives-not-ready";
        third.get(2).regionAnswer = "rejects";
        // E3, E4
        first("S2-F1", it -> it.children == 2 && !it.undertaking && it.consent.isEmpty()).flightEvent =
                "missing-at-handover";
        first("S3-F1", it -> it.children == 3 && !it.undertaking).flightEvent = "emergency";
        writeMonths();
        fillHostel();
    }

    /** domain.md 7.3, 7.4 and E5. */
    private void writeMonths() {
        some(it -> it.flight.stage().equals("S1"))
                .forEach(it -> it.stayEvent = switch (it.kind) {
                    case UNACCOMPANIED -> "picked-up-1d";
                    case BOY_WHOSE_MOTHER_STAYS -> "parent-comes-7d";
                    case MAN, REFUSING_WOMAN -> "";
                    default -> "longer-2d";
                });
        some(it -> it.flight.flight().equals("S2-F1") && it.is(Kind.MOTHER) && it.usual()).stream()
                .limit(FINDINGS)
                .forEach(it -> it.stayEvent = "intestinal-finding");
    }

    private Family first(String flight, Predicate<Family> which) {
        return some(it -> it.flight.flight().equals(flight) && it.is(Kind.MOTHER)).stream()
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private void fillHostel() {
        var candidates = some(it -> it.inProgramme() > 0 && it.regionAnswer.isEmpty());
        int needed = IN_HOSTEL
                - some(it -> it.regionAnswer.equals("relatives-not-ready")).stream()
                        .mapToInt(Family::inProgramme)
                        .sum();
        Collections.shuffle(candidates, random);
        for (Family family : candidates) {
            if (family.inProgramme() <= needed) {
                family.regionAnswer = "hostel";
                needed -= family.inProgramme();
            }
        }
    }

    private List<Family> some(Predicate<Family> which) {
        return new ArrayList<>(families.stream().filter(which).toList());
    }
}
