package org.zhusan.kinship;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SampleTable.State;

/** Whoever receives writes the hand-over down; what comes with a broken seal is not examined. */
@Component
class ReceiveSamplesRules implements FormRules {
    private static final String INTACT = "intact";

    private final ExaminationTable examinations;
    private final SampleTable samples;
    private final CustodyChain chain;
    private final ExaminationDesk desk;

    ReceiveSamplesRules(ExaminationTable examinations, SampleTable samples, CustodyChain chain, ExaminationDesk desk) {
        this.examinations = examinations;
        this.samples = samples;
        this.chain = chain;
        this.desk = desk;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return "receiveSamples";
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        return Map.of(SampleRows.LIST, SampleRows.shown(current(desk.examination(number))));
    }

    @Override
    public void check(Submission submission) {
        SampleRows.of(submission, current(desk.examination(submission.caseNumber())));
        Instant received = at(submission, "receivedAt");
        if (received.isAfter(desk.now())) {
            throw new CustodyRefused.InFuture();
        }
        if (byCourier(submission)) {
            if (submission.answers().get("givenToCourierAt") == null
                    || at(submission, "givenToCourierAt").isAfter(received)) {
                throw new CustodyRefused.CourierTimeMissing();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Examination examination = examinations.lock(submission.caseNumber());
        String receiver = submission.by().id();
        SampleRows.of(submission, current(examination)).forEach((sample, row) -> {
            boolean intact = INTACT.equals(row.get("seal"));
            if (byCourier(submission)) {
                chain.handOver(sample, CustodyChain.COURIER, at(submission, "givenToCourierAt"), true, receiver);
            }
            chain.handOver(sample, receiver, at(submission, "receivedAt"), intact, receiver);
            if (!intact) {
                samples.state(sample.code(), State.INVALID);
            }
        });
        boolean all = current(examination).stream().allMatch(it -> it.state() == State.TAKEN);
        return Map.of(ExaminationProcess.SAMPLES_INTACT, all);
    }

    private static boolean byCourier(Submission submission) {
        return submission.text("broughtBy").equals(CustodyChain.COURIER);
    }

    private List<Sample> current(Examination examination) {
        return samples.of(examination.number(), examination.round());
    }

    private static Instant at(Submission submission, String field) {
        return ((OffsetDateTime) submission.answers().get(field)).toInstant();
    }
}
