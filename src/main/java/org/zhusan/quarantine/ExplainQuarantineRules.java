package org.zhusan.quarantine;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A household is told until when, and that it may decline; only then anyone is examined. */
@Component
class ExplainQuarantineRules implements FormRules {
    private final QuarantineDesk desk;
    private final Residents residents;

    ExplainQuarantineRules(QuarantineDesk desk, Residents residents) {
        this.desk = desk;
        this.residents = residents;
    }

    @Override
    public String process() {
        return QuarantineProcess.QUARANTINE;
    }

    @Override
    public String form() {
        return "explainQuarantine";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return residents(caseNumber)
                .map(desk::lastDay)
                .max(Comparator.naturalOrder())
                .<Map<String, Object>>map(it -> Map.of("quarantineEndsOn", it.toString()))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("understood") || !submission.yes("rightToRefuseTold")) {
            throw new ExaminationRefused.NotUnderstood();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        residents(submission.caseNumber()).forEach(it -> {
            if (it.quarantineUntil() == null) {
                residents.quarantineUntil(it.person(), desk.lastDay(it), submission.by());
            }
            desk.noteFlag(it.person(), "quarantine.explained", submission.by());
        });
        return Map.of();
    }

    private Stream<Resident> residents(String household) {
        return desk.household(household).stream().flatMap(it -> desk.resident(it.number()).stream());
    }
}
