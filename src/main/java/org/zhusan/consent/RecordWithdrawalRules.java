package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The withdrawal took effect when it was said; here it is written down. */
@Component
class RecordWithdrawalRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Ending ending;
    private final Papers papers;

    RecordWithdrawalRules(CaseDesk desk, ConsentTable consents, Ending ending, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.ending = ending;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.STANDING_CONSENT;
    }

    @Override
    public String form() {
        return "recordWithdrawal";
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        papers.happened(submission, "withdrawnAt", person);
        if (!submission.yes("childrenExplained")
                && !desk.childrenOf(person.number(), submission.at()).isEmpty()) {
            throw new ConsentRefused.ChildrenExplanationMissing();
        }
        papers.signature(submission, "signature", person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        ending.withdraw(consent, submission.at(), submission.by());
        return Map.of(ConsentProcess.STANDING_OUTCOME, "withdrawn");
    }
}
