package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/**
 * At first at least monthly, then once a season; who missed twice is asked how they are, and nothing else follows. Whoever is at high risk of suicide is seen
 * again within a week, and others read at once that they speak with the psychologist before anything else.
 */
@Component
class CounselPersonRules extends ChapterRules {
    private static final int MONTHLY_FOR_MONTHS = 3;
    private static final int SEASON = 3;
    /** Programme rule; to be confirmed by the Ministry of Health. */
    private static final int DAYS_AT_HIGH_RISK = 7;

    CounselPersonRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.COUNSELLING, "counselPerson", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        requireHeld(submission, "dt");
        if (atHighRisk(submission)) {
            requireCare(submission);
        } else if (again(submission)) {
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
        boolean high = atHighRisk(submission);
        if (high) {
            note(submission, "regional.safetyDue", DataClass.PSYCHOLOGICAL);
            note(submission, "regional.askPsychologistFirst", DataClass.PSYCHOLOGICAL_SUMMARY);
        }
        return Map.of("meetsAgain", true, "nextMeeting", next, RegionalSupportProcess.HIGH_SUICIDE_RISK, high);
    }

    private void requireCare(Submission submission) {
        if (!again(submission)) {
            throw new ChapterRefused.RiskLeftAlone();
        }
        if (submission.text("sharedSummary").isBlank()) {
            throw new ChapterRefused.SummaryMissing();
        }
        requireNext(submission, next(submission), today(submission).plusDays(DAYS_AT_HIGH_RISK));
    }

    private static boolean atHighRisk(Submission submission) {
        return submission.yes("attended") && submission.text("suicideRisk").equals("high");
    }

    private static boolean again(Submission submission) {
        return submission.text("nextStep").equals("again");
    }

    private static LocalDate next(Submission submission) {
        return date(submission.answers(), "nextMeetingOn");
    }
}
