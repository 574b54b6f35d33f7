package org.zhusan.evacuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** The group is larger than what is empty, or the table has no answer: the coordinator decides. */
@Component
class DecideOnDelayRules implements FormRules {
    private final StageTable stages;
    private final FlightPlan plan;
    private final Buildings buildings;

    DecideOnDelayRules(StageTable stages, FlightPlan plan, Buildings buildings) {
        this.stages = stages;
        this.plan = plan;
        this.buildings = buildings;
    }

    @Override
    public String process() {
        return StageProcess.STAGE_FLIGHTS;
    }

    @Override
    public String form() {
        return "decideOnDelay";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var rows = new ArrayList<Map<String, Object>>();
        plan.planned(caseNumber)
                .forEach(it -> rows.add(Map.of(
                        "flightId", it.flight(),
                        "departsAt", String.valueOf(it.departsAt()),
                        "bedsNeeded", it.beds())));
        List<Buildings.Building> empty =
                buildings.all().stream().filter(Buildings.Building::empty).toList();
        return Map.of(
                "flights",
                rows,
                "emptyBuildings",
                empty.size(),
                "emptyBeds",
                empty.stream().mapToInt(Buildings.Building::capacity).sum());
    }

    @Override
    public void check(Submission submission) {
        if ("cancel".equals(submission.text("decision")) && plan.anyLeft(submission.caseNumber())) {
            throw new StageRefused("stage.flightHasLeft", submission.caseNumber());
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        switch (submission.text("decision")) {
            case "wait" -> buildings.await(submission.caseNumber());
            case "replan" -> stages.replan(submission.caseNumber(), "delay");
            default -> {}
        }
        return Map.of(StageProcess.CALLED_OFF, "cancel".equals(submission.text("decision")));
    }
}
