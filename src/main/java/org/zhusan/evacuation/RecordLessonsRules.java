package org.zhusan.evacuation;

import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What worked and what to change, one row for each agency that says so. */
@Component
class RecordLessonsRules implements FormRules {
    @Override
    public String process() {
        return StageProcess.STAGE;
    }

    @Override
    public String form() {
        return "recordLessons";
    }

    @Override
    public void check(Submission submission) {
        var heard = new HashSet<Object>();
        for (Map<String, Object> lesson : submission.rows("lessons")) {
            if (!heard.add(lesson.get("agency"))) {
                throw new StageRefused("stage.agencyTwice");
            }
        }
    }
}
