package org.zhusan.arrival;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What the prosecutor decided, in time. */
@Component
class RecordProceduralDecisionRules implements FormRules {
    private final ProceduralDecisions decisions;

    RecordProceduralDecisionRules(ProceduralDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "recordProceduralDecision";
    }

    @Override
    public void check(Submission submission) {
        decisions.check(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        decisions.keep(submission, false);
        return Map.of();
    }
}
