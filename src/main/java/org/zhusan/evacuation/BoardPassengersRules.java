package org.zhusan.evacuation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.TravelRights;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Who goes aboard: with a right to travel, a yes at the aircraft, a wristband of their own, and no child alone. */
@Component
class BoardPassengersRules implements FormRules {
    /** Reasons that part no household: the whole of it waits. */
    private static final Set<String> TOGETHER = Set.of("waits", "unfit");

    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;
    private final Families families;
    private final TravelRights rights;

    BoardPassengersRules(
            FlightTable flights, SeatTable seats, Passengers passengers, Families families, TravelRights rights) {
        this.flights = flights;
        this.seats = seats;
        this.passengers = passengers;
        this.families = families;
        this.rights = rights;
    }

    @Override
    public String process() {
        return FlightProcess.BOARDING;
    }

    @Override
    public String form() {
        return "boardPassengers";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        FlightRow flight = flights.get(caseNumber);
        Map<String, Place> held = held(caseNumber);
        Map<String, Passenger> listed = passengers.of(flight, held.keySet());
        Map<String, Passenger> boarding = new LinkedHashMap<>(listed);
        boarding.values().removeIf(it -> !likelyBoards(it));
        List<Passenger> inOrder = Passengers.familyByFamily(listed.values());
        List<Map<String, Object>> rows = passengers.rows(inOrder, reader, form());
        int wristband = 0;
        for (Map<String, Object> row : rows) {
            Passenger passenger = listed.get(Passengers.person(row));
            fill(row, passenger, held.get(passenger.number()), boarding);
            row.put("wristbandId", "%03d".formatted(++wristband));
        }
        return passengers.seating(caseNumber, rows, boarding.values(), reader, form());
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.BOARDING);
        if (!departs(submission)) {
            return;
        }
        List<Map<String, Object>> boarding = boarding(submission);
        int written = FreezeManifestRules.number(submission, "boardedCount");
        if (written != boarding.size() || boarding.isEmpty()) {
            throw new FlightRefused.CountedOtherwise(written, boarding.size());
        }
        List<String> numbers = boarding.stream().map(Passengers::person).toList();
        Map<String, Passenger> listed = passengers.of(
                flight,
                submission.rows(Passengers.PERSONS).stream()
                        .map(Passengers::person)
                        .toList());
        Map<String, Passenger> aboard = new LinkedHashMap<>(listed);
        aboard.keySet().retainAll(numbers);
        families.requireRight(numbers, submission.at());
        requireReconfirmed(aboard, submission.at());
        Map<String, Place> held = held(flight.number());
        FrozenList.requireFit(numbers.stream().map(held::get).toList(), submission.at());
        Families.requireCompany(aboard, Families.escorts(boarding));
        requireHonestReasons(submission, listed, aboard);
        requireOwnWristbands(boarding);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean departs = departs(submission);
        if (departs) {
            board(submission);
        }
        return Map.of(FlightProcess.DEPARTS, departs);
    }

    private void board(Submission submission) {
        var boardings = new ArrayList<SeatTable.Boarding>();
        for (Map<String, Object> row : boarding(submission)) {
            Families.Escort escort = Families.Escort.of(row);
            boardings.add(
                    new SeatTable.Boarding(Passengers.person(row), wristband(row), escort.person(), escort.staff()));
        }
        seats.board(submission.caseNumber(), boardings, submission.at());
        var staying = new HashMap<String, List<String>>();
        for (Map<String, Object> row : submission.rows(Passengers.PERSONS)) {
            if (!present(row)) {
                staying.computeIfAbsent((String) row.get("staysBecause"), key -> new ArrayList<>())
                        .add(Passengers.person(row));
            }
        }
        staying.forEach((because, people) -> seats.leave(submission.caseNumber(), people, because, submission.at()));
    }

    /** The call to this flight voided every yes before it, so that a yes there is was given at this aircraft. */
    private void requireReconfirmed(Map<String, Passenger> aboard, Instant at) {
        List<String> silent = aboard.values().stream()
                .filter(it -> !it.child()
                        && rights.confirmedAtBoarding(it.number(), at).isEmpty())
                .map(Passenger::number)
                .toList();
        if (!silent.isEmpty()) {
            throw new FlightRefused.NotReconfirmed(silent);
        }
    }

    /** Who may travel is not left behind for having no right; who waits does not part the household. */
    private void requireHonestReasons(
            Submission submission, Map<String, Passenger> listed, Map<String, Passenger> aboard) {
        var waiting = new ArrayList<Passenger>();
        var wronged = new ArrayList<String>();
        for (Map<String, Object> row : submission.rows(Passengers.PERSONS)) {
            String person = Passengers.person(row);
            String because = (String) row.get("staysBecause");
            if (present(row) || !families.mayTravel(person, submission.at())) {
                continue;
            }
            if ("noRight".equals(because)) {
                wronged.add(person);
            } else if (TOGETHER.contains(because)) {
                waiting.add(listed.get(person));
            }
        }
        if (!wronged.isEmpty()) {
            throw new FlightRefused.HasRight(wronged);
        }
        Families.requireTogether(aboard.values(), waiting);
    }

    private static void requireOwnWristbands(List<Map<String, Object>> boarding) {
        var worn = new HashSet<String>();
        for (Map<String, Object> row : boarding) {
            if (!worn.add(wristband(row))) {
                throw new FlightRefused.WristbandTwice(wristband(row));
            }
        }
    }

    private void fill(Map<String, Object> row, Passenger passenger, Place place, Map<String, Passenger> boarding) {
        boolean boards = boarding.containsKey(passenger.number());
        row.put("present", boards);
        if (!boards) {
            boolean may = families.mayTravel(passenger.number(), passengers.now());
            row.put("staysBecause", may ? "notPresent" : "noRight");
        }
        row.put("reconfirmed", yes(passenger));
        boolean alone = Families.needsCompany(passenger, boarding);
        row.put("needsEscort", alone || place.needsEscort());
        if (place.escort() != null && boarding.containsKey(place.escort())) {
            row.put("escort", place.escort());
        }
    }

    private boolean likelyBoards(Passenger passenger) {
        Instant now = passengers.now();
        return families.mayTravel(passenger.number(), now)
                && (passenger.child()
                        || rights.confirmedAtBoarding(passenger.number(), now).isPresent());
    }

    private String yes(Passenger passenger) {
        return rights.confirmedAtBoarding(passenger.number(), passengers.now())
                .map(passengers::written)
                .orElse("–");
    }

    private Map<String, Place> held(String flight) {
        var held = new LinkedHashMap<String, Place>();
        seats.held(flight).forEach(it -> held.put(it.person(), it));
        return held;
    }

    private static List<Map<String, Object>> boarding(Submission submission) {
        return submission.rows(Passengers.PERSONS).stream()
                .filter(BoardPassengersRules::present)
                .toList();
    }

    private static boolean present(Map<String, Object> row) {
        return Boolean.TRUE.equals(row.get("present"));
    }

    private static boolean departs(Submission submission) {
        return submission.text("departs").equals("yes");
    }

    private static String wristband(Map<String, Object> row) {
        return String.valueOf(row.get("wristbandId")).toUpperCase(Locale.ROOT);
    }
}
