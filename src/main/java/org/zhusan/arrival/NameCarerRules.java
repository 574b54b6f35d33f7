package org.zhusan.arrival;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Every child of the household who has nobody gets a named carer. */
@Component
class NameCarerRules implements FormRules {
    private final Reception reception;
    private final ReceptionRows rows;
    private final CareRows carers;
    private final Care care;

    NameCarerRules(Reception reception, ReceptionRows rows, CareRows carers, Care care) {
        this.reception = reception;
        this.rows = rows;
        this.carers = carers;
        this.care = care;
    }

    @Override
    public String process() {
        return ArrivalProcess.ARRIVAL;
    }

    @Override
    public String form() {
        return "nameCarer";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(CareRows.LIST, rows.rows(CareRows.CHILD, alone(caseNumber), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        carers.check(submission, alone(submission.caseNumber()), null);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        carers.keep(submission, null);
        return Map.of();
    }

    private List<Person> alone(String household) {
        return care.childrenWithoutCarer(household, reception.day(reception.now()));
    }
}
