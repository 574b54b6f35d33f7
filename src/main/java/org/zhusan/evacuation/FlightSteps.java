package org.zhusan.evacuation;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.StepsOf;
import org.zhusan.evacuation.Flights.State;

/** What the models of a flight ask of the programme itself. */
@StepsOf("flight")
public class FlightSteps {
    private static final Member FLIGHT = Member.system("flight");

    private final FlightTable flights;
    private final SeatTable seats;
    private final BoardingCalls calls;
    private final Journey journey;

    FlightSteps(FlightTable flights, SeatTable seats, BoardingCalls calls, Journey journey) {
        this.flights = flights;
        this.seats = seats;
        this.calls = calls;
        this.journey = journey;
    }

    /** Calls everyone on the list who may travel; a later call by the coordinator reaches who consents anew. */
    public void callToBoarding(DelegateExecution execution) {
        String flight = execution.getProcessBusinessKey();
        flights.lock(flight).in(State.FROZEN);
        calls.call(flight, FLIGHT);
    }

    /** Everyone aboard is in transit; members of a household who stay behind become a household of their own. */
    public void recordDeparture(DelegateExecution execution) {
        String flight = execution.getProcessBusinessKey();
        flights.lock(flight).in(State.BOARDING);
        Instant at = journey.now();
        flights.departed(flight, at);
        List<Place> aboard = seats.boarded(flight);
        aboard.forEach(it -> journey.move(it.person(), Kind.IN_TRANSIT, "knb", at, "flight.boarded", FLIGHT));
        journey.leaveBehind(flight, aboard, FLIGHT);
        journey.tell(flight, aboard, PathwayProcess.BOARDED);
        journey.waitForAnother(flight, left(flight), at, FLIGHT);
    }

    /** Everyone counted is at the centre or in hospital, and the building kept for the flight is theirs. */
    public void recordLanding(DelegateExecution execution) {
        String flight = execution.getProcessBusinessKey();
        flights.lock(flight).in(State.DEPARTED);
        Instant at = journey.now();
        flights.landed(flight, at);
        List<Place> landed = seats.boarded(flight);
        for (Place each : landed) {
            if (each.toHospital()) {
                journey.move(each.person(), Kind.HOSPITAL, "moh", at, "flight.landed", FLIGHT);
            } else {
                journey.move(each.person(), Kind.AKTAU, "aktau", at, "flight.landed", FLIGHT);
            }
        }
        journey.moveIn(flight, landed, at, FLIGHT);
        journey.tell(flight, landed, PathwayProcess.LANDED);
    }

    /** Nobody leaves: seats are given up with their reason, people stay where they are, the building is free for others. */
    public void abortFlight(DelegateExecution execution) {
        String flight = execution.getProcessBusinessKey();
        Instant at = journey.now();
        flights.lock(flight);
        seats.leave(flight, seats.held(flight).stream().map(Place::person).toList(), "aborted", at);
        flights.aborted(flight);
        journey.giveUpBuilding(flight, FLIGHT);
        journey.waitForAnother(flight, left(flight), at, FLIGHT);
    }

    private List<Place> left(String flight) {
        return seats.all(flight).stream().filter(it -> !it.held()).toList();
    }
}
