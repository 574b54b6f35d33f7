package org.zhusan.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            case "queryArchive" -> sheet.with("records", archive(scene, lot)).filled();
            case "issueIdentityCard" -> card(scene, sheet);
            case "registerResidence" ->
                sheet.with("region", "MAN")
                        .with("locality", "Aktau")
                        .with("address", "The centre (synthetic)")
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

    private boolean bornHere(Scene scene) {
        return origins.bornHere(scene.task().caseNumber(), scene.words(), today(scene));
    }

    /** Of those born here every other one lost the certificate on the way. */
    private static boolean lostCertificate(Lot lot) {
        return lot.onceIn(2, "certificate");
    }

    private List<Map<String, Object>> inventory(Scene scene, Lot lot) {
        var documents = new ArrayList<Map<String, Object>>();
        documents.add(Map.of("kind", "returnCertificate", "status", "have", "number", act(scene, 11)));
        if (age(scene) >= OF_AGE) {
            documents.add(Map.of("kind", "identityCard", "status", "lost"));
            documents.add(Map.of("kind", BIRTH_CERTIFICATE, "status", "lost"));
            if (lot.onceIn(2, "marriage")) {
                documents.add(Map.of("kind", "marriageCertificate", "status", "lost"));
            }
        } else if (bornHere(scene)) {
            documents.add(
                    lostCertificate(lot)
                            ? Map.of("kind", BIRTH_CERTIFICATE, "status", "lost")
                            : Map.of("kind", BIRTH_CERTIFICATE, "status", "have", "number", act(scene, 12)));
        } else if (origins.hasApostille(scene.words())) {
            documents.add(Map.of(
                    "kind",
                    BIRTH_CERTIFICATE,
                    "status",
                    "foreign",
                    "number",
                    act(scene, 12),
                    "legalised",
                    "yes",
                    "translation",
                    true));
        } else {
            documents.add(
                    Map.of("kind", BIRTH_CERTIFICATE, "status", lot.oneOf("paper", List.of("nonState", "never"))));
        }
        return documents;
    }

    private List<Map<String, Object>> archive(Scene scene, Lot lot) {
        var records = new ArrayList<Map<String, Object>>();
        boolean grownUp = age(scene) >= OF_AGE;
        if (!bornHere(scene)) {
            records.add(Map.of("recordType", "birth", "result", "notFound"));
            return records;
        }
        var birth = new LinkedHashMap<String, Object>();
        birth.put("recordType", "birth");
        birth.put("result", "found");
        birth.put("foundNo", act(scene, 13));
        birth.put("duplicate", grownUp || lostCertificate(lot));
        numbers.of(scene.task().caseNumber()).ifPresent(it -> birth.put("iin", it));
        records.add(birth);
        if (grownUp && lot.onceIn(2, "marriage")) {
            records.add(
                    Map.of("recordType", "marriage", "result", "found", "foundNo", act(scene, 14), "duplicate", true));
        }
        return records;
    }

    private Filled card(Scene scene, Sheet sheet) {
        var card = Map.<String, Object>of(
                "type",
                "identityCard",
                "outcome",
                "issued",
                "docNo",
                act(scene, 15),
                "issuedOn",
                today(scene).toString(),
                "validUntil",
                today(scene).plusYears(10).toString());
        numbers.of(scene.task().caseNumber()).ifPresent(it -> sheet.with("iin", it));
        return sheet.with("papers", List.of(card)).filled();
    }

    /** What is there is handed over; what the form starts with as open stays open. */
    private Filled delivery(Scene scene, Sheet sheet) {
        return receipt(scene, sheet).filled();
    }

    private Filled wish(Scene scene, Sheet sheet) {
        boolean heard = age(scene) >= HEARD_FROM && age(scene) < OF_AGE;
        sheet.with("wishedBy", age(scene) >= OF_AGE ? "self" : "mother")
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
        sheet.with("receivedBy", self ? "self" : scene.says("orphan") ? "guardian" : "mother")
                .signed("sign")
                .with("signPlace", "Aktau");
        return self ? sheet : sheet.with("receiverName", "Who answers for the child (synthetic)");
    }
}
