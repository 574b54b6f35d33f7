package org.zhusan.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.TravelRights;
import org.zhusan.evacuation.Stages;
import org.zhusan.evacuation.Stages.Candidate;

/** Fills in the forms of a stage as its coordinator and the agencies would: flights leave on the days of the rosters, with whom may still come. */
@Component
public class StageAnswers implements Answers {
    private static final Set<String> PROCESSES = Set.of("stage", "stageFlights");
    private static final String FLIGHT = "flightId";

    private final Stages stages;
    private final TravelRights rights;
    private final Prefill prefill;
    private final Clock clock;

    StageAnswers(Stages stages, TravelRights rights, Prefill prefill, Clock clock) {
        this.stages = stages;
        this.rights = rights;
        this.prefill = prefill;
        this.clock = clock;
    }

    @Override
    public boolean fill(String process) {
        return PROCESSES.contains(process);
    }

    @Override
    public Filled answer(Scene scene) {
        Sheet sheet = new Sheet(scene.at(), clock.getZone()).with(prefill.of(scene));
        return switch (scene.task().form()) {
            case "defineStage" -> definition(scene, sheet);
            case "listCandidates" -> sheet.filled();
            case "agreeOnList" -> sheet.with("agreed", "yes").filled();
            case "planFlights" -> plan(scene, sheet);
            case "confirmReception" -> reception(scene, sheet);
            case "decideOnDelay" ->
                sheet.with("decision", "wait")
                        .with("reason", "The buildings are not free yet (synthetic)")
                        .filled();
            case "recordLessons" ->
                sheet.with("lessons", List.of(Map.of("agency", "atc", "whatWorked", "The lists agreed (synthetic)")))
                        .filled();
            case "recordCancellation" ->
                sheet.with("orderRef", "SYN-2/1")
                        .with("reason", "No permission for transit (synthetic)")
                        .filled();
            default ->
                throw new IllegalArgumentException(
                        "no answers for " + scene.task().form());
        };
    }

    private Filled definition(Scene scene, Sheet sheet) {
        var days = scene.departures().entrySet().stream()
                .filter(it -> it.getKey().startsWith(scene.task().caseNumber() + "-F"))
                .map(it -> day(it.getValue()))
                .sorted()
                .toList();
        LocalDate from = days.isEmpty() ? day(scene.at()) : days.get(0);
        LocalDate to = days.isEmpty() ? from.plusMonths(1) : days.get(days.size() - 1);
        return sheet.with("authorisingOrder", "SYN-1/1")
                .with("leadAgency", "KNB")
                .with("originCountry", "SY")
                .with(
                        "holdingPlaces",
                        List.of(Map.of("kind", "camp", "number", 1), Map.of("kind", "prison", "number", 1)))
                .with("plannedFrom", from.toString())
                .with("plannedTo", to.toString())
                .with("partners", List.of())
                .filled();
    }

    /** Who may not travel gets no seat planned; who missed a flight waits for the next stage. */
    private Filled plan(Scene scene, Sheet sheet) {
        if ("someoneWaits".equals(prefill.of(scene).get("because"))) {
            return sheet.with("decision", "none").filled();
        }
        var coming = coming(scene);
        var households = coming.stream().map(Candidate::household).collect(Collectors.toSet());
        var rows = prefill.rows(scene, "households", row -> {
            if (!households.contains((String) row.get("householdRef"))) {
                row.remove(FLIGHT);
            }
        });
        var flights = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> flight : prefill.rows(scene, "flights", row -> {})) {
            String number = (String) flight.get(FLIGHT);
            if (rows.stream().anyMatch(it -> number.equals(it.get(FLIGHT)))) {
                flights.add(planned(scene, flight, coming));
            }
        }
        if (flights.isEmpty()) {
            return sheet.with("decision", "none").filled();
        }
        return sheet.with("decision", "fly")
                .with("flights", flights)
                .with("households", rows)
                .filled();
    }

    private Map<String, Object> planned(Scene scene, Map<String, Object> flight, List<Candidate> coming) {
        String number = (String) flight.get(FLIGHT);
        Instant departure = scene.departures().get(number);
        if (departure != null) {
            flight.put(
                    "departsAt",
                    departure.atZone(clock.getZone()).toOffsetDateTime().toString());
        }
        var aboard = coming.stream().filter(it -> number.equals(it.flight())).toList();
        long elsewhere = aboard.stream()
                .filter(it -> scene.saysOf(it.person(), Passenger.MET_ELSEWHERE))
                .count();
        flight.put("bedsNeeded", Math.max(1, aboard.size() - elsewhere));
        flight.put(
                "metElsewhere",
                elsewhere + " from a prison are met by investigators; who refused does not come (synthetic)");
        return flight;
    }

    /** Candidates with a flight who may travel, or may be allowed to before it leaves. */
    private List<Candidate> coming(Scene scene) {
        var candidates = stages.candidates(scene.task().caseNumber());
        var asking = candidates.stream()
                .filter(it -> rights.beingAsked(it.person()))
                .map(Candidate::household)
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(it -> Objects.nonNull(it.flight()))
                .filter(it -> asking.contains(it.household()) || rights.mayTravel(it.person(), scene.at()))
                .toList();
    }

    private Filled reception(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "buildings", row -> {
            row.put("beds", row.get("bedsNeeded"));
            row.put("isolationRooms", 2);
            row.put("staffCleared", true);
            row.put("medicalStock", true);
            row.put("interpreterLangs", List.of("kk", "ru", "ar"));
        });
        return sheet.with("ready", "yes").with("buildings", rows).filled();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
