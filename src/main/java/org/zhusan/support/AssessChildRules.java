package org.zhusan.support;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** As for an adult, with tools made for the child's age; the age band is the case file's, not typed. */
@Component
class AssessChildRules implements FormRules {
    private final SupportDesk desk;

    AssessChildRules(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "assessChild";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("ageBand", band(desk.age(caseNumber, desk.now())));
    }

    @Override
    public void check(Submission submission) {
        int age = desk.age(submission.caseNumber(), submission.at());
        if (!band(age).equals(submission.text("ageBand"))) {
            throw new AssessmentRefused.OtherAge();
        }
        Tool.of(submission.text("tool")).ifPresent(it -> it.check(submission, age));
        Tool.requireUnnamed(submission.text("summaryForCarers"));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "support.childAssessed", DataClass.PSYCHOLOGICAL_SUMMARY, submission.by());
        return Map.of(SupportProcess.HIGH_SUICIDE_RISK, desk.alarmed(submission));
    }

    /** Domain annex B; who turned 18 since support began is met as the oldest. */
    private static String band(int age) {
        if (age <= 2) {
            return "0-2";
        }
        if (age <= 6) {
            return "3-6";
        }
        if (age <= 10) {
            return "7-10";
        }
        return age <= 13 ? "11-13" : "14-17";
    }
}
