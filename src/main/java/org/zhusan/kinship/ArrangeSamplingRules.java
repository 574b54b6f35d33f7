package org.zhusan.kinship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.casefile.SampleSubjects.Subject;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.State;

/** The lawyer arranges that everyone the order covers, and nobody else, is sampled; each gets a code that tells nothing. */
@Component
class ArrangeSamplingRules implements FormRules {
    static final String FORM = "arrangeSampling";
    static final String ROWS = "people";

    private final Examinations examinations;
    private final SampleSubjects subjects;
    private final SampleCodes codes;
    private final ExaminationDesk desk;
    private final Files files;
    private final Timeline timeline;

    ArrangeSamplingRules(
            Examinations examinations,
            SampleSubjects subjects,
            SampleCodes codes,
            ExaminationDesk desk,
            Files files,
            Timeline timeline) {
        this.examinations = examinations;
        this.subjects = subjects;
        this.codes = codes;
        this.desk = desk;
        this.files = files;
        this.timeline = timeline;
    }

    @Override
    public String process() {
        return ExaminationProcess.COURT_EXAMINATION;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        String examination = ordered(child).number();
        Map<String, Object> filled = new HashMap<>(desk.order(examination));
        List<Subject> scope = subjects.of(examination);
        Map<String, String> names = files.firstNames(
                scope.stream().map(Subject::person).filter(Objects::nonNull).toList(), reader, FORM);
        filled.put(ROWS, scope.stream().map(it -> row(it, names)).toList());
        return filled;
    }

    @Override
    public void check(Submission submission) {
        Examination examination = ordered(submission.caseNumber());
        if (!submission.yes("escorted")) {
            throw new SamplingRefused.NobodyEscorts();
        }
        desk.requireAppointment(submission, examination);
        Map<Integer, Map<String, Object>> rows = rows(submission);
        List<Subject> scope = subjects.of(examination.number());
        Set<Integer> lines = scope.stream().map(Subject::line).collect(Collectors.toSet());
        if (rows.size() != submission.rows(ROWS).size() || !rows.keySet().equals(lines)) {
            throw new SamplingRefused.OutOfScope();
        }
        scope.stream()
                .filter(it -> it.person() == null)
                .map(it -> rows.get(it.line()))
                .filter(it -> blank(it.get("relativeName")) || it.get("sex") == null || it.get("ageYears") == null)
                .findFirst()
                .ifPresent(it -> {
                    throw new SamplingRefused.RelativeUnknown();
                });
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Examination examination = ordered(submission.caseNumber());
        codes.makeFirst(examination.number(), rows(submission));
        timeline.note(submission.caseNumber(), "kinship.samplingArranged", DataClass.LEGAL_CIVIL, submission.by());
        return Map.of();
    }

    /** The order nobody has arranged anything for yet. */
    private Examination ordered(String child) {
        return examinations.of(child).stream()
                .filter(it -> it.state() == State.ORDERED)
                .findFirst()
                .orElseThrow(SamplingRefused.NoOrder::new);
    }

    private static Map<Integer, Map<String, Object>> rows(Submission submission) {
        return submission.rows(ROWS).stream()
                .collect(Collectors.toMap(ArrangeSamplingRules::line, Function.identity(), (one, two) -> one));
    }

    private static int line(Map<String, Object> row) {
        return row.get("line") instanceof Number line ? line.intValue() : 0;
    }

    private static Map<String, Object> row(Subject subject, Map<String, String> names) {
        var row = new HashMap<String, Object>();
        row.put("line", subject.line());
        row.put("relation", subject.relation());
        row.put("file", subject.person() == null ? "none" : "ours");
        if (subject.person() != null) {
            row.put("personRef", subject.person());
            row.put("firstName", names.getOrDefault(subject.person(), ""));
        }
        return row;
    }

    private static boolean blank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
