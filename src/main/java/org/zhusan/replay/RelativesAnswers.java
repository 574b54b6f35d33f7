package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Where the rosters say nothing else relatives are reached at the first or second attempt, want their people back and have room for them. */
@Component
public class RelativesAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("relatives", "relativesOutreach", "familyReadiness");
    private static final String NOT_READY = "relatives-not-ready";

    RelativesAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "findRelatives", "contactRelatives" -> attempt(scene, sheet, lot);
            case "recordWillingness" -> willingness(scene, sheet, lot);
            case "settleBetweenFamilies" ->
                sheet.with("bothHeard", true)
                        .with("heard", heard(scene))
                        .with("settlement", "thisFamily")
                        .with("settledOn", today(scene).toString())
                        .with("reason", "The children know this family (synthetic)")
                        .filled();
            case "offerMediation" ->
                sheet.with("offeredOn", today(scene).toString())
                        .with("mediationAnswer", "declined")
                        .filled();
            case "visitHome" -> visit(scene, sheet, lot);
            case "seeHomeForChildren" ->
                sheet.with("seenOn", today(scene).toString())
                        .with("placeToSleep", true)
                        .with("safeForChildren", "yes")
                        .with("homeText", "A bed for each and a yard to play in (synthetic)")
                        .with("heard", heard(scene))
                        .filled();
            case "prepareFamily" -> preparation(scene, sheet, lot);
            case "seeToProtection" ->
                sheet.with("childrenThere", false)
                        .with("toldTo", List.of("person", "socialWorker"))
                        .with("measures", "Nobody goes there; another place is looked for (synthetic)")
                        .filled();
            default -> throw unknown(scene);
        };
    }

    private Filled attempt(Scene scene, Sheet sheet, Lot lot) {
        boolean answered = scene.round() > 0 || !lot.onceIn(4, "first attempt");
        sheet.with("relative", "Grandmother 2 (synthetic)")
                .with("relation", lot.oneOf("relation", List.of("parent", "sibling", "auntUncle", "spouseFamily")))
                .with("reach", "Telephone ****%02d (synthetic)".formatted(lot.of("telephone", 100)))
                .dated("dt")
                .with("channel", scene.first() ? "phone" : "visit")
                .with("outcome", answered ? "reached" : "noAnswer");
        if (!prefill.of(scene).containsKey("region")) {
            sheet.with("region", lot.oneOf("region", List.of("KAR", "MAN", "TUR", "ATY")));
        }
        return sheet.filled();
    }

    private Filled willingness(Scene scene, Sheet sheet, Lot lot) {
        Map<String, Object> known = prefill.of(scene);
        boolean children = !"0".equals(String.valueOf(known.get("children")));
        boolean adults = !"0".equals(String.valueOf(known.get("adults")));
        String answer = scene.says(NOT_READY) ? "no" : lot.onceIn(8, "condition") ? "conditional" : "yes";
        sheet.with("toldOn", today(scene).toString())
                .with("explainedZTA", true)
                .with("giveSample", "yes")
                .with("rooms", 2 + lot.of("rooms", 4))
                .with("dependants", lot.of("dependants", 4))
                .with("otherRelatives", false);
        if (adults) {
            sheet.with("acceptPerson", answer);
        }
        if (children) {
            sheet.with("acceptChildren", answer).with("beGuardian", "yes").with("claimsConflict", false);
        }
        if (answer.equals("conditional")) {
            sheet.with("conditions", "A second room is heated before winter (synthetic)");
        }
        return sheet.filled();
    }

    private Filled visit(Scene scene, Sheet sheet, Lot lot) {
        return sheet.with("visitedOn", today(scene).toString())
                .with("housing", lot.onceIn(3, "minor issues") ? "minorIssues" : "adequate")
                .with("income", lot.oneOf("income", List.of("enough", "tight")))
                .with("attitude", "supportive")
                .with("violenceSigns", false)
                .with("schoolNearby", true)
                .with("memberConviction", false)
                .with("recommendation", "ready")
                .with("recommendationText", "They have made a room ready (synthetic)")
                .filled();
    }

    private Filled preparation(Scene scene, Sheet sheet, Lot lot) {
        LocalDate today = today(scene);
        return sheet.with("sessionsPlanned", 2)
                .with("topics", List.of("campLife", "childrensBehaviour", "helpThereIs"))
                .with(
                        "held",
                        List.of(Map.of("heldOn", today.minusDays(1).toString()), Map.of("heldOn", today.toString())))
                .with("heard", heard(scene))
                .with("readyAfter", lot.onceIn(3, "conditions left") ? "conditional" : "ready")
                .filled();
    }

    private List<Map<String, Object>> heard(Scene scene) {
        return prefill.rows(scene, "heard", row -> {
            if (Integer.parseInt(String.valueOf(row.get("age"))) >= HEARD_FROM) {
                row.put("heardOn", today(scene).toString());
                row.put("wish", "agrees");
            }
        });
    }
}
