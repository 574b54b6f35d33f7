package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.ResultTable.Result;

/** Another expert agrees and seals, or gives it back; a sample that fails and a first exclusion lead to fresh samples. */
@Component
class ReviewResultRules implements FormRules {
    private static final String AGREES = "agrees";

    private final ResultDesk desk;
    private final ResultTable results;
    private final SealedResults sealed;

    ReviewResultRules(ResultDesk desk, ResultTable results, SealedResults sealed) {
        this.desk = desk;
        this.results = results;
        this.sealed = sealed;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return "reviewResult";
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        return desk.shown(number);
    }

    @Override
    public void check(Submission submission) {
        if (desk.current(submission.caseNumber())
                .examiner()
                .equals(submission.by().id())) {
            throw new ResultRefused.ExaminerReviews();
        }
        if (!agrees(submission) && submission.answers().get("reason") == null) {
            throw new ResultRefused.ReasonMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Result result = desk.current(submission.caseNumber());
        boolean agrees = agrees(submission);
        results.reviewed(result, submission.by().id(), submission.at(), agrees ? sealed.seal(result) : null);
        return Map.of(
                ExaminationProcess.AFTER_REVIEW, agrees ? afterAgreeing(result) : ExaminationProcess.EXAMINE_AGAIN);
    }

    private String afterAgreeing(Result result) {
        Conclusion conclusion = sealed.found(result).conclusion();
        boolean firstExclusion =
                conclusion == Conclusion.EXCLUDED && !sealed.excludedBefore(result.examination(), result.round());
        return conclusion == Conclusion.INVALID || firstExclusion
                ? ExaminationProcess.SAMPLE_AGAIN
                : ExaminationProcess.RELEASE;
    }

    private static boolean agrees(Submission submission) {
        return AGREES.equals(submission.text("review"));
    }
}
