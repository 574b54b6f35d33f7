package org.zhusan.quarantine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** One row for each test that is open; a result counts once the person was told, and never before its sample. */
@Component
class EnterResultsRules implements FormRules {
    private final QuarantineDesk desk;
    private final Findings findings;
    private final ScreeningTable screenings;

    EnterResultsRules(QuarantineDesk desk, Findings findings, ScreeningTable screenings) {
        this.desk = desk;
        this.findings = findings;
        this.screenings = screenings;
    }

    @Override
    public String process() {
        return QuarantineProcess.SCREENING;
    }

    @Override
    public String form() {
        return "enterResults";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Map<String, Object>> rows = screenings.latest(caseNumber).stream()
                .flatMap(it -> findings.open(it, reader).stream())
                .map(it -> Map.<String, Object>of("test", it))
                .toList();
        return Map.of("results", rows);
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        for (Map<String, Object> row : submission.rows("results")) {
            String result = (String) row.get("result");
            if (!result.equals("notDone") && !result.equals("notYet")) {
                requireInOrder(row, person);
            }
            boolean measles = "measles".equals(row.get("test")) && result.equals("pos");
            if (measles && submission.answers().get("rashOn") == null) {
                throw new TestRefused.RashDayMissing();
            }
        }
    }

    private static void requireInOrder(Map<String, Object> row, Person person) {
        LocalDate collected = (LocalDate) Objects.requireNonNull(row.get("collectedOn"));
        LocalDate result = (LocalDate) Objects.requireNonNull(row.get("resultOn"));
        if (result.isBefore(collected)) {
            throw new TestRefused.ResultBeforeSample();
        }
        if (collected.isBefore(person.birthDate())) {
            throw new TestRefused.SampleBeforeBirth();
        }
        if (!Boolean.TRUE.equals(row.get("notifiedPatient"))) {
            throw new TestRefused.NotTold();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "quarantine.resultsEntered", submission.by());
        return Map.of();
    }
}
