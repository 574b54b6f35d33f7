package org.zhusan.civil;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The new certificate is signed for by whoever may. */
@Component
class HandOverAmendedRules implements FormRules {
    private final PapersDesk desk;
    private final Amendments amendments;
    private final Receipt receipt;

    HandOverAmendedRules(PapersDesk desk, Amendments amendments, Receipt receipt) {
        this.desk = desk;
        this.amendments = amendments;
        this.receipt = receipt;
    }

    @Override
    public String process() {
        return PapersProcess.RECORD_AMENDMENT;
    }

    @Override
    public String form() {
        return "handOverAmended";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return amendments.decided(caseNumber, reader).stream()
                .findFirst()
                .map(it -> it.answers().get("certNo"))
                .map(it -> Map.of("certNo", it))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        receipt.acts(person, submission.text("receivedBy"));
        receipt.signature(submission, person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "civil.recordAmended", submission.by());
        return Map.of();
    }
}
