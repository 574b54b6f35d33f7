package org.zhusan.civil;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A paper that lasts as long as a court may take, in the hands of whoever answers for the child. */
@Component
class IssueTemporaryPaperRules implements FormRules {
    /** Acceptance, preparation, examination, hearing and appeal period add up to about that (domain 3.0.1, T14 to T17). */
    private static final int MONTHS = 6;

    private final BirthDesk desk;

    IssueTemporaryPaperRules(BirthDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return BirthProcess.PROOF;
    }

    @Override
    public String form() {
        return "issueTemporaryPaper";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return desk.chosen(caseNumber, reader);
    }

    @Override
    public void check(Submission submission) {
        if (BirthDesk.date(submission, "validUntil")
                .isBefore(BirthDesk.date(submission, "issuedOn").plusMonths(MONTHS))) {
            throw new BirthRefused.PaperTooShort(MONTHS);
        }
        desk.handedOver(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission, "birth.temporaryPaper");
        return Map.of();
    }
}
