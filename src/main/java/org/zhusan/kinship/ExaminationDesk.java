package org.zhusan.kinship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Question;

/** What every rule of the laboratory asks: what time it is, and what the order says. */
@Component
class ExaminationDesk {
    static final Member KINSHIP = Member.system("kinship");

    private final ExaminationTable table;
    private final Records records;
    private final Clock clock;

    ExaminationDesk(ExaminationTable table, Records records, Clock clock) {
        this.table = table;
        this.records = records;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    Examination examination(String number) {
        return table.find(number).orElseThrow(SamplingRefused.NoOrder::new);
    }

    String orderNumber(String examination) {
        return records.latest(examination, ExaminationProcess.ORDER_COPY, KINSHIP, ExaminationProcess.EXAMINATION)
                .map(it -> String.valueOf(it.answers().get("orderNo")))
                .orElseThrow(SamplingRefused.NoOrder::new);
    }

    /** A day to come, and within the order while that is possible; what comes too late is written down as that by the laboratory. */
    void requireAppointment(Submission submission, Examination examination) {
        Instant at = ((OffsetDateTime) submission.answers().get("appointmentAt")).toInstant();
        boolean afterDeadline = day(at).isAfter(examination.deadline()) && !today().isAfter(examination.deadline());
        if (at.isBefore(submission.at()) || afterDeadline) {
            throw new SamplingRefused.AppointmentOutOfTime(examination.deadline());
        }
    }

    /** The order as forms show it. */
    Map<String, Object> order(String number) {
        Examination examination = examination(number);
        var shown = new HashMap<String, Object>();
        shown.put("orderNo", orderNumber(number));
        shown.put("orderDate", examination.orderedOn().toString());
        shown.put("deadline", examination.deadline().toString());
        shown.put("orderedInstitution", examination.institution().code());
        shown.put(
                "questions",
                examination.questions().stream().map(Question::code).sorted().toList());
        return shown;
    }
}
