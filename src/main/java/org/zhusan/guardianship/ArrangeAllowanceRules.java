package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Support begins with the act, not before. */
@Component
class ArrangeAllowanceRules implements FormRules {
    private final ChildDesk desk;
    private final GuardianshipCases cases;

    ArrangeAllowanceRules(ChildDesk desk, GuardianshipCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public String process() {
        return GuardianshipProcess.GUARDIANSHIP;
    }

    @Override
    public String form() {
        return "arrangeAllowance";
    }

    @Override
    public void check(Submission submission) {
        LocalDate act = cases.running(submission.caseNumber()).actOn();
        if (submission.answers().get("start") instanceof LocalDate start && act != null && start.isBefore(act)) {
            throw new GuardianRefused.BeforeTheAct(act);
        }
        boolean paid = submission.text("allowance").equals("guardianAllowance")
                || submission.text("allowance").equals("patronagePay");
        if (paid && submission.answers().get("amount") == null) {
            throw new GuardianRefused.AmountMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "guardianship.allowance", DataClass.SOCIAL, submission.by());
        return Map.of();
    }
}
