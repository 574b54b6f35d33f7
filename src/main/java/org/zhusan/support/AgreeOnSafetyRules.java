package org.zhusan.support;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody at high risk is left alone with it, and someone looks again within a day. */
@Component
class AgreeOnSafetyRules implements FormRules {
    /** Programme rule; to be confirmed by the Ministry of Health. */
    private static final int LOOKED_AT_WITHIN_HOURS = 24;

    private final SupportDesk desk;

    AgreeOnSafetyRules(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "agreeOnSafety";
    }

    @Override
    public void check(Submission submission) {
        String beside = submission.text("notAlone");
        if (beside.equals("nobody")) {
            throw new AssessmentRefused.PersonAlone();
        }
        if (beside.equals("family") && submission.text("meansPutAway").equals("notYet")) {
            throw new AssessmentRefused.MeansWithinReach();
        }
        if (stillHigh(submission) && submission.text("psychiatrist").equals("notNeeded")) {
            throw new AssessmentRefused.PsychiatristForgotten();
        }
        requireSoon(submission);
        Tool.requireUnnamed(submission.text("sharedSummary"));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "support.safetyAgreed", DataClass.PSYCHOLOGICAL, submission.by());
        return Map.of(SupportProcess.HIGH_SUICIDE_RISK, stillHigh(submission));
    }

    private static boolean stillHigh(Submission submission) {
        return submission.text("riskNow").equals("high");
    }

    private static void requireSoon(Submission submission) {
        Instant next =
                ((OffsetDateTime) Objects.requireNonNull(submission.answers().get("nextLookAt"))).toInstant();
        Instant latest = submission.at().plus(Duration.ofHours(LOOKED_AT_WITHIN_HOURS));
        if (!next.isAfter(submission.at()) || next.isAfter(latest)) {
            throw new AssessmentRefused.LookedAtTooLate(LOOKED_AT_WITHIN_HOURS);
        }
    }
}
