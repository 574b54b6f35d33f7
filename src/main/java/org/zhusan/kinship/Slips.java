package org.zhusan.kinship;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.audit.ReadLog;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.casefile.SampleSubjects.Subject;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.SampleTable.Sample;

/** Puts code and name side by side for the lawyer who goes along, each look at it in the read log. */
@Component
class Slips {
    private static final String PURPOSE = "slip";

    private final ExaminationAccess access;
    private final ExaminationDesk desk;
    private final SampleTable samples;
    private final SampleSubjects subjects;
    private final Records records;
    private final Files files;
    private final ReadLog readLog;

    Slips(
            ExaminationAccess access,
            ExaminationDesk desk,
            SampleTable samples,
            SampleSubjects subjects,
            Records records,
            Files files,
            ReadLog readLog) {
        this.access = access;
        this.desk = desk;
        this.samples = samples;
        this.subjects = subjects;
        this.records = records;
        this.files = files;
        this.readLog = readLog;
    }

    /** @throws NotPermitted when there is none, or the reader may not know */
    @Transactional
    SlipPage of(String number, Member reader) {
        String child = access.requireSlip(number, reader);
        readLog.note(reader, List.of(new ReadLog.Read(child, DataClass.LEGAL_CIVIL, number)), PURPOSE);
        Examination examination = desk.examination(number);
        String order = desk.orderNumber(number);
        Optional<Map<String, Object>> arranged = arranged(child, order, reader);
        Map<Integer, Map<String, Object>> rows = rows(arranged.orElse(Map.of()));
        List<SlipPage.Line> lines = samples.of(number, examination.round()).stream()
                .map(it -> line(it, subject(number, it), rows.getOrDefault(it.line(), Map.of()), reader))
                .toList();
        return new SlipPage(
                number,
                child,
                order,
                examination.institution().code(),
                examination.deadline(),
                examination.round(),
                appointment(number, examination.round(), arranged),
                lines);
    }

    /** What the lawyer wrote when this order's sampling was arranged. */
    private Optional<Map<String, Object>> arranged(String child, String order, Member reader) {
        return records.of(child, ArrangeSamplingRules.FORM, reader, PURPOSE).stream()
                .map(Stored::parts)
                .map(it -> it.getOrDefault(DataClass.LEGAL_CIVIL, Map.of()))
                .filter(it -> order.equals(it.get("orderNo")))
                .findFirst();
    }

    private @Nullable OffsetDateTime appointment(String number, int round, Optional<Map<String, Object>> arranged) {
        Optional<Object> at = round == 1
                ? arranged.map(it -> it.get("appointmentAt"))
                : records.latest(number, "arrangeAgain", ExaminationDesk.KINSHIP, PURPOSE)
                        .map(it -> it.answers().get("appointmentAt"));
        return (OffsetDateTime) at.orElse(null);
    }

    private Subject subject(String number, Sample sample) {
        return subjects.of(number).stream()
                .filter(it -> it.line() == sample.line())
                .findFirst()
                .orElseThrow();
    }

    private SlipPage.Line line(Sample sample, Subject subject, Map<String, Object> row, Member reader) {
        String name = subject.person() == null
                ? String.valueOf(row.getOrDefault("relativeName", ""))
                : named(subject.person(), reader);
        return new SlipPage.Line(
                sample.code(),
                name,
                subject.relation(),
                sample.sex(),
                sample.ageYears(),
                String.valueOf(row.getOrDefault("where", "")));
    }

    /** The whole name where the reader may know it, else the number: the lawyer finds the file by it. */
    private String named(String person, Member reader) {
        return files.face(person, reader, PURPOSE)
                .map(Files.Face::identity)
                .map(it -> it.name() + " (" + person + ")")
                .orElse(person);
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Map<String, Object>> rows(Map<String, Object> answers) {
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) answers.getOrDefault(ArrangeSamplingRules.ROWS, List.of());
        var byLine = new java.util.HashMap<Integer, Map<String, Object>>();
        rows.stream()
                .filter(it -> it.get("line") instanceof Number)
                .forEach(it -> byLine.put(((Number) it.get("line")).intValue(), it));
        return byLine;
    }
}
