package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** After 90 days the person is asked again; without an answer the consent has expired. */
@Component
class ReconfirmConsentRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Ending ending;
    private final Papers papers;

    ReconfirmConsentRules(CaseDesk desk, ConsentTable consents, Ending ending, Papers papers) {
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
        return "reconfirmConsent";
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        papers.happened(submission, "confirmedAt", person);
        if (!submission.text("confirmation").equals("confirmed")) {
            return;
        }
        if (!submission.yes("askedAlone")) {
            throw new ConsentRefused.AskedInFrontOfOthers();
        }
        if (!consents.latestForUpdate(person.number()).orElseThrow().isGiven()) {
            throw new ConsentRefused.ConsentNotInForce();
        }
        papers.signature(submission, "signature", person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        return switch (submission.text("confirmation")) {
            case "confirmed" -> {
                var at = Papers.moment(submission, "confirmedAt");
                consents.reconfirm(consent.id(), at.plus(Consent.VALIDITY), null);
                desk.note(consent.person(), "consent.reconfirmed", submission.by());
                yield Map.of();
            }
            case "withdrawn" -> {
                ending.withdraw(consent, submission.at(), submission.by());
                yield Map.of(ConsentProcess.STANDING_OUTCOME, "withdrawn");
            }
            default -> {
                ending.expire(consent, submission.at(), submission.by());
                yield Map.of(ConsentProcess.STANDING_OUTCOME, "expired");
            }
        };
    }
}
