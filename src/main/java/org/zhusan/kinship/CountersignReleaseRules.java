package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.ResultTable.Result;

/** The second of two who let a result out; from now on the court may have it. */
@Component
class CountersignReleaseRules implements FormRules {
    private final ResultDesk desk;
    private final ResultTable results;
    private final ExaminationTable examinations;

    CountersignReleaseRules(ResultDesk desk, ResultTable results, ExaminationTable examinations) {
        this.desk = desk;
        this.results = results;
        this.examinations = examinations;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return "countersignRelease";
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        return desk.shown(number);
    }

    @Override
    public void check(Submission submission) {
        Result result = desk.current(submission.caseNumber());
        if (submission.by().id().equals(result.releaser())) {
            throw new ResultRefused.ReleaserCountersigns();
        }
        desk.requireLookedThroughAndUnchanged(submission, result);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Result result = desk.current(submission.caseNumber());
        results.countersigned(result, submission.by().id(), submission.at());
        examinations.state(result.examination(), Examinations.State.RELEASED);
        return Map.of();
    }
}
