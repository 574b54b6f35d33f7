package org.zhusan.civil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.IdentityNumbers;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The archives are asked for the birth of everyone, for papers from sixteen, and for what was lost; a number they know is borne by this person alone. */
@Component
class QueryArchiveRules implements FormRules {
    static final String LIST = "records";
    private static final String TYPE = "recordType";
    private static final Map<String, String> LOST = Map.of(
            PaperKind.MARRIAGE_CERTIFICATE.code(), "marriage",
            PaperKind.DIVORCE_CERTIFICATE.code(), "divorce");

    private final PapersDesk desk;
    private final IdentityNumbers numbers;
    private final Records records;

    QueryArchiveRules(PapersDesk desk, IdentityNumbers numbers, Records records) {
        this.desk = desk;
        this.numbers = numbers;
        this.records = records;
    }

    @Override
    public String process() {
        return PapersProcess.CIVIL_REGISTRATION;
    }

    @Override
    public String form() {
        return "queryArchive";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var types = new ArrayList<>(asked(desk.person(caseNumber)));
        types.addAll(lost(caseNumber, reader));
        return Map.of(
                LIST, types.stream().map(it -> Map.<String, Object>of(TYPE, it)).toList());
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        PaperRows.requireOnce(submission, LIST, TYPE);
        for (String type : asked(person)) {
            PaperRows.row(submission, LIST, TYPE, type).orElseThrow(PapersRefused.RecordNotAsked::new);
        }
        if (submission.answers().get("iin") != null) {
            numbers.check(person.number(), submission.text("iin"));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        if (submission.answers().get("iin") != null) {
            numbers.bear(person.number(), submission.text("iin"));
        }
        desk.note(person.number(), "civil.archiveQueried", submission.by());
        return Map.of(
                PapersProcess.BIRTH_TO_REGISTER,
                birthUnknown(submission.rows(LIST)) && desk.age(person) < PapersDesk.OF_AGE);
    }

    /** The archives of Kazakhstan alone are asked here: a certificate of another state makes a birth no better known to them. */
    static boolean birthUnknown(List<Map<String, Object>> rows) {
        return rows.stream().anyMatch(it -> "birth".equals(it.get(TYPE)) && "notFound".equals(it.get("result")));
    }

    private List<String> asked(Person person) {
        return desk.age(person) < PapersDesk.CARD_FROM ? List.of("birth") : List.of("birth", "identity");
    }

    @SuppressWarnings("unchecked")
    private List<String> lost(String person, Member reader) {
        return records
                .latest(person, "takeInventory", reader, form())
                .map(it -> (List<Map<String, Object>>) it.answers().getOrDefault(TakeInventoryRules.LIST, List.of()))
                .orElse(List.of())
                .stream()
                .filter(it -> "lost".equals(it.get("status")))
                .map(it -> LOST.get(String.valueOf(it.get("kind"))))
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
