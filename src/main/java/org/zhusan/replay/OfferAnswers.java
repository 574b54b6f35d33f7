package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of an offer: a region takes the household as proposed, asks now and then, and refuses where the roster says so. */
@Component
public class OfferAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("offer");
    private static final String HOSTEL = "hostel";
    private static final String REJECTS = "rejects";
    private static final int ASKS_ONCE_IN = 10;

    OfferAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "answerOffer" -> answered(scene, sheet, lot);
            case "answerQuestion" ->
                sheet.with("answerText", "Half a year is enough for the first papers (synthetic)")
                        .filled();
            case "settleRejection" ->
                place(scene, sheet.with("decision", "takes").with("settledReason", "A second house opens (synthetic)"))
                        .filled();
            case "decideAboveRegion" ->
                place(scene, sheet.with("decision", "must").with("decisionReason", "Relatives live there (synthetic)"))
                        .filled();
            default -> throw unknown(scene);
        };
    }

    private Filled answered(Scene scene, Sheet sheet, Lot lot) {
        if (scene.says(REJECTS)) {
            return sheet.with("answer", "reject")
                    .with("reasonKind", "noPlace")
                    .with("reason", "Every house is full (synthetic)")
                    .filled();
        }
        if (scene.first() && lot.onceIn(ASKS_ONCE_IN, "region-asks")) {
            return sheet.with("answer", "ask")
                    .with("question", "How long until their papers are there? (synthetic)")
                    .filled();
        }
        return place(scene, sheet.with("answer", "accept")).filled();
    }

    private Sheet place(Scene scene, Sheet sheet) {
        Map<String, Object> offered = prefill.of(scene);
        boolean lives = scene.says(HOSTEL) || "inPatient".equals(offered.get("regimeProposed"));
        LocalDate wished = LocalDate.parse(String.valueOf(offered.get("wishedOn")));
        LocalDate today = today(scene);
        LocalDate latest = today.plusDays(30);
        LocalDate start = wished.isBefore(today) ? today : wished.isAfter(latest) ? latest : wished;
        sheet.with("start", start.toString()).with("regime", lives ? "inPatient" : "day");
        return lives ? sheet.with("bed", offered.get("people")) : sheet;
    }
}
