package org.zhusan.handoff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Regions;
import org.zhusan.casefile.Readiness;
import org.zhusan.engine.Decisions;

/** Asks the table where a household could live (D5), and says which region its answer means here. */
@Component
class Proposals {
    private static final String NONE = "none";
    /** Has the specialist hospitals. */
    private static final String CAPITAL = "AST";

    /** For whom the capital is where they would not be safe. */
    private static final String OTHERWISE = "ALM";

    private static final String OF_AKTAU = "MAN";

    private final HandoffDesk desk;
    private final Regions regions;
    private final Decisions decisions;

    Proposals(HandoffDesk desk, Regions regions, Decisions decisions) {
        this.desk = desk;
        this.regions = regions;
        this.decisions = decisions;
    }

    Proposal ask(RegionChoice choice) {
        Optional<Readiness.Finding> relatives = desk.relatives(choice.household());
        String answer = (String) Objects.requireNonNull(decisions
                .evaluate(choice.instance(), HandoffProcess.REGION_CHOICE, inputs(choice, relatives))
                .get("proposal"));
        return new Proposal(answer, region(answer, choice, place(relatives)));
    }

    private Map<String, Object> inputs(RegionChoice choice, Optional<Readiness.Finding> relatives) {
        String wish = choice.wish();
        String place = place(relatives);
        String state = relatives.map(Proposals::willingness).orElse(NONE);
        boolean where = wish != null && wish.equals(place);
        String inQuestion = wish == null ? place : wish;
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("restriction", desk.boundToPlace(choice.household()) ? "locality" : NONE);
        inputs.put("specialistNeed", desk.anyoneInHospital(choice.household()));
        inputs.put("riskInFormerCommunity", choice.risk());
        inputs.put("childrenAlone", desk.withoutAdult(choice.household()));
        inputs.put("wish", wish == null ? NONE : choice.formerHome() ? "formerHome" : "other");
        inputs.put("readyInWish", where ? state : NONE);
        inputs.put("readyElsewhere", where ? NONE : state);
        inputs.put("centreInRegion", inQuestion != null && regions.hasCentre(inQuestion));
        return inputs;
    }

    private @Nullable String region(String answer, RegionChoice choice, @Nullable String relatives) {
        return switch (answer) {
            case "undertakingRegion" -> first(choice.boundRegion(), choice.wish(), choice.lastRegion());
            case "specialistRegion" -> CAPITAL;
            case "otherRegion" -> awayFrom(choice.lastRegion(), relatives);
            case "guardianRegion", "relatives", "relativesOutreach", "relativesHostelFirst" -> relatives;
            case "lastResidence" -> lastResidence(choice);
            case "manual" -> null;
            default -> choice.wish();
        };
    }

    private static String awayFrom(@Nullable String last, @Nullable String relatives) {
        if (relatives != null && !relatives.equals(last)) {
            return relatives;
        }
        return CAPITAL.equals(last) ? OTHERWISE : CAPITAL;
    }

    private String lastResidence(RegionChoice choice) {
        String last = choice.lastRegion();
        return last == null ? OF_AKTAU : regions.servedBy(last);
    }

    private static @Nullable String place(Optional<Readiness.Finding> relatives) {
        return relatives
                .filter(it -> !willingness(it).equals(NONE))
                .map(Readiness.Finding::region)
                .orElse(null);
    }

    private static String willingness(Readiness.Finding finding) {
        return finding.region() == null
                ? NONE
                : switch (finding.state()) {
                    case READY, CONDITIONAL -> finding.state().code();
                    case NOT_READY, NO_RELATIVES -> NONE;
                };
    }

    private static String first(@Nullable String... regions) {
        for (String region : regions) {
            if (region != null) {
                return region;
            }
        }
        return OF_AKTAU;
    }

    /** @param region null when the table leaves it to people */
    record Proposal(String answer, @Nullable String region) {}
}
