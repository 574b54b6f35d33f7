package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** No dose that is due is forgotten; the next visit comes within half a year. */
@Component
class FollowUpHealthRules extends ChapterRules {
    private static final int MONTHS_AT_MOST = 6;

    FollowUpHealthRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.HEALTH_FOLLOW_UP, "followUpHealth", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        LocalDate dose = date(submission.answers(), "nextDose");
        if (dose != null && !dose.isAfter(today(submission))) {
            throw new ChapterRefused.NextPast();
        }
        if (dose != null && submission.text("nextStep").equals("nothing")) {
            throw new ChapterRefused.DoseForgotten();
        }
        if (again(submission)) {
            LocalDate latest = today(submission).plusMonths(MONTHS_AT_MOST);
            requireNext(submission, next(submission), dose != null && dose.isBefore(latest) ? dose : latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean came = submission.yes("came");
        LocalDate next = again(submission) ? next(submission) : null;
        LocalDate held = came ? date(submission.answers(), "visit") : today(submission);
        rows.round(submission, Chapter.HEALTH_FOLLOW_UP, held, came, next);
        note(submission, came ? "regional.clinicVisited" : "regional.clinicMissed", DataClass.MEDICAL);
        if (next == null) {
            ended(submission);
            return Map.of("seenAgain", false);
        }
        return Map.of("seenAgain", true, "nextHealthVisit", next);
    }

    private static boolean again(Submission submission) {
        return submission.text("nextStep").equals("again");
    }

    private static LocalDate next(Submission submission) {
        return date(submission.answers(), "nextVisitOn");
    }
}
