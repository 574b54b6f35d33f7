package org.zhusan.civil;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.IdentityNumbers;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A certificate follows the entry, bears a number nobody else bears and the name the file bears from then on, and goes to whoever answers for the child. */
@Component
class IssueCertificateRules implements FormRules {
    private final BirthDesk desk;
    private final BirthTable births;
    private final IdentityNumbers numbers;
    private final Naming naming;

    IssueCertificateRules(BirthDesk desk, BirthTable births, IdentityNumbers numbers, Naming naming) {
        this.desk = desk;
        this.births = births;
        this.numbers = numbers;
        this.naming = naming;
    }

    @Override
    public String process() {
        return BirthProcess.ENTRY;
    }

    @Override
    public String form() {
        return "issueCertificate";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Map<String, Object> chosen = desk.chosen(caseNumber, reader);
        var values = new LinkedHashMap<>(chosen);
        values.putAll(naming.known(caseNumber, chosen, reader));
        return values;
    }

    @Override
    public void check(Submission submission) {
        Birth birth = registered(submission);
        if (BirthDesk.date(submission, "issuedOn").isBefore(birth.registeredOn())) {
            throw new BirthRefused.DateBeforeBirth();
        }
        naming.check(submission, Naming.RUSSIAN, Naming.LATIN);
        desk.handedOver(submission);
    }

    /** The number is borne as the certificate reads, which may be another day of birth than the file's. */
    @Override
    public Map<String, Object> accepted(Submission submission) {
        Birth birth = registered(submission);
        numbers.bear(
                submission.caseNumber(), submission.text("iin"), birth.choice().bornOn());
        naming.certified(submission, desk.chosen(submission.caseNumber(), submission.by()));
        births.certified(submission.caseNumber(), BirthDesk.date(submission, "issuedOn"));
        desk.note(submission, "birth.certificateIssued");
        return Map.of();
    }

    private Birth registered(Submission submission) {
        return births.find(submission.caseNumber())
                .filter(it -> it.registeredOn() != null)
                .orElseThrow(BirthRefused.NotRegistered::new);
    }
}
