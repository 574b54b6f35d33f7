package org.zhusan.regional;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** A child that stays away, struggles or is shut out is looked after again, and something is done until then. */
@Component
class SeeHowSchoolGoesRules extends ChapterRules {
    SeeHowSchoolGoesRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.SCHOOLING, "seeHowSchoolGoes", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        boolean away = submission.text("attends").equals("hardly");
        boolean shutOut = submission.text("treated").equals("teased");
        boolean struggling = submission.text("learning").equals("struggling");
        if (well(submission) && (away || shutOut || struggling)) {
            throw new ChapterRefused.NotWellYet();
        }
        boolean done = submission.answers().get("measures") instanceof List<?> measures && !measures.isEmpty();
        if ((away || shutOut) && !done) {
            throw new ChapterRefused.NothingDone();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        note(submission, "regional.schoolSeen", DataClass.EDUCATION);
        if (well(submission)) {
            ended(submission);
        }
        return Map.of();
    }

    private static boolean well(Submission submission) {
        return submission.text("goesOn").equals("well");
    }
}
