package org.zhusan.kinship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SampleTable.State;

/** An expert opens the seals and answers the court; what is called confirmed is as sure as the programme asks. */
@Component
class ExamineSamplesRules implements FormRules {
    /** In percent; a rule of the programme (domain U10.7, modelled), to be confirmed by the Forensic Examination Centre. */
    private static final BigDecimal PROOF = new BigDecimal("99.9");

    private final ExaminationTable examinations;
    private final SampleTable samples;
    private final CustodyChain chain;
    private final ResultTable results;
    private final ExaminationDesk desk;

    ExamineSamplesRules(
            ExaminationTable examinations,
            SampleTable samples,
            CustodyChain chain,
            ResultTable results,
            ExaminationDesk desk) {
        this.examinations = examinations;
        this.samples = samples;
        this.chain = chain;
        this.results = results;
        this.desk = desk;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return ExaminationProcess.EXAMINE_SAMPLES;
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        Map<String, Object> filled = new HashMap<>(desk.order(number));
        filled.put(SampleRows.LIST, SampleRows.shown(current(desk.examination(number))));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        Conclusion conclusion = Conclusion.of(submission.text("conclusion"));
        if (openedAt(submission).isAfter(desk.now())) {
            throw new CustodyRefused.InFuture();
        }
        SampleRows.of(submission, current(desk.examination(submission.caseNumber())))
                .forEach((sample, row) -> {
                    // also when an earlier attempt of this round found it broken, and this one says intact
                    boolean unfit = broken(row) || sample.state() != State.TAKEN;
                    if (unfit && conclusion != Conclusion.INVALID) {
                        throw new ResultRefused.SealBroken(sample.code());
                    }
                });
        requireProbability(submission, conclusion);
        if (((LocalDate) Objects.requireNonNull(submission.answers().get("expertDate")))
                .isBefore(desk.day(openedAt(submission)))) {
            throw new ResultRefused.ReportTooEarly();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Examination examination = examinations.lock(submission.caseNumber());
        String expert = submission.by().id();
        SampleRows.of(submission, current(examination)).forEach((sample, row) -> {
            if (sample.state() != State.TAKEN) {
                // found broken before: nothing follows a broken seal
                return;
            }
            chain.handOver(sample, expert, openedAt(submission), !broken(row), expert);
            if (broken(row)) {
                samples.state(sample.code(), State.INVALID);
            }
        });
        results.examined(examination.number(), examination.round(), submission.task(), expert, submission.at());
        return Map.of();
    }

    private static void requireProbability(Submission submission, Conclusion conclusion) {
        Object probability = submission.answers().get("probability");
        if (conclusion != Conclusion.CONFIRMED) {
            if (probability != null) {
                throw new ResultRefused.ProbabilityOfNothing();
            }
        } else if (!(probability instanceof BigDecimal percent) || percent.compareTo(PROOF) < 0) {
            throw new ResultRefused.ProbabilityTooLow();
        }
    }

    private static boolean broken(Map<String, Object> row) {
        return "broken".equals(row.get("seal"));
    }

    private List<Sample> current(Examination examination) {
        return samples.of(examination.number(), examination.round());
    }

    private static Instant openedAt(Submission submission) {
        return ((OffsetDateTime) Objects.requireNonNull(submission.answers().get("openedAt"))).toInstant();
    }
}
