package org.zhusan.arrival;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Every child who depends on the adult has someone else before the adult leaves; an infant may stay with its mother. */
@Component
class ArrangeCareRules implements FormRules {
    private final Reception reception;
    private final ReceptionRows rows;
    private final CareRows children;
    private final Carers carers;

    ArrangeCareRules(Reception reception, ReceptionRows rows, CareRows children, Carers carers) {
        this.reception = reception;
        this.rows = rows;
        this.children = children;
        this.carers = carers;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "arrangeCare";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(
                CareRows.LIST,
                rows.rows(CareRows.CHILD, carers.dependants(caseNumber, reception.now()), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        children.check(
                submission,
                carers.dependants(submission.caseNumber(), submission.at()),
                reception.person(submission.caseNumber()));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        children.keep(submission, reception.person(submission.caseNumber()));
        return Map.of();
    }
}
