package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A child of ten or older is always heard; a smaller one as far as it can say what it wants. */
@Component
class HearChildOnCareRules implements FormRules {
    private final ChildDesk desk;
    private final GuardianshipCases cases;

    HearChildOnCareRules(ChildDesk desk, GuardianshipCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public String process() {
        return GuardianshipProcess.FAMILY_SEARCH;
    }

    @Override
    public String form() {
        return "hearChildOnCare";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber));
    }

    @Override
    public void check(Submission submission) {
        String child = submission.caseNumber();
        if (desk.age(child) >= ChildDesk.HEARD_FROM && !submission.yes("ageOk")) {
            throw new FamilyRefused.ChildNotHeard(child);
        }
        if (((LocalDate) submission.answers().get("heardOn")).isAfter(desk.day(submission.at()))) {
            throw new FamilyRefused.InFuture();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String child = submission.caseNumber();
        cases.heard(cases.running(child).instance(), Given.text(submission.answers(), "wishes"));
        desk.note(child, "guardianship.childHeard", DataClass.PSYCHOLOGICAL_SUMMARY, submission.by());
        return Map.of();
    }
}
