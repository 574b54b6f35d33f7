package org.zhusan.regional;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.Submission;

/** A conversation about faith is free and leaves no trace anyone but its author reads; to stop is a full answer. */
@Component
class TalkOfFaithRules extends ChapterRules {
    private static final int MONTHS_AT_MOST = 3;

    TalkOfFaithRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.THEOLOGY, "talkOfFaith", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        String answer = submission.text("answer");
        if (answer.equals("nothingMore")
                && (submission.answers().size() > 1 || !submission.attachments().isEmpty())) {
            throw new ChapterRefused.MoreThanStopping();
        }
        if (answer.equals("held")) {
            if (!submission.yes("voluntary")) {
                throw new ChapterRefused.FaithNotVoluntary();
            }
            requireHeld(submission, "dt");
        }
        if (again(submission)) {
            requireNext(
                    submission,
                    date(submission.answers(), "nextTalkOn"),
                    today(submission).plusMonths(MONTHS_AT_MOST));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (!again(submission)) {
            ended(submission);
            return Map.of("talksAgain", false);
        }
        return Map.of("talksAgain", true, "nextTalk", date(submission.answers(), "nextTalkOn"));
    }

    private static boolean again(Submission submission) {
        return submission.text("nextStep").equals("again");
    }
}
