package org.zhusan.kinship;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone is sampled once more, under a code that has nothing to do with the one before. */
@Component
class ArrangeAgainRules implements FormRules {
    private final SampleCodes codes;
    private final ExaminationDesk desk;

    ArrangeAgainRules(SampleCodes codes, ExaminationDesk desk) {
        this.codes = codes;
        this.desk = desk;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return "arrangeAgain";
    }

    @Override
    public Map<String, Object> prefill(String examination, String instance, Member reader) {
        return desk.order(examination);
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("escorted")) {
            throw new SamplingRefused.NobodyEscorts();
        }
        desk.requireAppointment(submission, desk.examination(submission.caseNumber()));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        codes.makeAgain(submission.caseNumber());
        return Map.of();
    }
}
