package org.zhusan.support;

import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A conversation about faith is free: declining is a full answer, and neither answer leaves a trace anyone but its author reads. */
@Component
class ConverseOnFaithRules implements FormRules {
    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "converseOnFaith";
    }

    @Override
    public void check(Submission submission) {
        boolean held = submission.text("answer").equals("held");
        if (!held
                && (submission.answers().size() > 1 || !submission.attachments().isEmpty())) {
            throw new OfferRefused.MoreThanDeclining();
        }
        if (held && !submission.yes("voluntary")) {
            throw new OfferRefused.NotVoluntary();
        }
    }
}
