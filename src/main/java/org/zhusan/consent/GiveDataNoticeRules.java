package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Agreement to the use of data is informed and can be withdrawn. */
@Component
class GiveDataNoticeRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Papers papers;

    GiveDataNoticeRules(CaseDesk desk, ConsentTable consents, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.CONSENT;
    }

    @Override
    public String form() {
        return "giveDataNotice";
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        if (!submission.yes("withdrawalExplained")) {
            throw new DecisionRefused.DataWithdrawalNotExplained();
        }
        papers.signature(submission, "consent", person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        consents.dataNotice(
                consents.latest(submission.caseNumber()).orElseThrow().id(), submission.at());
        desk.note(submission.caseNumber(), "consent.dataNoticeGiven", submission.by());
        return Map.of();
    }
}
