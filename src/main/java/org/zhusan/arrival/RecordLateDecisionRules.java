package org.zhusan.arrival;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What was decided after the time for it had run out; the reason of the delay stands in the record. */
@Component
class RecordLateDecisionRules implements FormRules {
    private final ProceduralDecisions decisions;

    RecordLateDecisionRules(ProceduralDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "recordLateDecision";
    }

    @Override
    public void check(Submission submission) {
        decisions.check(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        decisions.keep(submission, true);
        return Map.of();
    }
}
