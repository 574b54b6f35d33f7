package org.zhusan.walks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** What people and tables answer in a walk: anything the declared facts allow. */
class Dice {
    /** Of a code or a yes and no: mostly this, so that enough households get far. */
    private static final Map<String, Object> MOSTLY = Map.ofEntries(
            Map.entry("listAgreed", true),
            Map.entry("calledOff", false),
            Map.entry("flightsPlanned", true),
            Map.entry("buildingResult", "assigned"),
            Map.entry("receptionReady", true),
            Map.entry("anyoneFlies", true),
            Map.entry("cleared", true),
            Map.entry("departs", true),
            Map.entry("flyAgain", false),
            Map.entry("decision", "consent"),
            Map.entry("arrivalOutcome", "rehabilitation"),
            Map.entry("departureAgreed", true),
            Map.entry("everyoneMayLeave", true),
            Map.entry("planningDue", true),
            Map.entry("householdAnswer", "confirmed"),
            Map.entry("everyoneArrived", true),
            Map.entry("closingProposed", true));

    private static final int MOST_DAYS = 45;
    private static final List<String> REGIONS = List.of("MAN", "KAR", "AKT", "AST", "SHY");

    /** Facts a step sets that are not asked at once: in the model that has called it, or at its side. */
    private static final Map<String, Set<String>> BESIDES = Map.of(
            "interview/userTask_recordDecision", Set.of("hasChildren"),
            "courtHearing/userTask_hearCase", Set.of("kinshipOutcome"),
            "birthRegistration/businessRuleTask_proposeRoute", Set.of("kinshipOpen"),
            "familyReadiness/businessRuleTask_judgeReadiness", Set.of("readiness"),
            "householdsChoice/userTask_confirmRegion", Set.of("homeRegion"),
            "guardianship/userTask_decideOnGuardianship", Set.of("actEndsOn"),
            "journey/serviceTask_expectArrival", Set.of("lookFrom"),
            "kinshipProof/businessRuleTask_seeWhetherKinshipNeedsProof", Set.of("kinshipOutcome"),
            "relativesOutreach/serviceTask_seeWhatIsKnown", Set.of("relativesRegion"));

    private static final Set<String> HANDED_IN = Set.of(
            "placeRegion", "homeRegion", "relativesRegion", "fromCentre", "hasChildren", "disputeFound", "abroad");

    private final Random random;
    private final Map<String, Drawn> models;
    private final Supplier<Clock> clock;

    Dice(long seed, Map<String, Drawn> models, Supplier<Clock> clock) {
        this.random = new Random(seed);
        this.models = models;
        this.clock = clock;
    }

    boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T any(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    Random random() {
        return random;
    }

    /** Everything that is asked next, and what this step settles for whoever called. */
    Map<String, Object> facts(String process, String step) {
        Drawn model = models.get(process);
        Map<String, Object> facts = new HashMap<>();
        model.asked()
                .getOrDefault(step, Set.of())
                .forEach(it -> facts.put(it, value(model.facts().get(it))));
        BESIDES.getOrDefault(process + "/" + step, Set.of())
                .forEach(it -> facts.put(it, value(model.facts().get(it))));
        // who moves is asked once; where somebody is, nobody answers at will
        facts.remove("fromCentre");
        return facts;
    }

    /** What whoever calls it might have known already. */
    Map<String, Object> handedIn(String process) {
        Map<String, Object> facts = new HashMap<>();
        models.get(process).facts().values().stream()
                .filter(it -> HANDED_IN.contains(it.name()))
                .forEach(it -> facts.put(it.name(), value(it)));
        return facts;
    }

    private Object value(Drawn.Fact fact) {
        Object mostly = MOSTLY.get(fact.name());
        if (mostly != null && in100(85)) {
            return mostly;
        }
        return switch (fact.type()) {
            case "boolean" -> random.nextBoolean();
            case "integer" -> random.nextInt(5);
            case "date" -> LocalDate.now(clock.get()).plusDays(upTo(MOST_DAYS));
            default -> fact.name().endsWith("Region") ? any(REGIONS) : any(fact.options());
        };
    }
}
