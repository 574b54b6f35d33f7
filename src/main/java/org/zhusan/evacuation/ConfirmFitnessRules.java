package org.zhusan.evacuation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A clinician saw everyone with a seat; the word holds for 48 hours. */
@Component
class ConfirmFitnessRules implements FormRules {
    /** Annex B, U05.2. */
    static final Duration VALIDITY = Duration.ofHours(48);

    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;

    ConfirmFitnessRules(FlightTable flights, SeatTable seats, Passengers passengers) {
        this.flights = flights;
        this.seats = seats;
        this.passengers = passengers;
    }

    @Override
    public String process() {
        return FlightProcess.MANIFEST;
    }

    @Override
    public String form() {
        return "confirmFitness";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Map<String, Place> held = held(caseNumber);
        List<Map<String, Object>> rows = passengers.rows(
                Passengers.familyByFamily(
                        passengers.of(flights.get(caseNumber), held.keySet()).values()),
                reader,
                form());
        rows.forEach(row -> {
            String fitness = held.get(Passengers.person(row)).fitness();
            row.put("fit", fitness == null ? "fit" : fitness);
        });
        return Map.of(
                "flightId",
                caseNumber,
                "examinedAt",
                OffsetDateTime.ofInstant(passengers.now(), ZoneOffset.UTC).toString(),
                "validFor",
                VALIDITY.toHours() + " h",
                Passengers.PERSONS,
                rows);
    }

    @Override
    public void check(Submission submission) {
        flights.lock(submission.caseNumber()).in(State.PLANNED);
        if (!submission.yes("everyoneExamined")) {
            throw new FlightRefused.NotEveryoneExamined();
        }
        Instant at = examinedAt(submission);
        if (at.isAfter(submission.at()) || !at.plus(VALIDITY).isAfter(submission.at())) {
            throw new FlightRefused.ExaminedWhen();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var fitness = new HashMap<String, String>();
        submission
                .rows(Passengers.PERSONS)
                .forEach(row -> fitness.put(Passengers.person(row), (String) row.get("fit")));
        seats.examined(submission.caseNumber(), fitness, examinedAt(submission).plus(VALIDITY));
        return Map.of(FlightProcess.EVERYONE_FIT, everyoneFit(submission.caseNumber()));
    }

    /** Fit alone or with someone: an escort, or for a child its own adult. */
    private boolean everyoneFit(String flight) {
        Map<String, Place> held = held(flight);
        Map<String, Passenger> flying = passengers.of(flights.get(flight), held.keySet());
        return held.values().stream()
                .allMatch(it -> it.fit() && (!it.needsEscort() || it.hasEscort() || withOwnAdult(flying, it)));
    }

    private static boolean withOwnAdult(Map<String, Passenger> flying, Place place) {
        Passenger passenger = flying.get(place.person());
        return passenger.child() && !Families.needsCompany(passenger, flying);
    }

    private Map<String, Place> held(String flight) {
        var held = new LinkedHashMap<String, Place>();
        seats.held(flight).forEach(it -> held.put(it.person(), it));
        return held;
    }

    private static Instant examinedAt(Submission submission) {
        return ((OffsetDateTime) submission.answers().get("examinedAt")).toInstant();
    }
}
