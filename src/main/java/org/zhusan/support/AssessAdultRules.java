package org.zhusan.support;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A score is one the tool can have; what others read repeats none of it; a high risk leads to safety at once. */
@Component
class AssessAdultRules implements FormRules {
    private final SupportDesk desk;

    AssessAdultRules(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "assessAdult";
    }

    @Override
    public void check(Submission submission) {
        int age = desk.age(submission.caseNumber(), submission.at());
        if (age < SupportDesk.OF_AGE) {
            throw new AssessmentRefused.OtherAge();
        }
        Tool.of(submission.text("toolUsed")).ifPresent(it -> it.check(submission, age));
        Tool.requireUnnamed(submission.text("sharedSummary"));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "support.adultAssessed", DataClass.PSYCHOLOGICAL_SUMMARY, submission.by());
        return Map.of(SupportProcess.HIGH_SUICIDE_RISK, desk.alarmed(submission));
    }
}
