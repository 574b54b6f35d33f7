package org.zhusan.evacuation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The list is closed a day ahead; the coordinator's counts are those of the list. */
@Component
class FreezeManifestRules implements FormRules {
    /** T06. */
    private static final Duration AHEAD = Duration.ofHours(24);

    private final FlightTable flights;
    private final FrozenList list;

    FreezeManifestRules(FlightTable flights, FrozenList list) {
        this.flights = flights;
        this.list = list;
    }

    @Override
    public String process() {
        return FlightProcess.MANIFEST;
    }

    @Override
    public String form() {
        return "freezeManifest";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return list.prefill(caseNumber);
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.PLANNED);
        if (!freezes(submission)) {
            return;
        }
        Instant departsAt = flight.departsAt();
        if (departsAt == null || !departsAt.isAfter(submission.at())) {
            throw new FlightRefused.NoDeparture();
        }
        boolean late = submission.at().isAfter(departsAt.minus(AHEAD));
        if (late && submission.answers().get("lateReason") == null) {
            throw new FlightRefused.FrozenLate();
        }
        Counts counted = new Counts(
                number(submission, "count"),
                number(submission, "men"),
                number(submission, "women"),
                number(submission, "children"),
                number(submission, "orphans"));
        Counts listed = list.counts(flight.number());
        if (!counted.equals(listed)) {
            throw new FlightRefused.CountsDiffer(listed);
        }
        list.requireStands(flight.number(), departsAt, submission.at());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (freezes(submission)) {
            flights.freeze(
                    submission.caseNumber(), submission.at(), submission.by().id());
        } else {
            flights.thaw(submission.caseNumber());
        }
        return Map.of(FlightProcess.MANIFEST_FROZEN, freezes(submission));
    }

    private static boolean freezes(Submission submission) {
        return submission.text("decision").equals("freeze");
    }

    static int number(Submission submission, String field) {
        return ((BigDecimal) submission.answers().get(field)).intValueExact();
    }
}
