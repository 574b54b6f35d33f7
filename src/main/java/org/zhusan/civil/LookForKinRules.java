package org.zhusan.civil;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Whether a parent or relative was found since. */
@Component
class LookForKinRules implements FormRules {
    private final BirthDesk desk;
    private final BirthTable births;

    LookForKinRules(BirthDesk desk, BirthTable births) {
        this.desk = desk;
        this.births = births;
    }

    @Override
    public String process() {
        return BirthProcess.RECHECK;
    }

    @Override
    public String form() {
        return "lookForKin";
    }

    @Override
    public void check(Submission submission) {
        births.find(submission.caseNumber()).orElseThrow(BirthRefused.NothingChosen::new);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        births.family(submission.caseNumber(), FamilyAnswers.of(submission));
        desk.note(submission, "birth.kinAsked");
        return Map.of();
    }
}
