package org.zhusan.relatives;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Attempts of the region in which relatives live. */
@Component
class ContactRelativesRules implements FormRules {
    private final Attempts attempts;

    ContactRelativesRules(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public String process() {
        return RelativesProcess.OUTREACH;
    }

    @Override
    public String form() {
        return "contactRelatives";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return attempts.prefill(caseNumber, reader, form());
    }

    @Override
    public void check(Submission submission) {
        attempts.check(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        return attempts.accepted(submission);
    }
}
