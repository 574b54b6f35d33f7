package org.zhusan.evacuation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Who was handed over of those on the list, and how many came who are not on it. */
@Component
class RecordHandoverRules implements FormRules {
    private final FlightTable flights;
    private final SeatTable seats;
    private final Passengers passengers;

    RecordHandoverRules(FlightTable flights, SeatTable seats, Passengers passengers) {
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
        return "recordHandover";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Map<String, Object>> rows = passengers.rows(
                Passengers.familyByFamily(passengers
                        .of(
                                flights.get(caseNumber),
                                seats.held(caseNumber).stream()
                                        .map(Place::person)
                                        .toList())
                        .values()),
                reader,
                form());
        rows.forEach(row -> row.put("handedOver", true));
        return Map.of("flightId", caseNumber, "extraCount", 0, Passengers.PERSONS, rows);
    }

    @Override
    public void check(Submission submission) {
        flights.lock(submission.caseNumber()).in(State.FROZEN);
        if (handedAt(submission).toInstant().isAfter(submission.at())) {
            throw new FlightRefused.StillAhead();
        }
        int written = FreezeManifestRules.number(submission, "handedCount");
        int ticked = handedOver(submission).size();
        if (written != ticked) {
            throw new FlightRefused.CountedOtherwise(written, ticked);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        List<String> handedOver = handedOver(submission);
        int extra = FreezeManifestRules.number(submission, "extraCount");
        seats.handedOver(
                submission.caseNumber(), handedOver, handedAt(submission).toInstant());
        flights.handedOver(submission.caseNumber(), extra);
        boolean agree = extra == 0
                && handedOver.size() == submission.rows(Passengers.PERSONS).size();
        return Map.of(FlightProcess.LISTS_AGREE, agree);
    }

    private static List<String> handedOver(Submission submission) {
        return submission.rows(Passengers.PERSONS).stream()
                .filter(it -> Boolean.TRUE.equals(it.get("handedOver")))
                .map(Passengers::person)
                .toList();
    }

    private static OffsetDateTime handedAt(Submission submission) {
        return (OffsetDateTime) submission.answers().get("handedAt");
    }
}
