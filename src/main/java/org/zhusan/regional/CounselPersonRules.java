package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** At first at least monthly, then once a season; who missed twice is asked how they are, and nothing else follows. */
@Component
class CounselPersonRules extends ChapterRules {
    private static final int MONTHLY_FOR_MONTHS = 3;
    private static final int SEASON = 3;

    CounselPersonRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.COUNSELLING, "counselPerson", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        requireHeld(submission, "dt");
        if (again(submission)) {
            LocalDate today = today(submission);
            boolean first = rows.began(submission.instance())
                    .orElse(today)
                    .plusMonths(MONTHLY_FOR_MONTHS)
                    .isAfter(today);
            requireNext(submission, next(submission), today.plusMonths(first ? 1 : SEASON));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean attended = submission.yes("attended");
        if (!attended && rows.missedLast(submission.instance())) {
            note(submission, "regional.missedTwice", DataClass.PSYCHOLOGICAL_SUMMARY);
        }
        boolean again = again(submission);
        LocalDate next = again ? next(submission) : null;
        rows.round(submission, Chapter.COUNSELLING, desk.day(submission, "dt"), attended, next);
        if (next == null) {
            ended(submission);
            return Map.of("meetsAgain", false);
        }
        return Map.of("meetsAgain", true, "nextMeeting", next);
    }

    private static boolean again(Submission submission) {
        return submission.text("nextStep").equals("again");
    }

    private static LocalDate next(Submission submission) {
        return date(submission.answers(), "nextMeetingOn");
    }
}
