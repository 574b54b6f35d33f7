package org.zhusan.regional;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** Work that lasts three months ends the chapter; work elsewhere is work. */
@Component
class CheckRetentionRules extends ChapterRules {
    CheckRetentionRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.LIVELIHOOD, "checkRetention", rows, desk, plans);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String retention = submission.text("retention");
        boolean works = !retention.equals("lost");
        if (retention.equals("changed")) {
            rows.work(submission, "employed", date(submission.answers(), "since"));
        }
        if (works) {
            ended(submission);
        } else {
            rows.work(submission, "seeking", today(submission));
        }
        note(submission, works ? "regional.workLasts" : "regional.workLost", DataClass.SOCIAL);
        return Map.of("stillWorks", works);
    }
}
