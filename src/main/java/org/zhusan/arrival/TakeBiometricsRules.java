package org.zhusan.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody under twelve is registered, and nobody without a ground. */
@Component
class TakeBiometricsRules implements FormRules {
    /** U06.2; the age in Law 40-VI is not verified by a lawyer. */
    static final int FROM = 12;

    private static final String LIST = "people";

    private final Reception reception;
    private final ReceptionRows rows;

    TakeBiometricsRules(Reception reception, ReceptionRows rows) {
        this.reception = reception;
        this.rows = rows;
    }

    static boolean due(Person person, LocalDate on) {
        return person.age(on) >= FROM;
    }

    @Override
    public String process() {
        return ArrivalProcess.ARRIVAL;
    }

    @Override
    public String form() {
        return "takeBiometrics";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(LIST, rows.rows("personRef", due(caseNumber, reception.now()), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        ReceptionRows.requireExactly(submission, LIST, "personRef", due(submission.caseNumber(), submission.at()));
        for (Map<String, Object> row : submission.rows(LIST)) {
            if (Boolean.TRUE.equals(row.get("taken")) && "none".equals(row.get("legalGround"))) {
                throw new ReceptionRefused.NoGroundForBiometrics((String) row.get("personRef"));
            }
        }
    }

    private List<Person> due(String household, Instant at) {
        return reception.household(household).stream()
                .filter(it -> due(it, reception.day(at)))
                .toList();
    }
}
