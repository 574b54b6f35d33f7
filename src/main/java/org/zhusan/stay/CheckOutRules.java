package org.zhusan.stay;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents.Resident;
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
        List<Person> members = residence.members(submission.caseNumber());
        StayRows.requireExactly(submission, members);
        Map<String, Resident> books = residence.books(submission.caseNumber());
        departures.requireAtTheCentre(members);
        departures.requireMoment(submission, books.values());
        if (books.values().stream().anyMatch(it -> it.clearedOn() == null)) {
            throw new DepartureRefused.NotEveryoneCleared();
        }
    }
}
