package org.zhusan.evacuation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The candidates of a stage as households: references and numbers, for forms whose readers need no person. */
@Component
class HouseholdRows {
    static final String FIELD = "households";
    static final String HOUSEHOLD = "householdRef";
    static final String FLIGHT = "flightId";

    private final CandidateTable candidates;

    HouseholdRows(CandidateTable candidates) {
        this.candidates = candidates;
    }

    /** @param flight planned now, null when none is */
    record Household(
            String number,
            int people,
            String group,
            @org.jspecify.annotations.Nullable String flight) {}

    /** Who has not boarded, household by household in the order of listing. */
    List<Household> waiting(String stage) {
        var households = new LinkedHashMap<String, Household>();
        for (CandidateTable.Row each : candidates.waiting(stage)) {
            households.merge(
                    each.household(),
                    new Household(each.household(), 1, each.group(), each.flight()),
                    (before, one) -> new Household(
                            before.number(),
                            before.people() + 1,
                            before.group(),
                            before.flight() == null ? one.flight() : before.flight()));
        }
        return List.copyOf(households.values());
    }

    static List<Map<String, Object>> rows(List<Household> households, boolean withFlight) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Household each : households) {
            var row = new LinkedHashMap<String, Object>();
            row.put(HOUSEHOLD, each.number());
            row.put("people", each.people());
            row.put("keepTogetherGroup", each.group());
            if (withFlight && each.flight() != null) {
                row.put(FLIGHT, each.flight());
            }
            rows.add(row);
        }
        return rows;
    }
}
