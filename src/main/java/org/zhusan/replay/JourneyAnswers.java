package org.zhusan.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;

/** Fills in the forms of a journey: the commission prepares, everyone travels together and arrives, and whoever is looked for was delayed. */
@Component
public class JourneyAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("journey");
    private static final Duration BY_AIR = Duration.ofHours(4);
    private static final Duration BY_ROAD = Duration.ofHours(3);
    private static final String NEIGHBOURHOOD = "MAN";
    private static final Member REPLAY = Member.system("replay");
    private static final Set<Placements.Kind> NOT_ALONG =
            EnumSet.of(Placements.Kind.CUSTODY, Placements.Kind.HOSPITAL, Placements.Kind.ISOLATION);

    private final Placements placements;

    JourneyAnswers(People people, Placements placements, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.placements = placements;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "planReception" -> plan(scene, sheet);
            case "arrangeTravel", "arrangeMove" -> travel(scene, sheet);
            case "confirmArrival" ->
                sheet.with("dt", written(scene.at()))
                        .with("persons", prefill.rows(scene, "persons", this::seen))
                        .filled();
            case "lookForHousehold" ->
                sheet.with("tried", List.of("household", "carrier"))
                        .with("whereFound", "onTheWay")
                        .with("newArrival", written(scene.at().plus(Duration.ofDays(1))))
                        .with("found", "The train stands (synthetic)")
                        .filled();
            default -> throw unknown(scene);
        };
    }

    /** Whoever is held, in hospital or isolated does not come along. */
    private void seen(Map<String, Object> row) {
        boolean stays = placements
                .now(String.valueOf(row.get("personRef")), REPLAY)
                .filter(it -> NOT_ALONG.contains(it.kind()))
                .isPresent();
        row.put("arrived", stays ? "stays" : "yes");
        if (!stays) {
            row.put("condition", "good");
        }
    }

    private Filled plan(Scene scene, Sheet sheet) {
        String due = today(scene).plusDays(5).toString();
        return sheet.with("meetingOn", today(scene).toString())
                .with(
                        "members",
                        List.of(
                                "prosecutor",
                                "police",
                                "health",
                                "education",
                                "employment",
                                "religiousAffairs",
                                "guardianship",
                                "centre"))
                .with("decisionNo", act(scene, 6))
                .with(
                        "plan",
                        List.of(
                                Map.of("measure", "housing", "owner", "centre", "due", due),
                                Map.of("measure", "schoolPlace", "owner", "education", "due", due),
                                Map.of("measure", "clinic", "owner", "health", "due", due)))
                .filled();
    }

    /** On the region's first day, in the morning; the region is far unless it is the one around the centre. */
    private Filled travel(Scene scene, Sheet sheet) {
        Map<String, Object> shown = prefill.of(scene);
        LocalDate from = LocalDate.parse(String.valueOf(shown.get("expectedFrom")));
        boolean near = NEIGHBOURHOOD.equals(shown.get("toRegion"));
        Instant soonest = scene.at().plus(Duration.ofHours(12));
        Instant wished = from.atTime(5, 0).toInstant(ZoneOffset.UTC);
        Instant departs = wished.isBefore(soonest) ? soonest : wished;
        sheet.with("mode", near ? "road" : "air")
                .with("departure", written(departs))
                .with("arrival", written(departs.plus(near ? BY_ROAD : BY_AIR)));
        if (((Number) shown.get("adults")).intValue() == 0) {
            sheet.with("escort", "A social worker of the centre (synthetic)");
        }
        if (scene.task().form().equals("arrangeMove")) {
            sheet.with("medsPacked", true);
        }
        return sheet.filled();
    }
}
