package org.zhusan.support;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The children counted are at least those who live in the person's care. */
@Component
class RecordSocialPassportRules implements FormRules {
    private final SupportDesk desk;

    RecordSocialPassportRules(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "recordSocialPassport";
    }

    @Override
    public void check(Submission submission) {
        int inCare = desk.children(submission.caseNumber(), submission.at());
        if (((Number) submission.answers().get("childrenCount")).intValue() < inCare) {
            throw new OfferRefused.ChildrenUncounted(inCare);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "support.passportRecorded", DataClass.SOCIAL, submission.by());
        return Map.of();
    }
}
