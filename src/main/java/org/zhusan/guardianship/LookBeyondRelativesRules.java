package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Without a relative somebody else is found, and the Commissioner for Children's Rights knows. */
@Component
class LookBeyondRelativesRules implements FormRules {
    private static final String LIST = "families";

    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final CandidateRows rows;

    LookBeyondRelativesRules(ChildDesk desk, GuardianshipCases cases, CandidateRows rows) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
    }

    @Override
    public String process() {
        return GuardianshipProcess.FAMILY_SEARCH;
    }

    @Override
    public String form() {
        return "lookBeyondRelatives";
    }

    @Override
    public void check(Submission submission) {
        rows.requireKnown(submission, LIST);
        if (((LocalDate) submission.answers().get("ombudsmanInformedOn")).isAfter(desk.day(submission.at()))) {
            throw new FamilyRefused.InFuture();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        GuardianshipCase running = cases.running(submission.caseNumber());
        cases.name(running.instance(), running.search(), rows.read(submission, LIST));
        desk.note(submission.caseNumber(), "guardianship.beyondRelatives", DataClass.LEGAL_CIVIL, submission.by());
        return Map.of();
    }
}
