package org.zhusan.regional;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.Submission;

/** The case manager has heard the psychologist, and no child is forgotten. */
@Component
class StandByPersonRules extends ChapterRules {
    StandByPersonRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.COUNSELLING, "standByPerson", rows, desk, plans);
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("spoken")) {
            throw new ChapterRefused.PsychologistNotHeard();
        }
        int children = desk.children(submission.caseNumber(), today(submission));
        if (children > 0 && submission.text("children").equals("none")) {
            throw new ChapterRefused.ChildrenForgotten(children);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        note(submission, "regional.stoodBy", DataClass.PSYCHOLOGICAL_SUMMARY);
        return Map.of();
    }
}
