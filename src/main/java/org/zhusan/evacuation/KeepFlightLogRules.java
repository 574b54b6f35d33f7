package org.zhusan.evacuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Timeline;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What happened aboard; nobody goes to hospital before each child of theirs has a named carer. */
@Component
class KeepFlightLogRules implements FormRules {
    private static final String EVENTS = "events";
    private static final String CARE = "care";
    private static final String CHILD = "childRef";

    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;
    private final Care care;
    private final Timeline timeline;

    KeepFlightLogRules(FlightTable flights, SeatTable seats, Passengers passengers, Care care, Timeline timeline) {
        this.flights = flights;
        this.seats = seats;
        this.passengers = passengers;
        this.care = care;
        this.timeline = timeline;
    }

    @Override
    public String process() {
        return FlightProcess.FLIGHT;
    }

    @Override
    public String form() {
        return "keepFlightLog";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Passenger> aboard = Passengers.familyByFamily(aboard(caseNumber).values());
        return Map.of(
                "flightId",
                caseNumber,
                "aboard",
                passengers.options(aboard, reader, form()),
                "childrenAboard",
                passengers.options(aboard.stream().filter(Passenger::child).toList(), reader, form()),
                "adultsAboard",
                passengers.options(aboard.stream().filter(it -> !it.child()).toList(), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        flights.lock(submission.caseNumber()).in(State.DEPARTED);
        Map<String, Passenger> aboard = aboard(submission.caseNumber());
        Set<String> patients = patients(submission);
        Map<String, Map<String, Object>> carers = carers(submission);
        Set<String> orphaned = withoutAdult(submission.caseNumber(), aboard, patients);
        carers.forEach((child, row) -> {
            if (!orphaned.contains(child)) {
                throw new FlightRefused.CareNotNeeded(child);
            }
            requireCarer(child, row, aboard, patients);
        });
        var missing = new ArrayList<>(orphaned);
        missing.removeAll(carers.keySet());
        if (!missing.isEmpty()) {
            throw new FlightRefused.ChildWithoutCarer(missing);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        seats.toHospital(submission.caseNumber(), patients(submission));
        carers(submission).forEach((child, row) -> {
            care.arrange(child, Care.Kind.ESCORT, carer(row), submission.task(), submission.at(), submission.by());
            timeline.note(child, "flight.carerNamed", DataClass.ROUTE, submission.by());
        });
        return Map.of();
    }

    private static void requireCarer(
            String child, Map<String, Object> row, Map<String, Passenger> aboard, Set<String> patients) {
        String carer = carer(row);
        Passenger named = carer == null ? null : aboard.get(carer);
        boolean fits = carer == null
                ? row.get("carerName") != null
                : named != null && !named.child() && !patients.contains(carer);
        if (!fits) {
            throw new FlightRefused.NotACarer(child);
        }
    }

    /** Children aboard whose adult, or in its place the escort, goes to hospital. */
    private Set<String> withoutAdult(String flight, Map<String, Passenger> aboard, Set<String> patients) {
        var escorts = new HashMap<String, @Nullable String>();
        seats.boarded(flight).forEach(it -> escorts.put(it.person(), it.escort()));
        var without = new LinkedHashSet<String>();
        for (Passenger each : Passengers.familyByFamily(aboard.values())) {
            boolean adultGoes = each.adult() != null && patients.contains(each.adult());
            boolean escortGoes = Families.needsCompany(each, aboard) && patients.contains(escorts.get(each.number()));
            if (each.child() && (adultGoes || escortGoes)) {
                without.add(each.number());
            }
        }
        return without;
    }

    private Map<String, Passenger> aboard(String flight) {
        return passengers.of(
                flights.get(flight),
                seats.boarded(flight).stream().map(Place::person).toList());
    }

    private static Set<String> patients(Submission submission) {
        var patients = new HashSet<String>();
        submission.rows(EVENTS).stream()
                .filter(it -> Boolean.TRUE.equals(it.get("toHospital")))
                .forEach(it -> patients.add(Passengers.person(it)));
        return patients;
    }

    private static Map<String, Map<String, Object>> carers(Submission submission) {
        var carers = new LinkedHashMap<String, Map<String, Object>>();
        submission.rows(CARE).forEach(row -> carers.put((String) row.get(CHILD), row));
        return carers;
    }

    private static @Nullable String carer(Map<String, Object> row) {
        return (String) row.get("carer");
    }
}
