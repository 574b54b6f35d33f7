package org.zhusan.kinship;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The court learns that a sample was not given; what follows from it is the court's. */
@Component
class InformCourtRules implements FormRules {
    private final KinshipCases cases;
    private final KinshipDesk desk;

    InformCourtRules(KinshipCases cases, KinshipDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return KinshipProcess.COURT_EXAMINATION;
    }

    @Override
    public String form() {
        return "informCourt";
    }

    @Override
    public void check(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        desk.happened(submission, "informedOn", Objects.requireNonNull(kinship.takenUpOn()));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(
                cases.lock(submission.caseNumber()),
                "courtInformed",
                KinshipDesk.on(submission, "informedOn"),
                submission.by());
        return Map.of();
    }
}
