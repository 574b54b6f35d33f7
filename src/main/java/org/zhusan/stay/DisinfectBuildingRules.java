package org.zhusan.stay;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The building the group of this flight has left opens for the next, in the name of whoever answers for it. */
@Component
class DisinfectBuildingRules implements FormRules {
    private final Buildings buildings;

    DisinfectBuildingRules(Buildings buildings) {
        this.buildings = buildings;
    }

    @Override
    public String process() {
        return HousingProcess.TURNAROUND;
    }

    @Override
    public String form() {
        return "disinfectBuilding";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return buildings
                .homeOf(caseNumber)
                .map(it -> Map.<String, Object>of("buildingId", it, "state", "VACANT"))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        buildings.disinfected(
                submission.text("buildingId"), (LocalDate) submission.answers().get("disinfectedOn"), submission.by());
        return Map.of();
    }
}
