package org.zhusan.consent;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** At the aircraft the person is asked once more, apart from others; a no ends the consent there and then. */
@Component
class ReconfirmAtBoardingRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Ending ending;
    private final Papers papers;

    ReconfirmAtBoardingRules(CaseDesk desk, ConsentTable consents, Ending ending, Papers papers) {
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
        return ConsentProcess.RECONFIRM_AT_BOARDING;
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        papers.happened(submission, "askedAt", person);
        if (!stays(submission)) {
            return;
        }
        if (!submission.yes("askedAlone")) {
            throw new ConsentRefused.AskedInFrontOfOthers();
        }
        if (!consents.latestForUpdate(person.number()).orElseThrow().isGiven()) {
            throw new ConsentRefused.ConsentNotInForce();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        boolean still = stays(submission);
        if (still) {
            var at = Papers.moment(submission, "askedAt");
            consents.reconfirm(consent.id(), at.plus(Consent.VALIDITY), at);
            desk.note(consent.person(), "consent.reconfirmedAtBoarding", submission.by());
        } else {
            ending.withdraw(consent, submission.at(), submission.by());
        }
        return Map.of(
                ConsentProcess.STILL_CONSENTS, still, ConsentProcess.STANDING_OUTCOME, still ? "boarded" : "withdrawn");
    }

    private static boolean stays(Submission submission) {
        return submission.text("stillConsents").equals("yes");
    }
}
