package org.zhusan.civil;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.IdentityNumbers;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Whoever is sixteen has a right to an identity card, whatever restricts them; a passport waits while leaving needs permission. */
@Component
class IssueIdentityCardRules implements FormRules {
    private static final String LIST = "papers";

    private final PapersDesk desk;
    private final IdentityNumbers numbers;
    private final Restrictions restrictions;

    IssueIdentityCardRules(PapersDesk desk, IdentityNumbers numbers, Restrictions restrictions) {
        this.desk = desk;
        this.numbers = numbers;
        this.restrictions = restrictions;
    }

    @Override
    public String process() {
        return PapersProcess.CIVIL_REGISTRATION;
    }

    @Override
    public String form() {
        return "issueIdentityCard";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(
                "restriction",
                restrictions.leavingNeedsPermission(caseNumber),
                LIST,
                List.of(Map.of("type", PaperKind.IDENTITY_CARD.code())));
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        if (desk.age(person) < PapersDesk.CARD_FROM) {
            throw new PapersRefused.TooYoungForCard(PapersDesk.CARD_FROM);
        }
        PaperRows.requireOnce(submission, LIST, "type");
        PaperRows.row(submission, LIST, "type", PaperKind.IDENTITY_CARD.code())
                .orElseThrow(() -> new PapersRefused.PaperMissing(PaperRows.called(PaperKind.IDENTITY_CARD)));
        submission.rows(LIST).stream().filter(IssueIdentityCardRules::issued).forEach(it -> dates(it, person));
        boolean passport = PaperRows.row(submission, LIST, "type", PaperKind.PASSPORT.code())
                .filter(IssueIdentityCardRules::issued)
                .isPresent();
        if (passport && restrictions.leavingNeedsPermission(person.number())) {
            throw new PapersRefused.PassportRestricted();
        }
        if (submission.answers().get("iin") != null) {
            numbers.check(person.number(), submission.text("iin"));
        } else if (!numbers.bears(person.number())
                && submission.rows(LIST).stream().anyMatch(IssueIdentityCardRules::issued)) {
            throw new PapersRefused.NumberMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (submission.answers().get("iin") != null) {
            numbers.bear(submission.caseNumber(), submission.text("iin"));
        }
        if (submission.rows(LIST).stream().anyMatch(IssueIdentityCardRules::issued)) {
            desk.note(submission.caseNumber(), "civil.cardIssued", submission.by());
        }
        return Map.of();
    }

    private void dates(Map<String, Object> row, Person person) {
        var issued = (LocalDate) row.get("issuedOn");
        if (issued.isAfter(desk.today())) {
            throw new PapersRefused.InFuture();
        }
        if (issued.isBefore(person.birthDate())) {
            throw new PapersRefused.BeforeBirth();
        }
        if (!((LocalDate) row.get("validUntil")).isAfter(issued)) {
            throw new PapersRefused.EndsBeforeItBegins();
        }
    }

    private static boolean issued(Map<String, Object> row) {
        return "issued".equals(row.get("outcome"));
    }
}
