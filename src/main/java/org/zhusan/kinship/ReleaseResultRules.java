package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The first of two who let a result out, unchanged. */
@Component
class ReleaseResultRules implements FormRules {
    private final ResultDesk desk;
    private final ResultTable results;

    ReleaseResultRules(ResultDesk desk, ResultTable results) {
        this.desk = desk;
        this.results = results;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return "releaseResult";
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        return desk.shown(number);
    }

    @Override
    public void check(Submission submission) {
        desk.requireLookedThroughAndUnchanged(submission, desk.current(submission.caseNumber()));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        results.released(desk.current(submission.caseNumber()), submission.by().id(), submission.at());
        return Map.of();
    }
}
