package org.zhusan.consent;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A refusal stands when someone who had no part in it finds it free and informed. */
@Component
class CheckRefusalRules implements FormRules {
    private final CaseDesk desk;
    private final ConsentTable consents;
    private final Papers papers;

    CheckRefusalRules(CaseDesk desk, ConsentTable consents, Papers papers) {
        this.desk = desk;
        this.consents = consents;
        this.papers = papers;
    }

    @Override
    public String process() {
        return ConsentProcess.REFUSAL;
    }

    @Override
    public String form() {
        return "checkRefusal";
    }

    @Override
    public void check(Submission submission) {
        var person = desk.adult(submission.caseNumber(), submission.at());
        consents.latest(submission.caseNumber())
                .orElseThrow()
                .requireUninvolved(submission.by().id());
        papers.happened(submission, "checkedAt", person);
        if (confirmed(submission) && !submission.yes("informationComplete")) {
            throw new RefusalRefused.InformationIncomplete();
        }
        if (!confirmed(submission) && !submission.yes("repeatInterview")) {
            throw new RefusalRefused.DoubtNeedsInterview();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        var consent = consents.latest(submission.caseNumber()).orElseThrow();
        if (!confirmed(submission)) {
            consents.doubt(
                    consent.id(),
                    Stream.of(consent.noticedBy(), consent.decidedBy(), consent.refusalBy())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            desk.note(consent.person(), "consent.doubted", submission.by());
            return facts(false, "none", true);
        }
        String recontact = recontact(consent);
        consents.confirmRefusal(consent.id());
        desk.note(consent.person(), "consent.refusalConfirmed", submission.by());
        return facts(true, recontact, !recontact.equals("none"));
    }

    /** The first time after 30 days, later after 90; each may be declined. T05 of the timer defaults (domain.md 3.0.1). */
    private String recontact(Consent consent) {
        if (!consent.recontactAllowed()) {
            return "none";
        }
        return consents.refusals(consent.person()) == 0 ? "first" : "again";
    }

    private static Map<String, Object> facts(boolean confirmed, String recontact, boolean askAgain) {
        return Map.of(
                ConsentProcess.FREE_WILL_CONFIRMED, confirmed,
                ConsentProcess.RECONTACT, recontact,
                ConsentProcess.ASK_AGAIN, askAgain);
    }

    private static boolean confirmed(Submission submission) {
        return submission.text("freeWill").equals("confirmed");
    }
}
