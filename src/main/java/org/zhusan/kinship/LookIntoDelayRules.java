package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** After the third adjournment somebody asked what holds the court up. */
@Component
class LookIntoDelayRules implements FormRules {
    private final KinshipCases cases;
    private final KinshipDesk desk;

    LookIntoDelayRules(KinshipCases cases, KinshipDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return KinshipProcess.COURT_HEARING;
    }

    @Override
    public String form() {
        return "lookIntoDelay";
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(cases.lock(submission.caseNumber()), "delayLookedInto", desk.day(submission.at()), submission.by());
        return Map.of();
    }
}
