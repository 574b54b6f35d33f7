package org.zhusan.evacuation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Whoever boarded has landed, one by one; otherwise the count stays open and says who is missing. */
@Component
class CountHeadsRules implements FormRules {
    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;

    CountHeadsRules(FlightTable flights, SeatTable seats, Passengers passengers) {
        this.flights = flights;
        this.seats = seats;
        this.passengers = passengers;
    }

    @Override
    public String process() {
        return FlightProcess.FLIGHT;
    }

    @Override
    public String form() {
        return "countHeads";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var wristbands = new LinkedHashMap<String, String>();
        seats.boarded(caseNumber).forEach(it -> wristbands.put(it.person(), it.wristband()));
        List<Map<String, Object>> rows = passengers.rows(
                Passengers.familyByFamily(passengers
                        .of(flights.get(caseNumber), wristbands.keySet())
                        .values()),
                reader,
                form());
        rows.forEach(row -> {
            row.put("wristbandId", wristbands.get(Passengers.person(row)));
            row.put("landed", true);
        });
        return Map.of("flightId", caseNumber, "boardedCount", rows.size(), Passengers.PERSONS, rows);
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.DEPARTED);
        List<String> boarded =
                seats.boarded(flight.number()).stream().map(Place::person).toList();
        List<String> landed = landed(submission);
        List<String> missing =
                boarded.stream().filter(it -> !landed.contains(it)).toList();
        if (!missing.isEmpty()) {
            throw new FlightRefused.HeadsMissing(boarded.size(), missing);
        }
        int counted = FreezeManifestRules.number(submission, "landedCount");
        if (counted != boarded.size()) {
            throw new FlightRefused.HeadsDiffer(boarded.size(), counted);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        seats.landed(submission.caseNumber(), landed(submission), submission.at());
        return Map.of();
    }

    private static List<String> landed(Submission submission) {
        return submission.rows(Passengers.PERSONS).stream()
                .filter(it -> Boolean.TRUE.equals(it.get("landed")))
                .map(Passengers::person)
                .toList();
    }
}
