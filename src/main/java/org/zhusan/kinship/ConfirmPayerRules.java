package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Inside the programme the state pays, unless a family that heard what it costs says that it wants to. */
@Component
class ConfirmPayerRules implements FormRules {
    static final String PRIVATE = "private";

    private final KinshipCases cases;
    private final KinshipDesk desk;

    ConfirmPayerRules(KinshipCases cases, KinshipDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return KinshipProcess.KINSHIP;
    }

    @Override
    public String form() {
        return "confirmPayer";
    }

    @Override
    public void check(Submission submission) {
        if (submission.text("payer").equals(PRIVATE) && !submission.yes("privateConfirmed")) {
            throw new KinshipRefused.PaymentNotConfirmed();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String payer = submission.text("payer");
        cases.payer(submission.caseNumber(), payer);
        desk.note(
                cases.lock(submission.caseNumber()),
                payer.equals(PRIVATE) ? "familyPays" : "statePays",
                desk.day(submission.at()),
                submission.by());
        return Map.of();
    }
}
