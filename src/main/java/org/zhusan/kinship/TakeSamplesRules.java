package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SampleTable.State;

/** No sample without an order in force for it: of someone it covers, where it says, not after its deadline. */
@Component
class TakeSamplesRules implements FormRules {
    private static final String GIVEN = "given";
    private static final String TOO_LATE = "tooLate";
    private static final Map<String, State> STATES =
            Map.of("refused", State.REFUSED, "notCome", State.NOT_COME, TOO_LATE, State.TOO_LATE);

    private final ExaminationTable examinations;
    private final SampleTable samples;
    private final ExaminationDesk desk;

    TakeSamplesRules(ExaminationTable examinations, SampleTable samples, ExaminationDesk desk) {
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
        return "takeSamples";
    }

    @Override
    public Map<String, Object> prefill(String number, String instance, Member reader) {
        Map<String, Object> filled = new HashMap<>(desk.order(number));
        filled.put(SampleRows.LIST, SampleRows.shown(current(desk.examination(number))));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        Examination examination = desk.examination(submission.caseNumber());
        if (!examination.institution().code().equals(submission.text("institution"))) {
            throw new SamplingRefused.OtherInstitution();
        }
        Set<String> seals = new HashSet<>();
        SampleRows.of(submission, current(examination)).forEach((sample, row) -> {
            if (GIVEN.equals(row.get("outcome"))) {
                requireProper(sample, row, examination);
                requireUnused(String.valueOf(row.get("sealNo")), seals);
            } else if (TOO_LATE.equals(row.get("outcome")) && !desk.today().isAfter(examination.deadline())) {
                throw new SamplingRefused.NotTooLate(examination.deadline());
            }
        });
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Examination examination = examinations.lock(submission.caseNumber());
        SampleRows.of(submission, current(examination)).forEach((sample, row) -> {
            if (GIVEN.equals(row.get("outcome"))) {
                Instant at = takenAt(row);
                samples.taken(
                        sample.code(),
                        String.valueOf(row.get("material")),
                        String.valueOf(row.get("sealNo")),
                        at,
                        desk.day(at),
                        submission.by().id());
            } else {
                samples.state(sample.code(), STATES.get(String.valueOf(row.get("outcome"))));
            }
        });
        examinations.state(examination.number(), Examinations.State.UNDERWAY);
        return Map.of();
    }

    private List<Sample> current(Examination examination) {
        return samples.of(examination.number(), examination.round());
    }

    private void requireProper(Sample sample, Map<String, Object> row, Examination examination) {
        if (!Boolean.TRUE.equals(row.get("identityChecked"))) {
            throw new SamplingRefused.NotIdentified(sample.code());
        }
        Instant at = takenAt(row);
        if (at.isAfter(desk.now())) {
            throw new SamplingRefused.TakenInFuture();
        }
        LocalDate on = desk.day(at);
        if (on.isBefore(examination.orderedOn()) || on.isAfter(examination.deadline())) {
            throw new SamplingRefused.OutOfTime(examination.orderedOn(), examination.deadline());
        }
    }

    private void requireUnused(String seal, Set<String> seals) {
        if (!seals.add(seal) || samples.sealUsed(seal)) {
            throw new SamplingRefused.SealUsed(seal);
        }
    }

    private static Instant takenAt(Map<String, Object> row) {
        return ((OffsetDateTime) row.get("takenAt")).toInstant();
    }
}
