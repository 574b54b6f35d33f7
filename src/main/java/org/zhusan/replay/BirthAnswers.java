package org.zhusan.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of a birth registered late: who was born abroad keeps that place or gets one in Kazakhstan, as its mother chooses. */
@Component
public class BirthAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES =
            Set.of("birthRegistration", "birthEntry", "citizenshipConfirmation", "kinshipProof", "kinshipRecheck");
    private static final String EXCLUDED = "excluded";
    private static final String STATELESSNESS = "statelessness";
    private static final String UNKNOWN = "unknown";

    private final Origins origins;
    private final InventedNumbers numbers;

    BirthAnswers(Origins origins, InventedNumbers numbers, People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.origins = origins;
        this.numbers = numbers;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "chooseName" -> choice(scene, sheet, lot);
            case "validateChoice" ->
                sheet.with("birthDocument", origins.hasApostille(scene.words()) ? "foreignLegalised" : paper(lot))
                        .with("registrarDoubts", false)
                        .with("allowed", "yes")
                        .with("legalGround", "Rule on names (synthetic, not verified)")
                        .filled();
            case "identifyMother" ->
                mother(scene, sheet)
                        .with("waysTried", List.of("papers", "archive"))
                        .filled();
            case "lookForKin" -> mother(scene, sheet).filled();
            case "issueTemporaryPaper" ->
                sheet.with("paperNo", act(scene, 21))
                        .with("issuedOn", today(scene).toString())
                        .with("validUntil", today(scene).plusMonths(9).toString())
                        .with(answersFor(scene))
                        .filled();
            case "registerBirth" -> registration(scene, sheet);
            case "issueCertificate" -> certificate(scene, sheet);
            case "confirmCitizenship" ->
                scene.says(EXCLUDED)
                        ? sheet.with("citizenship", "notYet").filled()
                        : sheet.with("citizenship", scene.says(STATELESSNESS) ? "stateless" : "citizen")
                                .with("decisionNo", act(scene, 24))
                                .with("decidedOn", today(scene).toString())
                                .filled();
            default -> throw unknown(scene);
        };
    }

    private static String paper(Lot lot) {
        return lot.oneOf("paper", List.of("nonState", "none"));
    }

    private Filled choice(Scene scene, Sheet sheet, Lot lot) {
        var person = person(scene);
        boolean motherChooses = motherHere(scene) && !scene.says(EXCLUDED) || scene.says(EXCLUDED) && scene.first();
        boolean apostille = origins.hasApostille(scene.words());
        boolean keeps = apostille
                || scene.says("keeps-syria")
                || scene.says("amends-later")
                || !scene.says("chooses-kazakhstan") && lot.onceIn(3, "birth place");
        sheet.with("explainedConsequences", true)
                .with("stigmaRiskDiscussed", true)
                .with("chooser", motherChooses ? "mother" : "guardian")
                .with("surnameSource", motherChooses ? "mother" : "grandfather")
                .with("birthDate", person.birthDate().toString())
                .with("birthCountry", apostille ? "TR" : "SY")
                .with("birthPlaceChoice", keeps ? "keepAbroad" : "kazakhstan")
                .with("birthPlaceText", apostille ? "Түркия" : keeps ? "Сирия" : "Ақтау")
                .signed("sign")
                .with("signPlace", "Aktau");
        if (motherChooses) {
            sheet.with("parentsAgree", "onlyOne");
        } else {
            sheet.with("chooserReason", "No parent can be asked (synthetic)");
        }
        if (age(scene) >= HEARD_FROM) {
            sheet.with("childOpinion", "agrees").with("childWords", "Likes the name (synthetic)");
        }
        return mother(scene, sheet).filled();
    }

    private boolean motherHere(Scene scene) {
        return origins.motherHere(scene.task().caseNumber(), today(scene));
    }

    private Sheet mother(Scene scene, Sheet sheet) {
        sheet.with("doubt", false);
        boolean abroad = "abroad".equals(prefill.of(scene).get("motherWhere"));
        return motherHere(scene) && !abroad
                ? sheet.with("motherWhere", "present").with("motherIdentity", "proved")
                : sheet.with("motherWhere", person(scene).orphan() ? "dead" : "abroad")
                        .with("relatives", "available");
    }

    private Filled registration(Scene scene, Sheet sheet) {
        String route = String.valueOf(prefill.of(scene).get("birthRoute"));
        String ground =
                switch (route) {
                    case "REGISTER_ON_FOREIGN_DOCUMENT" -> "foreignCertificate";
                    case "REGISTER_ON_RULING", "REGISTER_ON_RULING_PLACE_NAMED" -> "courtRuling";
                    case "REGISTER_ON_KAZAKHSTAN_DOCUMENT" -> "kazakhstanRecord";
                    default -> "guardianshipAuthority";
                };
        sheet.with("recordNo", act(scene, 22))
                .with("date", today(scene).toString())
                .with("ground", ground)
                .with("motherCitizen", scene.says(STATELESSNESS) || scene.says(EXCLUDED) ? UNKNOWN : "yes")
                .with("fatherCitizen", scene.says(STATELESSNESS) || scene.says("father-unknown") ? UNKNOWN : "citizen")
                .with("parentResident", scene.says(STATELESSNESS) ? UNKNOWN : "no");
        boolean ruled = ground.equals("courtRuling");
        sheet.with("placeEntered", ruled ? "asChosen" : "realPlace");
        if (ruled) {
            sheet.with("rulingRef", act(scene, 25)).with("placeNamedInRuling", route.endsWith("PLACE_NAMED"));
        }
        return sheet.filled();
    }

    /** Whoever has the child, by number where there is one. */
    private Map<String, Object> answersFor(Scene scene) {
        String child = scene.task().caseNumber();
        String adult = people.inCareOf(List.of(child)).get(child);
        return adult == null ? Map.of("issuedToName", "Who has the child (synthetic)") : Map.of("issuedTo", adult);
    }

    private Filled certificate(Scene scene, Sheet sheet) {
        String child = scene.task().caseNumber();
        sheet.with("certNo", act(scene, 23))
                .with("issuedOn", today(scene).toString())
                .with(answersFor(scene));
        var known = prefill.of(scene);
        for (String spelling : List.of("russianName", "latinName")) {
            sheet.with(spelling, known.getOrDefault(spelling, "Invented Name"));
        }
        numbers.of(child).ifPresent(it -> sheet.with("iin", it));
        return sheet.filled();
    }
}
