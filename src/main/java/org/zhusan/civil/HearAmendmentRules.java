package org.zhusan.civil;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Something changes, whoever asks may ask, and from sixteen the child's own signature stands beside the parent's. */
@Component
class HearAmendmentRules implements FormRules {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ʼ -]*");

    private final PapersDesk desk;
    private final Receipt receipt;

    HearAmendmentRules(PapersDesk desk, Receipt receipt) {
        this.desk = desk;
        this.receipt = receipt;
    }

    @Override
    public String process() {
        return PapersProcess.RECORD_AMENDMENT;
    }

    @Override
    public String form() {
        return "hearAmendment";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(desk.person(caseNumber)));
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        if (plain(submission.text("old")).equals(plain(submission.text("new")))) {
            throw new AmendmentRefused.NothingChanges();
        }
        if (!submission.text("field").equals("birthplace")
                && !NAME.matcher(plain(submission.text("new"))).matches()) {
            throw new AmendmentRefused.NoName();
        }
        receipt.acts(person, submission.text("wishedBy"));
        ruling(submission, person);
        if (submission.yes("amendmentWished")) {
            receipt.signature(submission, person);
            if ("none".equals(submission.answers().get("child16Consent"))) {
                throw new AmendmentRefused.ChildDoesNotSign();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "civil.amendmentHeard", submission.by());
        return Map.of();
    }

    private void ruling(Submission submission, Person person) {
        if (submission.answers().get("rulingInForceOn") instanceof LocalDate inForce) {
            if (inForce.isAfter(desk.today())) {
                throw new AmendmentRefused.RulingNotInForce();
            }
            if (inForce.isBefore(person.birthDate())) {
                throw new PapersRefused.BeforeBirth();
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
