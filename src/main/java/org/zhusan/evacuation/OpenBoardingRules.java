package org.zhusan.evacuation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody is called to an aircraft that may not fly, or to which nobody may come, or whose people nobody expects. */
@Component
class OpenBoardingRules implements FormRules {
    private final FlightTable flights;
    private final SeatTable seats;
    private final Families families;
    private final Buildings buildings;

    OpenBoardingRules(FlightTable flights, SeatTable seats, Families families, Buildings buildings) {
        this.flights = flights;
        this.seats = seats;
        this.families = families;
        this.buildings = buildings;
    }

    @Override
    public String process() {
        return FlightProcess.BOARDING;
    }

    @Override
    public String form() {
        return "openBoarding";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Instant departsAt = flights.get(caseNumber).departsAt();
        return departsAt == null
                ? Map.of("flightId", caseNumber)
                : Map.of("flightId", caseNumber, "departsAt", FrozenList.written(departsAt));
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.FROZEN);
        if (!cleared(submission)) {
            return;
        }
        if (!departsAt(submission).isAfter(submission.at())) {
            throw new FlightRefused.NoDeparture();
        }
        List<Place> held = seats.held(flight.number());
        List<String> permitted =
                families.permitted(held.stream().map(Place::person).toList(), submission.at());
        if (permitted.isEmpty()) {
            throw new FlightRefused.NobodyMayTravel();
        }
        FrozenList.requireFit(held, departsAt(submission));
        if (buildings.all().stream().noneMatch(it -> flight.number().equals(it.flight()))) {
            throw new FlightRefused.NoBuilding(flight.number());
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (cleared(submission)) {
            flights.departsAt(submission.caseNumber(), departsAt(submission));
        }
        return Map.of(FlightProcess.CLEARED, cleared(submission));
    }

    private static boolean cleared(Submission submission) {
        return submission.text("transitPermission").equals("given") && submission.yes("aircraftReady");
    }

    private static Instant departsAt(Submission submission) {
        return ((OffsetDateTime) submission.answers().get("departsAt")).toInstant();
    }
}
