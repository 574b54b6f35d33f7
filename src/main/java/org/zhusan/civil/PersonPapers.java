package org.zhusan.civil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;

/**
 * Which papers a person has and which are being obtained, read from the records of everyone who wrote about them, oldest first: a later word replaces an
 * earlier one. Nobody reads more here than in the records themselves.
 */
@Component
class PersonPapers {
    // in the order of the work: what was written at one moment is read in it too
    private static final Map<String, BiConsumer<PaperFolder, Stored>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("takeInventory", PersonPapers::inventory);
        READERS.put("queryArchive", PersonPapers::archive);
        READERS.put("issueTemporaryPaper", PersonPapers::temporary);
        READERS.put("issueCertificate", PersonPapers::certificate);
        READERS.put("issueIdentityCard", PersonPapers::cards);
        READERS.put("registerResidence", PersonPapers::residence);
        READERS.put("deliverDocuments", PersonPapers::delivery);
        READERS.put("decideOnAmendment", PersonPapers::amendment);
        READERS.put("handOverAmended", PersonPapers::amendedHandedOver);
    }

    private final Records records;
    private final PapersDesk desk;

    PersonPapers(Records records, PapersDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    /** In the order of their kinds; what someone of this age has a right to is there even when nobody wrote of it. */
    List<Paper> of(Person person, Member reader) {
        List<Stored> written = written(person.number(), reader);
        var folder = new PaperFolder(
                person,
                desk.today(),
                written.isEmpty() ? desk.today() : desk.day(written.get(0).at()));
        expect(person, folder);
        for (Stored record : written) {
            folder.turnTo(desk.day(record.at()));
            READERS.get(record.form()).accept(folder, record);
        }
        return folder.papers();
    }

    private List<Stored> written(String person, Member reader) {
        var written = new ArrayList<Stored>();
        for (String form : READERS.keySet()) {
            var ofForm = new ArrayList<>(records.of(person, form, mayLearn(form, reader), "papers"));
            Collections.reverse(ofForm);
            written.addAll(ofForm);
        }
        written.sort(Comparator.comparing(Stored::at));
        return written;
    }

    /** Whether the papers are read from records of this form. */
    static boolean reads(String form) {
        return READERS.containsKey(form);
    }

    /** Whether it is to be obtained and not there yet. */
    static boolean open(List<Paper> papers, PaperKind kind) {
        return papers.stream()
                .filter(it -> it.kind().equals(kind.code()))
                .anyMatch(it -> it.state() == Paper.State.OBTAINING);
    }

    /** That an address is registered is told to whoever deals with papers; which one it is stays with those who may read it. */
    private static Member mayLearn(String form, Member reader) {
        return form.equals("registerResidence") ? PapersDesk.CIVIL : reader;
    }

    private void expect(Person person, PaperFolder folder) {
        folder.obtaining(PaperKind.BIRTH_CERTIFICATE, PaperKind.BIRTH_CERTIFICATE.obtainedBy());
        if (desk.age(person) >= PapersDesk.CARD_FROM) {
            folder.obtaining(PaperKind.IDENTITY_CARD, PaperKind.IDENTITY_CARD.obtainedBy());
        }
        if (desk.age(person) >= PapersDesk.OF_AGE || !desk.hasAdult(person.number())) {
            folder.obtaining(PaperKind.RESIDENCE, PaperKind.RESIDENCE.obtainedBy());
        }
    }

    private static void inventory(PaperFolder folder, Stored record) {
        for (Map<String, Object> row : rows(record, "documents")) {
            PaperKind kind = PaperKind.of(row.get("kind"));
            String status = String.valueOf(row.get("status"));
            if (status.equals("have") || status.equals("foreign") && !"no".equals(row.get("legalised"))) {
                folder.had(kind, text(row, "number"), day(row, "validity"));
            } else if (status.equals("foreign")) {
                folder.obtaining(kind, "foreignState");
            } else if (folder.expects(kind) || status.equals("lost") && kind.replaced()) {
                folder.obtaining(kind, kind.obtainedBy());
            }
        }
    }

    /** A child's certificate of another state is what its birth is entered on, not the certificate it is to have. */
    private static void archive(PaperFolder folder, Stored record) {
        if (folder.ofChild() && QueryArchiveRules.birthUnknown(rows(record, QueryArchiveRules.LIST))) {
            folder.obtaining(PaperKind.BIRTH_CERTIFICATE, PaperKind.BIRTH_CERTIFICATE.obtainedBy());
        }
        for (Map<String, Object> row : rows(record, QueryArchiveRules.LIST)) {
            if ("found".equals(row.get("result")) && Boolean.TRUE.equals(row.get("duplicate"))) {
                switch (String.valueOf(row.get("recordType"))) {
                    case "birth" -> folder.ready(PaperKind.BIRTH_CERTIFICATE, text(row, "foundNo"), null);
                    case "marriage" -> folder.ready(PaperKind.MARRIAGE_CERTIFICATE, text(row, "foundNo"), null);
                    case "divorce" -> folder.ready(PaperKind.DIVORCE_CERTIFICATE, text(row, "foundNo"), null);
                    default -> {
                        // the registry issues no identity cards
                    }
                }
            }
        }
    }

    private static void certificate(PaperFolder folder, Stored record) {
        folder.ready(PaperKind.BIRTH_CERTIFICATE, text(record.answers(), "certNo"), null);
    }

    private static void temporary(PaperFolder folder, Stored record) {
        folder.had(PaperKind.TEMPORARY_PAPER, text(record.answers(), "paperNo"), day(record.answers(), "validUntil"));
    }

    private static void cards(PaperFolder folder, Stored record) {
        for (Map<String, Object> row : rows(record, "papers")) {
            if ("issued".equals(row.get("outcome"))) {
                folder.ready(PaperKind.of(row.get("type")), text(row, "docNo"), day(row, "validUntil"));
            }
        }
    }

    private static void residence(PaperFolder folder, Stored record) {
        folder.had(PaperKind.RESIDENCE, null, null);
    }

    private static void delivery(PaperFolder folder, Stored record) {
        for (Map<String, Object> row : rows(record, "documents")) {
            PaperKind kind = PaperKind.of(row.get("kind"));
            switch (String.valueOf(row.get("state"))) {
                case "handedOver" -> folder.handedOver(kind, text(row, "number"));
                case "held" -> folder.keeps(kind);
                case "open" -> folder.obtaining(kind, String.valueOf(row.get("waitsFor")));
                default -> folder.never(kind);
            }
        }
    }

    private static void amendment(PaperFolder folder, Stored record) {
        if ("allowed".equals(record.answers().get("amendment"))) {
            certificate(folder, record);
        }
    }

    private static void amendedHandedOver(PaperFolder folder, Stored record) {
        folder.handedOver(PaperKind.BIRTH_CERTIFICATE, text(record.answers(), "certNo"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Stored record, String list) {
        return (List<Map<String, Object>>) record.answers().getOrDefault(list, List.of());
    }

    private static @Nullable String text(Map<String, Object> row, String field) {
        Object text = row.get(field);
        return text == null || text.toString().isBlank() ? null : text.toString();
    }

    private static @Nullable LocalDate day(Map<String, Object> row, String field) {
        return row.get(field) instanceof LocalDate day ? day : null;
    }
}
