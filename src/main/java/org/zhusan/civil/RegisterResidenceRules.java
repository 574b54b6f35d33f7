package org.zhusan.civil;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A service registers addresses of its own region, from a day that has come. */
@Component
class RegisterResidenceRules implements FormRules {
    private final PapersDesk desk;

    RegisterResidenceRules(PapersDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return PapersProcess.CIVIL_REGISTRATION;
    }

    @Override
    public String form() {
        return "registerResidence";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return reader.region() == null ? Map.of() : Map.of("region", reader.region());
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        if (!submission.text("region").equals(submission.by().region())) {
            throw new PapersRefused.ForeignRegion();
        }
        var from = (LocalDate) submission.answers().get("from");
        if (from.isAfter(desk.today())) {
            throw new PapersRefused.InFuture();
        }
        if (from.isBefore(person.birthDate())) {
            throw new PapersRefused.BeforeBirth();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "civil.residenceRegistered", submission.by());
        return Map.of();
    }
}
