package org.zhusan.civil;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Who the mother is, or who else could be compared; the table is asked again with it. */
@Component
class IdentifyMotherRules implements FormRules {
    private final BirthDesk desk;
    private final BirthTable births;

    IdentifyMotherRules(BirthDesk desk, BirthTable births) {
        this.desk = desk;
        this.births = births;
    }

    @Override
    public String process() {
        return BirthProcess.PROOF;
    }

    @Override
    public String form() {
        return "identifyMother";
    }

    @Override
    public void check(Submission submission) {
        births.find(submission.caseNumber()).orElseThrow(BirthRefused.NothingChosen::new);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        births.family(submission.caseNumber(), FamilyAnswers.of(submission));
        desk.note(submission, "birth.motherAsked");
        return Map.of();
    }
}
