package org.zhusan.arrival;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone of the household has a row; whether a child has nobody, and whether anyone is old enough to be registered, follows from the case file. */
@Component
class ReceiveHouseholdRules implements FormRules {
    private final Reception reception;
    private final ReceptionRows rows;
    private final Care care;

    ReceiveHouseholdRules(Reception reception, ReceptionRows rows, Care care) {
        this.reception = reception;
        this.rows = rows;
        this.care = care;
    }

    @Override
    public String process() {
        return ArrivalProcess.ARRIVAL;
    }

    @Override
    public String form() {
        return "receiveHousehold";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Person> people = reception.household(caseNumber);
        List<Map<String, Object>> filled = rows.rows("personRef", people, reader, form());
        for (int i = 0; i < people.size(); i++) {
            filled.get(i).remove("age");
            filled.get(i).put("language", people.get(i).language());
        }
        return Map.of("people", filled);
    }

    @Override
    public void check(Submission submission) {
        ReceptionRows.requireExactly(submission, "people", "personRef", reception.household(submission.caseNumber()));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        List<Person> people = reception.household(submission.caseNumber());
        people.forEach(
                it -> reception.note(it.number(), "arrival.householdReceived", DataClass.ROUTE, submission.by()));
        boolean alone = !care.childrenWithoutCarer(submission.caseNumber(), reception.day(submission.at()))
                .isEmpty();
        boolean due = people.stream().anyMatch(it -> TakeBiometricsRules.due(it, reception.day(submission.at())));
        return Map.of(ArrivalProcess.CARER_NEEDED, alone, ArrivalProcess.BIOMETRICS_DUE, due);
    }
}
