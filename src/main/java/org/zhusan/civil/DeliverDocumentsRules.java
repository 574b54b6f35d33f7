package org.zhusan.civil;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nothing is forgotten: each paper that is known or due has a row, what is handed over is signed for, and a child's birth can always be registered. */
@Component
class DeliverDocumentsRules implements FormRules {
    private static final String LIST = "documents";
    private static final String NOBODY = "nobody";

    private final PapersDesk desk;
    private final PersonPapers papers;
    private final Receipt receipt;

    DeliverDocumentsRules(PapersDesk desk, PersonPapers papers, Receipt receipt) {
        this.desk = desk;
        this.papers = papers;
        this.receipt = receipt;
    }

    @Override
    public String process() {
        return PapersProcess.CIVIL_REGISTRATION;
    }

    @Override
    public String form() {
        return "deliverDocuments";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Map<String, Object>> rows = papers.of(desk.person(caseNumber), reader).stream()
                .map(DeliverDocumentsRules::row)
                .toList();
        return Map.of(LIST, rows);
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        PaperRows.requireOnce(submission, LIST, "kind");
        for (Paper paper : papers.of(person, submission.by())) {
            PaperRows.row(submission, LIST, "kind", paper.kind())
                    .orElseThrow(() -> new PapersRefused.PaperMissing(PaperRows.called(PaperKind.of(paper.kind()))));
        }
        if (desk.age(person) < PapersDesk.OF_AGE
                && PaperRows.row(submission, LIST, "kind", PaperKind.BIRTH_CERTIFICATE.code())
                        .filter(it -> "never".equals(it.get("state")))
                        .isPresent()) {
            throw new PapersRefused.ChildWithoutBirth();
        }
        receipt(submission, person);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (some(submission, "handedOver")) {
            desk.note(submission.caseNumber(), "civil.documentsDelivered", submission.by());
        }
        String delivery = some(submission, "open") ? "open" : some(submission, "never") ? "partial" : "complete";
        return Map.of(PapersProcess.DELIVERY, delivery);
    }

    private void receipt(Submission submission, Person person) {
        String receivedBy = submission.text("receivedBy");
        if (receivedBy.equals(NOBODY) == some(submission, "handedOver")) {
            throw new PapersRefused.ReceiptUnclear();
        }
        if (!receivedBy.equals(NOBODY)) {
            receipt.acts(person, receivedBy);
            receipt.signature(submission, person);
        }
    }

    private static boolean some(Submission submission, String state) {
        return submission.rows(LIST).stream().anyMatch(it -> state.equals(it.get("state")));
    }

    private static Map<String, Object> row(Paper paper) {
        var row = new HashMap<String, Object>();
        row.put("kind", paper.kind());
        row.put(
                "state",
                switch (paper.state()) {
                    case READY -> "handedOver";
                    case HELD, HANDED_OVER -> "held";
                    case OBTAINING -> "open";
                    case NEVER -> "never";
                });
        if (paper.state() == Paper.State.READY && paper.number() != null) {
            row.put("number", paper.number());
        }
        if (paper.waitsFor() != null) {
            row.put("waitsFor", paper.waitsFor());
        }
        return row;
    }
}
