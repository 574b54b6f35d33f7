package org.zhusan.regional;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** Nobody at high risk is left alone with it; while the risk is high somebody looks again every day. */
@Component
class AgreeOnSafetyPlanRules extends ChapterRules {
    AgreeOnSafetyPlanRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.COUNSELLING, "agreeOnSafetyPlan", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        String beside = submission.text("notAlone");
        if (beside.equals("nobody")) {
            throw new ChapterRefused.PersonAlone();
        }
        if (beside.equals("family") && submission.text("meansPutAway").equals("notYet")) {
            throw new ChapterRefused.MeansWithinReach();
        }
        if (stillHigh(submission) && submission.text("psychiatrist").equals("notNeeded")) {
            throw new ChapterRefused.PsychiatristForgotten();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        note(submission, "regional.safetyAgreed", DataClass.PSYCHOLOGICAL);
        return Map.of(RegionalSupportProcess.HIGH_SUICIDE_RISK, stillHigh(submission));
    }

    private static boolean stillHigh(Submission submission) {
        return submission.text("riskNow").equals("high");
    }
}
