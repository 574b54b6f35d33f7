package org.zhusan.civil;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The registrar decides; against a child of ten or older only a court can. */
@Component
class DecideOnAmendmentRules implements FormRules {
    private static final List<String> SHOWN = List.of("field", "old", "new", "ground", "rulingNo", "childOpinion");
    /** Code on Marriage and Family 518-IV, article 62 on hearing a child; not verified by a lawyer. */
    private static final int HEARD_FROM = 10;

    private final PapersDesk desk;
    private final Amendments amendments;
    private final Naming naming;

    DecideOnAmendmentRules(PapersDesk desk, Amendments amendments, Naming naming) {
        this.desk = desk;
        this.amendments = amendments;
        this.naming = naming;
    }

    @Override
    public String process() {
        return PapersProcess.RECORD_AMENDMENT;
    }

    @Override
    public String form() {
        return "decideOnAmendment";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var shown = new HashMap<String, Object>();
        shown.put("age", desk.age(desk.person(caseNumber)));
        amendments.heard(caseNumber, reader).map(Stored::answers).ifPresent(heard -> SHOWN.stream()
                .filter(it -> heard.get(it) != null)
                .forEach(it -> shown.put(it, heard.get(it))));
        return shown;
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        Map<String, Object> heard = amendments
                .heard(person.number(), submission.by())
                .map(Stored::answers)
                .orElseThrow(AmendmentRefused.NothingHeard::new);
        boolean ruled = "court".equals(heard.get("ground"));
        String amendment = submission.text("amendment");
        if (amendment.equals("courtNeeded") && ruled) {
            throw new AmendmentRefused.CourtHasRuled();
        }
        if (amendment.equals("allowed")) {
            if (!ruled && "objects".equals(heard.get("childOpinion")) && child(person)) {
                throw new AmendmentRefused.ChildObjects();
            }
            amendedOn(submission, person);
            if (!"birthplace".equals(heard.get("field"))) {
                naming.check(submission, "newRussian", "newLatin");
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "civil.amendmentDecided", submission.by());
        return Map.of();
    }

    private boolean child(Person person) {
        int age = desk.age(person);
        return age >= HEARD_FROM && age < PapersDesk.OF_AGE;
    }

    private void amendedOn(Submission submission, Person person) {
        var on = (LocalDate) submission.answers().get("amendedOn");
        if (on.isAfter(desk.today())) {
            throw new PapersRefused.InFuture();
        }
        if (on.isBefore(person.birthDate())) {
            throw new PapersRefused.BeforeBirth();
        }
    }
}
