package org.zhusan.kinship;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SampleTable.State;

/** Somebody else was there and says under their own sign-in what they saw. */
@Component
class WitnessSamplingRules implements FormRules {
    private final ExaminationTable examinations;
    private final SampleTable samples;
    private final ExaminationDesk desk;

    WitnessSamplingRules(ExaminationTable examinations, SampleTable samples, ExaminationDesk desk) {
        this.examinations = examinations;
        this.samples = samples;
        this.desk = desk;
    }

    @Override
    public String process() {
        return ExaminationProcess.EXAMINATION;
    }

    @Override
    public String form() {
        return "witnessSampling";
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        return Map.of(SampleRows.LIST, SampleRows.shown(current(desk.examination(number))));
    }

    @Override
    public void check(Submission submission) {
        List<Sample> current = current(desk.examination(submission.caseNumber()));
        SampleRows.of(submission, current);
        if (current.stream().anyMatch(it -> submission.by().id().equals(it.takenBy()))) {
            throw new SamplingRefused.TakerWitnesses();
        }
        boolean taken = current.stream().anyMatch(it -> it.state() == State.TAKEN);
        boolean seen = taken
                ? Stream.of("sawIdentification", "sawSealing", "sawFreeWill").allMatch(submission::yes)
                : submission.yes("sawFreeWill");
        if (!seen) {
            throw new SamplingRefused.NotWitnessed();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Examination examination = examinations.lock(submission.caseNumber());
        samples.witnessed(
                examination.number(), examination.round(), submission.by().id());
        boolean everyone = current(examination).stream().allMatch(it -> it.state() == State.TAKEN);
        if (!everyone) {
            examinations.state(examination.number(), Examinations.State.NOT_GIVEN);
        }
        return Map.of(ExaminationProcess.EVERYONE_SAMPLED, everyone);
    }

    private List<Sample> current(Examination examination) {
        return samples.of(examination.number(), examination.round());
    }
}
