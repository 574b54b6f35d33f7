package org.zhusan.stay;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A household leaves together, cleared, and from nowhere but its rooms. */
@Component
class CheckOutRules implements FormRules {
    private final Residence residence;
    private final StayRows rows;
    private final Departures departures;

    CheckOutRules(Residence residence, StayRows rows, Departures departures) {
        this.residence = residence;
        this.rows = rows;
        this.departures = departures;
    }

    @Override
    public String process() {
        return HousingProcess.STAY;
    }

    @Override
    public String form() {
        return "checkOut";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(StayRows.LIST, rows.rows(residence.members(caseNumber), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        if (!departures.check(submission)) {
            throw new DepartureRefused.NotEveryoneCleared();
        }
    }
}
