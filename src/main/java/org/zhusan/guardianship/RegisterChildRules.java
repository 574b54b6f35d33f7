package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A child is registered within one working day of being without a parent; later only with a reason. */
@Component
class RegisterChildRules implements FormRules {
    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final Care care;

    RegisterChildRules(ChildDesk desk, GuardianshipCases cases, Care care) {
        this.desk = desk;
        this.cases = cases;
        this.care = care;
    }

    @Override
    public String process() {
        return GuardianshipProcess.GUARDIANSHIP;
    }

    @Override
    public String form() {
        return "registerChild";
    }

    /** Somebody began to answer for the child on the day its parents could no more. */
    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return care.now(caseNumber)
                .map(it ->
                        Map.<String, Object>of("eventOn", desk.day(it.since()).toString()))
                .orElse(Map.of());
    }

    @Override
    public void check(Submission submission) {
        Person child = desk.person(submission.caseNumber());
        LocalDate today = desk.day(submission.at());
        LocalDate event = (LocalDate) submission.answers().get("eventOn");
        LocalDate registered = (LocalDate) submission.answers().get("registeredOn");
        if (child.age(event) >= ChildDesk.OF_AGE) {
            throw new PlacingRefused.GrownUp(child.number());
        }
        if (event.isBefore(child.birthDate()) || registered.isBefore(event) || registered.isAfter(today)) {
            throw new PlacingRefused.WrongDay();
        }
        if (submission.text("ground").equals("orphan") && !child.orphan()) {
            throw new PlacingRefused.NoOrphan(child.number());
        }
        LocalDate due = WorkingDays.after(event);
        if (registered.isAfter(due) && Given.nothing(submission, "lateReason")) {
            throw new PlacingRefused.LateWithoutReason(due);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        cases.open(
                submission.instance(),
                submission.caseNumber(),
                (LocalDate) submission.answers().get("eventOn"),
                (LocalDate) submission.answers().get("registeredOn"),
                submission.at());
        desk.note(submission.caseNumber(), "guardianship.registered", DataClass.LEGAL_CIVIL, submission.by());
        return Map.of();
    }
}
