package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.Submission;

/** The person chooses; who has small children learns once somebody is with them. */
@Component
class ChooseProfessionRules extends ChapterRules {
    ChooseProfessionRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.LIVELIHOOD, "chooseProfession", rows, desk, plans);
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("smallChildren", desk.smallChildren(caseNumber, desk.today()));
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("ownWish")) {
            throw new ChapterRefused.NotOwnChoice();
        }
        if (!chosen(submission)) {
            return;
        }
        if (submission.text("course").equals("translator")
                && submission.text("languageFrom").equals(submission.text("languageTo"))) {
            throw new ChapterRefused.SameLanguage();
        }
        LocalDate start = date(submission.answers(), "start");
        LocalDate end = date(submission.answers(), "end");
        if (!end.isAfter(start) || end.isAfter(start.plusYears(1))) {
            throw new ChapterRefused.CourseMisdated();
        }
        requireSomebodyWithChildren(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        note(submission, "regional.professionChosen", DataClass.SOCIAL);
        if (!chosen(submission)) {
            return Map.of("courseChosen", false);
        }
        LocalDate end = date(submission.answers(), "end");
        rows.course(submission, submission.text("course"), date(submission.answers(), "start"), end);
        return Map.of("courseChosen", true, "courseEnd", end);
    }

    private void requireSomebodyWithChildren(Submission submission) {
        int small = desk.smallChildren(submission.caseNumber(), today(submission));
        String with = submission.text("childcare");
        if (with.equals("stillLooking") || small > 0 && with.equals("notNeeded")) {
            throw new ChapterRefused.NobodyWithChildren(small);
        }
    }

    private static boolean chosen(Submission submission) {
        return !submission.text("course").equals("none");
    }
}
