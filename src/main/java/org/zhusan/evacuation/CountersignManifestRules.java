package org.zhusan.evacuation;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.evacuation.Flights.State;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A second person of a second agency answers for the frozen list. */
@Component
class CountersignManifestRules implements FormRules {
    private final FlightTable flights;
    private final FrozenList list;
    private final Members members;

    CountersignManifestRules(FlightTable flights, FrozenList list, Members members) {
        this.flights = flights;
        this.list = list;
        this.members = members;
    }

    @Override
    public String process() {
        return FlightProcess.MANIFEST;
    }

    @Override
    public String form() {
        return "countersignManifest";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return list.prefill(caseNumber);
    }

    @Override
    public void check(Submission submission) {
        FlightRow flight = flights.lock(submission.caseNumber()).in(State.PLANNED);
        if (!agrees(submission)) {
            return;
        }
        String frozenBy = flight.frozenBy();
        Instant departsAt = flight.departsAt();
        if (frozenBy == null || departsAt == null) {
            throw new FlightRefused.NotNow(flight.number());
        }
        if (frozenBy.equals(submission.by().id())) {
            throw new FlightRefused.SameOfficer();
        }
        if (members.find(frozenBy)
                .map(Member::agency)
                .filter(submission.by().agency()::equals)
                .isPresent()) {
            throw new FlightRefused.SameAgency();
        }
        list.requireStands(flight.number(), departsAt, submission.at());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (agrees(submission)) {
            flights.countersign(
                    submission.caseNumber(), submission.at(), submission.by().id());
        } else {
            flights.thaw(submission.caseNumber());
        }
        return Map.of(FlightProcess.MANIFEST_COUNTERSIGNED, agrees(submission));
    }

    private static boolean agrees(Submission submission) {
        return submission.text("agrees").equals("yes");
    }
}
