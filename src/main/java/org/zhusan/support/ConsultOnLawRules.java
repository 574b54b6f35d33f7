package org.zhusan.support;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The lawyer acts for this person alone; what was asked about stays a list from which nothing follows. */
@Component
class ConsultOnLawRules implements FormRules {
    private final SupportDesk desk;

    ConsultOnLawRules(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "consultOnLaw";
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("ownClient")) {
            throw new OfferRefused.NotOwnClient();
        }
        LocalDate today = desk.day(submission.at());
        boolean late = submission.rows("actions").stream()
                .anyMatch(it -> it.get("until") instanceof LocalDate until && until.isBefore(today));
        if (late) {
            throw new OfferRefused.StepInPast();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "support.lawyerConsulted", DataClass.LEGAL_CIVIL, submission.by());
        return Map.of();
    }
}
