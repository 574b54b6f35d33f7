package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.Submission;

/** Drivers pass two examinations; whoever failed may try again within three months. */
@Component
class RecordExamRules extends ChapterRules {
    private static final int AGAIN_WITHIN_MONTHS = 3;

    RecordExamRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.LIVELIHOOD, "recordExam", rows, desk, plans);
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return rows.course(instance)
                .map(it -> Map.<String, Object>of("course", it))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        boolean driver =
                rows.course(submission.instance()).filter("driver"::equals).isPresent();
        if (driver && passed(submission) && !submission.text("trafficRules").equals("passed")) {
            throw new ChapterRefused.TrafficRulesFirst();
        }
        if (submission.yes("triesAgain")) {
            requireNext(submission, again(submission), today(submission).plusMonths(AGAIN_WITHIN_MONTHS));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        rows.examined(submission.instance(), submission.text("exam"));
        note(submission, passed(submission) ? "regional.courseFinished" : "regional.courseLeft", DataClass.SOCIAL);
        return submission.yes("triesAgain")
                ? Map.of("examAgain", true, "courseEnd", again(submission))
                : Map.of("examAgain", false);
    }

    private static boolean passed(Submission submission) {
        return submission.text("exam").equals("passed");
    }

    private static LocalDate again(Submission submission) {
        return date(submission.answers(), "againOn");
    }
}
