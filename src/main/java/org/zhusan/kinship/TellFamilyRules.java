package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Psychologist and lawyer tell it together; nothing of it is noted anywhere before both have said so. */
@Component
class TellFamilyRules implements FormRules {
    static final String FORM = "tellFamily";

    private static final int TOLD_FROM = 10;

    private final KinshipCases cases;
    private final KinshipDesk desk;

    TellFamilyRules(KinshipCases cases, KinshipDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String process() {
        return KinshipProcess.DISCLOSURE;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public void check(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        LocalDate held = desk.happened(submission, "heldAt", Objects.requireNonNull(kinship.takenUpOn()));
        if (!submission.yes("lawyerPresent")) {
            throw new DisclosureRefused.LawyerAbsent();
        }
        if (submission.text("childTold").equals("tooYoung")
                && desk.person(kinship.child()).age(held) >= TOLD_FROM) {
            throw new DisclosureRefused.OldEnough();
        }
    }
}
