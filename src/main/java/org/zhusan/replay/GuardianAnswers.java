package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of guardianship: everyone finds a relative, brothers and sisters stay together, and whoever raised a child that is not theirs keeps it. */
@Component
public class GuardianAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("guardianship", "familySearch", "guardianCare");
    private static final String EXCLUDED = "excluded";
    private static final int TRUSTEE_FROM = 14;
    /** Younger children say what they want in play, not in an answer. */
    private static final int ASKED_FROM = 4;

    GuardianAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "registerChild" -> registration(scene, sheet);
            case "placeTemporarily" -> placement(scene, sheet);
            case "findCandidates" -> candidates(scene, sheet, lot);
            case "lookBeyondRelatives" -> families(scene, sheet);
            case "checkHome" -> home(scene, sheet, lot);
            case "hearChildOnCare" -> hearing(scene, sheet);
            case "keepSiblingsTogether" -> sheet.with("separate", false).filled();
            case "decideOnGuardianship" -> decision(scene, sheet);
            case "arrangeAllowance" -> allowance(scene, sheet, lot);
            case "visitChild" -> visit(scene, sheet, lot);
            case "lookIntoDanger" ->
                sheet.with("spokenWith", List.of("child", "guardian"))
                        .with("finding", "over")
                        .with("measures", "The neighbour looks in every evening (synthetic)")
                        .filled();
            case "confirmTrusteeship" ->
                sheet.with("heardOn", today(scene).toString())
                        .with("heardAlone", true)
                        .with("ownWords", "Wants to stay where it is (synthetic)")
                        .with("trusteeship", "confirmed")
                        .with("actNo", act(scene, 4))
                        .with("actDate", today(scene).toString())
                        .filled();
            case "decideOnReturn" -> returning(scene, sheet);
            case "placeMeanwhile" ->
                sheet.with("lostReason", "ill")
                        .with("placeType", "relative")
                        .with("since", today(scene).toString())
                        .with("siblingsTogether", true)
                        .with("childTold", "By the social worker, at home (synthetic)")
                        .filled();
            default -> throw unknown(scene);
        };
    }

    /** What makes the child one without a carer happened when somebody else began to answer for it, or else when the task was opened. */
    private Filled registration(Scene scene, Sheet sheet) {
        var person = person(scene);
        String ground = scene.says(EXCLUDED)
                ? "dnaExcluded"
                : person.orphan() ? "orphan" : person.unaccompanied() ? "unaccompanied" : "parentHeld";
        Object since = prefill.of(scene).get("eventOn");
        LocalDate event = since == null ? day(scene.task().openedAt()) : LocalDate.parse(since.toString());
        sheet.with("ground", ground)
                .with("eventOn", event.toString())
                .with("registeredOn", today(scene).toString())
                .with("bankRef", act(scene, 1));
        if (today(scene).isAfter(event.plusDays(1))) {
            sheet.with("lateReason", "The paper came by post (synthetic)");
        }
        return sheet.filled();
    }

    private Filled placement(Scene scene, Sheet sheet) {
        boolean nobody = "nobody".equals(prefill.of(scene).get("careNow"));
        sheet.with("placeType", nobody ? "centre" : "presentCarer")
                .with("until", today(scene).plusMonths(3).toString())
                .with("siblingsTogether", true)
                .with("childHeard", age(scene) >= HEARD_FROM);
        if (nobody) {
            sheet.with("carerName", "Nurse 4 of the centre (synthetic)");
        }
        return sheet.filled();
    }

    private Filled candidates(Scene scene, Sheet sheet, Lot lot) {
        if (scene.says(EXCLUDED)) {
            return sheet.with("candidates", List.of(raisedBy())).filled();
        }
        var found = new ArrayList<Map<String, Object>>();
        found.add(relative("Grandmother 3 (synthetic)", "grandparent", 52 + lot.of("age", 18), lot.of("far", 900)));
        if (lot.onceIn(4, "two families")) {
            found.add(relative("Aunt 6 (synthetic)", "auntUncle", 30 + lot.of("aunt", 18), lot.of("farther", 900)));
        }
        return sheet.with("candidates", found)
                .with("searched", "Both grandparents' families were asked (synthetic)")
                .filled();
    }

    private static Map<String, Object> relative(String name, String relation, int age, int distance) {
        return Map.of(
                "name",
                name,
                "relation",
                relation,
                "willing",
                "yes",
                "age",
                age,
                "distance",
                distance,
                "dnaNeeded",
                false);
    }

    /** By her name alone: on the way between two regions nobody has an address to take a child to. */
    private static Map<String, Object> raisedBy() {
        return Map.of(
                "name", "The woman who raised the child (synthetic)", "relation", "presentCarer", "willing", "yes");
    }

    private Filled families(Scene scene, Sheet sheet) {
        return sheet.with("ombudsmanInformedOn", today(scene).toString())
                .with("families", List.of(Map.of("name", "Family 8 (synthetic)", "relation", "patronageFamily")))
                .filled();
    }

    private Filled home(Scene scene, Sheet sheet, Lot lot) {
        var rows = prefill.rows(scene, "candidates", row -> {
            boolean married = lot.onceIn(2, "married" + row.get("candidateNo"));
            row.put("seenOn", today(scene).toString());
            row.put("conviction", "none");
            row.put("health", "noHindrance");
            row.put("housing", lot.oneOf("housing", List.of("good", "enough")));
            row.put("income", lot.oneOf("income", List.of("good", "enough")));
            row.put("married", married);
            row.put("maritalConsent", married);
            row.put("citizen", true);
            row.put("conclusion", "suitable");
            row.put("conclusionText", "A quiet home with room for the child (synthetic)");
        });
        return sheet.with("candidates", rows).paper("certificates").filled();
    }

    private Filled hearing(Scene scene, Sheet sheet) {
        boolean asked = age(scene) >= ASKED_FROM;
        sheet.with("heardOn", today(scene).toString()).with("ageOk", asked);
        if (asked) {
            sheet.with("wishes", "agrees").with("opinion", "Wants to be with grandmother (synthetic)");
        }
        return sheet.filled();
    }

    private Filled decision(Scene scene, Sheet sheet) {
        boolean trustee = age(scene) >= TRUSTEE_FROM;
        var candidates = prefill.options(scene, "candidates");
        sheet.with("decision", scene.says(EXCLUDED) ? "patronage" : trustee ? "trusteeship" : "guardianship")
                .with("guardian", candidates.get(0))
                .with("childConsents", trustee)
                .with("actNo", act(scene, 3))
                .with("actDate", today(scene).toString())
                // it goes there with the hand-over to the region, not from one day to the next
                .with("livesThere", false);
        if (candidates.size() > 1) {
            sheet.with("choiceReason", "The closer kin, and the brothers and sisters are there (synthetic)");
        }
        return sheet.filled();
    }

    private Filled allowance(Scene scene, Sheet sheet, Lot lot) {
        return sheet.with("allowance", scene.says(EXCLUDED) ? "patronagePay" : "guardianAllowance")
                .with("amount", 25_000 + 250 * lot.of("allowance", 20))
                .with("start", today(scene).toString())
                .with("bank", "****%04d".formatted(lot.of("account", 10_000)))
                .filled();
    }

    /** Calm from the beginning: at first every other week, then once a season, then twice a year, never later than the table allows. */
    private Filled visit(Scene scene, Sheet sheet, Lot lot) {
        int days = scene.round() < 8 ? 14 : scene.round() < 12 ? 90 : 180;
        return sheet.with("date", today(scene).toString())
                .with("seenAlone", true)
                .with("childSays", "Has a bed of its own and a friend next door (synthetic)")
                .with("risk", lot.of("risk", 2))
                .with("need", lot.of("need", 2))
                .with("actions", List.of())
                .with("next", today(scene).plusDays(days).toString())
                .filled();
    }

    private Filled returning(Scene scene, Sheet sheet) {
        return sheet.with("parentIs", "mother")
                .with("circumstances", "free")
                .with("homeSeen", true)
                .with("heardOn", today(scene).toString())
                .with("childWish", age(scene) >= HEARD_FROM ? "return" : "tooYoung")
                .with("opinion", "Asks when it may go home (synthetic)")
                .with("returnDecision", "returned")
                .with("actNo", act(scene, 5))
                .with("actDate", today(scene).toString())
                .filled();
    }
}
