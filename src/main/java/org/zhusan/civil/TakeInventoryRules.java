package org.zhusan.civil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Each paper once, and a word about every paper someone of this age has a right to. */
@Component
class TakeInventoryRules implements FormRules {
    static final String LIST = "documents";

    private final PapersDesk desk;

    TakeInventoryRules(PapersDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return PapersProcess.CIVIL_REGISTRATION;
    }

    @Override
    public String form() {
        return "takeInventory";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Map<String, Object>> rows = asked(desk.person(caseNumber)).stream()
                .map(it -> Map.<String, Object>of("kind", it.code()))
                .toList();
        return Map.of(LIST, rows);
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        PaperRows.requireOnce(submission, LIST, "kind");
        for (PaperKind kind : rightful(person)) {
            PaperRows.row(submission, LIST, "kind", kind.code())
                    .orElseThrow(() -> new PapersRefused.PaperMissing(PaperRows.called(kind)));
        }
        for (Map<String, Object> row : submission.rows(LIST)) {
            if (row.get("validity") instanceof LocalDate until && until.isBefore(person.birthDate())) {
                throw new PapersRefused.BeforeBirth();
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "civil.inventoryTaken", submission.by());
        return Map.of();
    }

    private List<PaperKind> rightful(Person person) {
        return desk.age(person) < PapersDesk.CARD_FROM
                ? List.of(PaperKind.BIRTH_CERTIFICATE)
                : List.of(PaperKind.BIRTH_CERTIFICATE, PaperKind.IDENTITY_CARD);
    }

    private List<PaperKind> asked(Person person) {
        var kinds = new ArrayList<>(rightful(person));
        if (desk.age(person) >= PapersDesk.OF_AGE) {
            kinds.add(PaperKind.MARRIAGE_CERTIFICATE);
        }
        return kinds;
    }
}
