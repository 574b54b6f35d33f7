package org.zhusan.evacuation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Each missing person is found, or the household was asked whether it waits; nobody unknown boards. */
@Component
class SettleDifferenceRules implements FormRules {
    private static final String MISSING = "missing";
    private static final String FOUND = "found";
    private static final String WAITS = "householdWaits";

    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;

    SettleDifferenceRules(FlightTable flights, SeatTable seats, Passengers passengers) {
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
        return "settleDifference";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        FlightRow flight = flights.get(caseNumber);
        List<String> missing = seats.held(caseNumber).stream()
                .filter(it -> !it.handedOver())
                .map(Place::person)
                .toList();
        return Map.of(
                "flightId",
                caseNumber,
                "extraCount",
                flight.extraPeople(),
                MISSING,
                passengers.rows(
                        Passengers.familyByFamily(passengers.of(flight, missing).values()), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.FROZEN);
        var outcomes = new HashMap<String, String>();
        boolean everyoneFound = true;
        for (Map<String, Object> row : submission.rows(MISSING)) {
            if (FOUND.equals(outcome(row))) {
                continue;
            }
            everyoneFound = false;
            String household = Objects.toString(row.get("seatGroup"));
            String before = outcomes.put(household, outcome(row));
            if (before != null && !before.equals(outcome(row))) {
                throw new FlightRefused.TwoAnswers(household);
            }
        }
        if (!everyoneFound && !submission.yes("householdsAsked")) {
            throw new FlightRefused.HouseholdNotAsked();
        }
        if (flight.extraPeople() > 0 && !submission.yes("extraHeldBack")) {
            throw new FlightRefused.ExtraNotHeldBack();
        }
    }

    /** The missing give up their seat; with a household that waits everyone of it does. */
    @Override
    public Map<String, Object> accepted(Submission submission) {
        String flight = submission.caseNumber();
        List<Map<String, Object>> notFound = submission.rows(MISSING).stream()
                .filter(it -> !FOUND.equals(outcome(it)))
                .toList();
        seats.leave(flight, notFound.stream().map(Passengers::person).toList(), "missing", submission.at());
        List<String> waiting = notFound.stream()
                .filter(it -> WAITS.equals(outcome(it)))
                .map(it -> Objects.toString(it.get("seatGroup")))
                .toList();
        seats.leave(
                flight,
                seats.held(flight).stream()
                        .filter(it -> waiting.contains(it.household()))
                        .map(Place::person)
                        .toList(),
                "waits",
                submission.at());
        boolean handOverAgain = notFound.size() < submission.rows(MISSING).size()
                && seats.held(flight).stream().anyMatch(it -> !it.handedOver());
        return Map.of(FlightProcess.DIFFERENCE_SETTLED, !handOverAgain);
    }

    private static String outcome(Map<String, Object> row) {
        return (String) row.get("outcome");
    }
}
