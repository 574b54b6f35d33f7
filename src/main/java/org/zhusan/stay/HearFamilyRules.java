package org.zhusan.stay;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone of the household has a row; from ten on each was heard. */
@Component
class HearFamilyRules implements FormRules {
    private final Residence residence;
    private final StayRows rows;

    HearFamilyRules(Residence residence, StayRows rows) {
        this.residence = residence;
        this.rows = rows;
    }

    @Override
    public String process() {
        return HousingProcess.EARLY_DEPARTURE;
    }

    @Override
    public String form() {
        return "hearFamily";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(StayRows.LIST, rows.rows(residence.members(caseNumber), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        StayRows.requireExactly(submission, residence.members(submission.caseNumber()));
        if (submission.answers().get("heardOn") instanceof LocalDate heard
                && heard.isAfter(residence.day(submission.at()))) {
            throw new DepartureRefused.HeardInFuture();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        residence
                .members(submission.caseNumber())
                .forEach(it -> residence.note(it.number(), "housing.familyHeard", DataClass.SOCIAL, submission.by()));
        return Map.of();
    }
}
