package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** Work is looked for at first monthly, after three times once a season; to care for others or not to be able is a full answer. */
@Component
class SeekWorkRules extends ChapterRules {
    private static final Set<String> WORKING = Set.of("employed", "selfEmployed");
    private static final int MONTHLY_ROUNDS = 3;
    private static final int SEASON = 3;

    SeekWorkRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.LIVELIHOOD, "seekWork", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        if (seeking(submission)) {
            int months = rows.rounds(submission.instance()) < MONTHLY_ROUNDS ? 1 : SEASON;
            requireNext(submission, next(submission), today(submission).plusMonths(months));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String status = submission.text("status");
        LocalDate today = today(submission);
        boolean works = WORKING.contains(status);
        rows.work(submission, status, works ? date(submission.answers(), "since") : today);
        note(submission, works ? "regional.foundWork" : "regional.workSought", DataClass.SOCIAL);
        if (seeking(submission)) {
            LocalDate next = next(submission);
            rows.round(submission, Chapter.LIVELIHOOD, today, true, next);
            return Map.of("workStatus", "seeking", "nextLook", next);
        }
        if (works) {
            return Map.of("workStatus", "working");
        }
        ended(submission);
        return Map.of("workStatus", status);
    }

    private static boolean seeking(Submission submission) {
        return submission.text("status").equals("seeking");
    }

    private static LocalDate next(Submission submission) {
        return date(submission.answers(), "nextLookOn");
    }
}
