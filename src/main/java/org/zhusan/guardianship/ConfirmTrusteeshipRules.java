package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.guardianship.GuardianCares.Ending;

/** A child of fourteen is heard alone, after its birthday and before the paper; without its consent nobody is its trustee. */
@Component
class ConfirmTrusteeshipRules implements FormRules {
    private static final int TRUSTEE_FROM = 14;

    private final GuardianCares cares;
    private final CareDesk desk;

    ConfirmTrusteeshipRules(GuardianCares cares, CareDesk desk) {
        this.cares = cares;
        this.desk = desk;
    }

    @Override
    public String process() {
        return GuardianCareProcess.GUARDIAN_CARE;
    }

    @Override
    public String form() {
        return "confirmTrusteeship";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.child(caseNumber).age(desk.today()));
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("heardAlone")) {
            throw new GuardianCareRefused.TrusteeshipNotHeardAlone();
        }
        LocalDate heard = (LocalDate) submission.answers().get("heardOn");
        LocalDate birthday = desk.child(submission.caseNumber()).birthDate().plusYears(TRUSTEE_FROM);
        if (heard.isBefore(birthday)) {
            throw new GuardianCareRefused.HeardBeforeFourteen(birthday);
        }
        if (submission.answers().get("actDate") instanceof LocalDate decided && decided.isBefore(heard)) {
            throw new GuardianCareRefused.DecidedBeforeHearing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.text("trusteeship").equals("confirmed")) {
            desk.note(submission.caseNumber(), "guardianship.trusteeConfirmed", DataClass.LEGAL_CIVIL, submission.by());
        } else {
            cares.end(submission.instance(), desk.day(submission.at()), Ending.GUARDIAN_LOST);
            desk.note(submission.caseNumber(), "guardianship.trusteeDeclined", DataClass.LEGAL_CIVIL, submission.by());
        }
        return Map.of();
    }
}
