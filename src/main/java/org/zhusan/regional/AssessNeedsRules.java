package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone who takes part is asked, since the programme began; whoever comes back after closing takes it up anew. */
@Component
class AssessNeedsRules implements FormRules {
    private final Programmes programmes;
    private final ProgrammeRows rows;
    private final RegionalDesk desk;

    AssessNeedsRules(Programmes programmes, ProgrammeRows rows, RegionalDesk desk) {
        this.programmes = programmes;
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public String process() {
        return RegionalProcess.PROGRAMME;
    }

    @Override
    public String form() {
        return "assessNeeds";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return rows.rows(caseNumber, reader, form());
    }

    @Override
    public void check(Submission submission) {
        rows.requireEveryone(submission);
        Programme programme = programmes.find(submission.instance()).orElseThrow();
        LocalDate since = programme.endedOn() == null ? programme.since() : programme.endedOn();
        if (heldOn(submission).isBefore(since) || heldOn(submission).isAfter(desk.day(submission.at()))) {
            throw new ProgrammeRefused.HeldMisdated(since);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        programmes.takeUpAnew(submission.instance());
        programmes.reviewed(
                submission.task(),
                submission.instance(),
                heldOn(submission),
                ProgrammeRows.maxRisk(submission),
                ProgrammeRows.maxNeed(submission),
                null);
        desk.note(submission.caseNumber(), "regional.needsAssessed", submission.by());
        return Map.of();
    }

    private static LocalDate heldOn(Submission submission) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get("heldOn"));
    }
}
