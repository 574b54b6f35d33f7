package org.zhusan.evacuation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.centre.Buildings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Which flights, when, with which households; who belongs together flies together. */
@Component
class PlanFlightsRules implements FormRules {
    private static final String FLIGHTS = "flights";
    private static final String FLIGHT = "flightId";

    private final StageTable stages;
    private final CandidateTable candidates;
    private final HouseholdRows households;
    private final FlightPlan plan;
    private final Buildings buildings;
    private final OperationFiles files;

    PlanFlightsRules(
            StageTable stages,
            CandidateTable candidates,
            HouseholdRows households,
            FlightPlan plan,
            Buildings buildings,
            OperationFiles files) {
        this.stages = stages;
        this.candidates = candidates;
        this.households = households;
        this.plan = plan;
        this.buildings = buildings;
        this.files = files;
    }

    @Override
    public String process() {
        return StageProcess.STAGE_FLIGHTS;
    }

    @Override
    public String form() {
        return "planFlights";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<HouseholdRows.Household> waiting = households.waiting(caseNumber);
        Map<String, FlightPlan.Planned> drafts = new LinkedHashMap<>();
        plan.drafts(caseNumber).forEach(it -> drafts.put(it.flight(), it));
        var rows = new ArrayList<Map<String, Object>>();
        drafts.values().forEach(it -> {
            int heads = heads(waiting, it.flight());
            if (heads > 0 || it.departsAt() != null) {
                rows.add(row(it, heads));
            }
        });
        var known = waiting.stream().map(it -> planned(it, drafts)).toList();
        return Map.of(
                "because",
                stages.find(caseNumber).map(StageTable.Row::replanBecause).orElse("first"),
                FLIGHTS,
                rows,
                HouseholdRows.FIELD,
                HouseholdRows.rows(known, true));
    }

    private static Map<String, Object> row(FlightPlan.Planned flight, int heads) {
        var row = new LinkedHashMap<String, Object>();
        row.put(FLIGHT, flight.flight());
        if (flight.departsAt() != null) {
            row.put("departsAt", flight.departsAt().toString());
        } else if (flight.on() != null) {
            row.put(
                    "departsAt",
                    flight.on()
                            .atTime(LocalTime.NOON)
                            .atOffset(ZoneOffset.UTC)
                            .toInstant()
                            .toString());
        }
        row.put("bedsNeeded", flight.beds() > 0 ? flight.beds() : heads);
        return row;
    }

    /** A flight that was aborted or has left carries nobody who still waits. */
    private static HouseholdRows.Household planned(
            HouseholdRows.Household household, Map<String, FlightPlan.Planned> drafts) {
        return household.flight() == null || drafts.containsKey(household.flight())
                ? household
                : new HouseholdRows.Household(household.number(), household.people(), household.group(), null);
    }

    private static int heads(List<HouseholdRows.Household> households, String flight) {
        return households.stream()
                .filter(it -> flight.equals(it.flight()))
                .mapToInt(HouseholdRows.Household::people)
                .sum();
    }

    @Override
    public void check(Submission submission) {
        if (!flies(submission)) {
            return;
        }
        List<Map<String, Object>> flights = submission.rows(FLIGHTS);
        if (flights.isEmpty()) {
            throw new StageRefused("stage.noFlight");
        }
        long usable = buildings.all().stream()
                .filter(it -> it.state() != Buildings.State.CLOSED)
                .count();
        if (flights.size() > usable) {
            throw new StageRefused("stage.moreFlightsThanBuildings", usable);
        }
        List<HouseholdRows.Household> assigned = assigned(submission);
        var numbers = new HashMap<String, Map<String, Object>>();
        for (Map<String, Object> flight : flights) {
            String number = (String) flight.get(FLIGHT);
            if (numbers.put(number, flight) != null) {
                throw new StageRefused("stage.flightTwice", number);
            }
            requireOpen(submission, flight, number);
            requireBeds(flight, number, heads(assigned, number));
        }
        requireTogether(assigned, numbers);
    }

    private void requireOpen(Submission submission, Map<String, Object> flight, String number) {
        if (!number.startsWith(submission.caseNumber() + "-F")) {
            throw new StageRefused("stage.flightOfAnotherStage", number, submission.caseNumber());
        }
        Flights.State state = plan.states(submission.caseNumber()).getOrDefault(number, Flights.State.PLANNED);
        if (state != Flights.State.PLANNED) {
            throw new StageRefused("stage.flightNumberUsed", number);
        }
        if (!departsAt(flight).isAfter(submission.at())) {
            throw new StageRefused("stage.departsInThePast", number);
        }
    }

    private static void requireBeds(Map<String, Object> flight, String number, int heads) {
        if (heads == 0) {
            throw new StageRefused("stage.flightWithoutPeople", number);
        }
        String metElsewhere = Objects.requireNonNullElse((String) flight.get("metElsewhere"), "");
        if (beds(flight) < heads && metElsewhere.isBlank()) {
            throw new StageRefused("stage.fewerBedsThanPeople", number, heads);
        }
    }

    private static void requireTogether(List<HouseholdRows.Household> assigned, Map<String, ?> flights) {
        var flightOf = new HashMap<String, String>();
        for (HouseholdRows.Household household : assigned) {
            String flight = Objects.requireNonNullElse(household.flight(), "");
            if (!flight.isEmpty() && !flights.containsKey(flight)) {
                throw new StageRefused("stage.flightNotPlanned", household.number(), flight);
            }
            String other = flightOf.putIfAbsent(household.group(), flight);
            if (other != null && !other.equals(flight)) {
                throw new StageRefused("stage.groupTornApart", household.group());
            }
        }
    }

    /** The rows are fixed: household and group are as the case file has them, only the flight is answered. */
    private List<HouseholdRows.Household> assigned(Submission submission) {
        var answered = new HashMap<String, @Nullable String>();
        submission
                .rows(HouseholdRows.FIELD)
                .forEach(it ->
                        answered.put((String) it.get(HouseholdRows.HOUSEHOLD), (String) it.get(HouseholdRows.FLIGHT)));
        return households.waiting(submission.caseNumber()).stream()
                .map(it -> new HouseholdRows.Household(it.number(), it.people(), it.group(), answered.get(it.number())))
                .toList();
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String stage = submission.caseNumber();
        stages.forUpdate(stage);
        plan.lock(stage);
        plan.planned(stage).forEach(it -> buildings.release(it.flight(), submission.by()));
        plan.clear(stage);
        if (flies(submission)) {
            for (Map<String, Object> flight : submission.rows(FLIGHTS)) {
                String number = (String) flight.get(FLIGHT);
                plan.plan(stage, number, departsAt(flight), beds(flight));
                files.open(number, "atc", submission.by());
            }
            assigned(submission).forEach(it -> candidates.plan(stage, it.number(), it.flight()));
        }
        return Map.of(StageProcess.FLIGHTS_PLANNED, flies(submission));
    }

    private static boolean flies(Submission submission) {
        return "fly".equals(submission.text("decision"));
    }

    private static Instant departsAt(Map<String, Object> flight) {
        return ((OffsetDateTime) flight.get("departsAt")).toInstant();
    }

    private static int beds(Map<String, Object> flight) {
        return ((BigDecimal) flight.get("bedsNeeded")).intValueExact();
    }
}
