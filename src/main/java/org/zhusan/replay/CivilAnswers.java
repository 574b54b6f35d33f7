package org.zhusan.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of papers: grown-ups lost theirs and are in the archive, and what a child has follows from what is to come of its kinship. */
@Component
public class CivilAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("civilRegistration", "recordAmendment");
    private static final int CARD_FROM = 16;
    private static final String BIRTH_CERTIFICATE = "birthCertificate";

    private final Origins origins;
    private final InventedNumbers numbers;

    CivilAnswers(Origins origins, InventedNumbers numbers, People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.origins = origins;
        this.numbers = numbers;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "takeInventory" ->
                sheet.with("documents", inventory(scene, lot)).filled();
            case "queryArchive" -> archive(scene, sheet, lot);
            case "issueIdentityCard" -> card(scene, sheet);
            case "registerResidence" ->
                sheet.with("locality", "A town of the region (synthetic)")
                        .with("address", "Where they live now (synthetic)")
                        .with("from", today(scene).toString())
                        .filled();
            case "deliverDocuments" -> delivery(scene, sheet);
            case "hearAmendment" -> wish(scene, sheet);
            case "decideOnAmendment" -> amendment(scene, sheet);
            case "handOverAmended" ->
                receipt(scene, sheet.with("oldReturned", "yes")).filled();
            default -> throw unknown(scene);
        };
    }

    private boolean motherHere(Scene scene) {
        return origins.motherHere(scene.task().caseNumber(), today(scene));
    }

    private boolean bornHere(Scene scene) {
        return origins.bornHere(scene.task().caseNumber(), scene.words(), today(scene));
    }

    /** Of the children born here every other one lost the certificate on the way, of the grown-ups everyone. */
    private boolean lostCertificate(Scene scene, Lot lot) {
        return age(scene) >= OF_AGE || lot.onceIn(2, "certificate");
    }

    private static boolean married(Lot lot) {
        return lot.onceIn(2, "marriage");
    }

    private List<Map<String, Object>> inventory(Scene scene, Lot lot) {
        var documents = new ArrayList<Map<String, Object>>();
        documents.add(Map.of("kind", "returnCertificate", "status", "have", "number", act(scene, 11)));
        documents.add(birthCertificate(scene, lot));
        if (age(scene) >= CARD_FROM) {
            documents.add(Map.of("kind", "identityCard", "status", age(scene) >= OF_AGE ? "lost" : "never"));
        }
        if (age(scene) >= OF_AGE) {
            documents.add(Map.of("kind", "marriageCertificate", "status", married(lot) ? "lost" : "never"));
        }
        return documents;
    }

    private Map<String, Object> birthCertificate(Scene scene, Lot lot) {
        if (bornHere(scene)) {
            return lostCertificate(scene, lot)
                    ? Map.of("kind", BIRTH_CERTIFICATE, "status", "lost")
                    : Map.of("kind", BIRTH_CERTIFICATE, "status", "have", "number", act(scene, 12));
        }
        return origins.hasApostille(scene.words())
                ? Map.of(
                        "kind",
                        BIRTH_CERTIFICATE,
                        "status",
                        "foreign",
                        "number",
                        act(scene, 12),
                        "legalised",
                        "yes",
                        "translation",
                        true)
                : Map.of("kind", BIRTH_CERTIFICATE, "status", lot.oneOf("paper", List.of("nonState", "never")));
    }

    private Filled archive(Scene scene, Sheet sheet, Lot lot) {
        boolean here = bornHere(scene);
        var rows = prefill.rows(scene, "records", row -> {
            boolean found = here || !row.get("recordType").equals("birth");
            row.put("result", found ? "found" : "notFound");
            if (found) {
                row.put("foundNo", act(scene, 13));
                row.put("duplicate", !row.get("recordType").equals("birth") || lostCertificate(scene, lot));
            }
        });
        if (here) {
            numbers.of(scene.task().caseNumber()).ifPresent(it -> sheet.with("iin", it));
        }
        return sheet.with("records", rows).filled();
    }

    private Filled card(Scene scene, Sheet sheet) {
        String person = scene.task().caseNumber();
        var number = numbers.of(person);
        number.ifPresent(it -> sheet.with("iin", it));
        return number.isPresent() || numbers.borne(person)
                ? sheet.with(
                                "papers",
                                List.of(Map.of(
                                        "type",
                                        "identityCard",
                                        "outcome",
                                        "issued",
                                        "docNo",
                                        act(scene, 15),
                                        "issuedOn",
                                        today(scene).toString(),
                                        "validUntil",
                                        today(scene).plusYears(10).toString())))
                        .filled()
                : sheet.with(
                                "papers",
                                List.of(Map.of(
                                        "type",
                                        "identityCard",
                                        "outcome",
                                        "notIssued",
                                        "reason",
                                        "No number is left for this day (synthetic)")))
                        .filled();
    }

    /** What is there is handed over; what the form starts with as open stays open. */
    private Filled delivery(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "documents", row -> {
            if ("open".equals(row.get("state"))) {
                row.putIfAbsent("waitsFor", "registry");
            } else if ("handedOver".equals(row.get("state"))) {
                row.putIfAbsent("number", act(scene, 18));
            } else if ("never".equals(row.get("state"))) {
                row.put("reason", "Nobody ever wrote it (synthetic)");
            }
        });
        sheet.with("documents", rows);
        return rows.stream().anyMatch(it -> "handedOver".equals(it.get("state")))
                ? receipt(scene, sheet).filled()
                : sheet.with("receivedBy", "nobody").filled();
    }

    private Filled wish(Scene scene, Sheet sheet) {
        boolean heard = age(scene) >= HEARD_FROM && age(scene) < OF_AGE;
        sheet.with("wishedBy", age(scene) >= OF_AGE ? "self" : motherHere(scene) ? "mother" : "guardian")
                .with("field", "birthplace")
                .with("old", "Syria (synthetic)")
                .with("new", "Aktau (synthetic)")
                .with("ground", "request")
                .with("reason", "The child is asked about it at school (synthetic)")
                .with("consequencesExplained", true)
                .with("amendmentWished", true)
                .signed("sign")
                .with("signPlace", "Aktau");
        if (heard) {
            sheet.with("childOpinion", "agrees").with("childWords", "Wants to be from here (synthetic)");
        }
        if (heard && age(scene) >= CARD_FROM) {
            sheet.with("child16Consent", "ink");
        }
        return sheet.filled();
    }

    private Filled amendment(Scene scene, Sheet sheet) {
        return sheet.with("amendment", "allowed")
                .with("legalGround", "Rule on amended records (synthetic, not verified)")
                .with("reason", "The family asks and nothing stands against it (synthetic)")
                .with("recordNo", act(scene, 16))
                .with("amendedOn", today(scene).toString())
                .with("certNo", act(scene, 17))
                .filled();
    }

    private Sheet receipt(Scene scene, Sheet sheet) {
        boolean self = age(scene) >= OF_AGE;
        sheet.with("receivedBy", self ? "self" : motherHere(scene) ? "mother" : "guardian")
                .signed("sign")
                .with("signPlace", "Aktau");
        return self ? sheet : sheet.with("receiverName", "Who answers for the child (synthetic)");
    }
}
