package org.zhusan.civil;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The new certificate is signed for by whoever may; a name on it is the name of the file from then on. */
@Component
class HandOverAmendedRules implements FormRules {
    private final PapersDesk desk;
    private final Amendments amendments;
    private final Receipt receipt;
    private final Naming naming;

    HandOverAmendedRules(PapersDesk desk, Amendments amendments, Receipt receipt, Naming naming) {
        this.desk = desk;
        this.amendments = amendments;
        this.receipt = receipt;
        this.naming = naming;
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
        amendments.decided(submission.caseNumber(), submission.by()).stream()
                .findFirst()
                .map(Stored::answers)
                .filter(it -> "allowed".equals(it.get("amendment")))
                .ifPresent(it -> naming.amended(submission, it));
        desk.note(submission.caseNumber(), "civil.recordAmended", submission.by());
        return Map.of();
    }
}
