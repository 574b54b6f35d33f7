package org.zhusan.evacuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Buildings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody flies to a centre that is not ready: beds, cleared staff, isolation, interpreters, medicine, for each building kept. */
@Component
class ConfirmReceptionRules implements FormRules {
    private static final String BUILDINGS = "buildings";

    private final StageTable stages;
    private final FlightPlan plan;
    private final Buildings buildings;

    ConfirmReceptionRules(StageTable stages, FlightPlan plan, Buildings buildings) {
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
        return "confirmReception";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var rows = new ArrayList<Map<String, Object>>();
        for (FlightPlan.Planned flight : plan.planned(caseNumber)) {
            var row = new LinkedHashMap<String, Object>();
            kept(flight.flight()).ifPresent(it -> row.put("buildingId", it.number()));
            row.put("flightId", flight.flight());
            row.put("departsAt", String.valueOf(flight.departsAt()));
            row.put("bedsNeeded", flight.beds());
            rows.add(row);
        }
        return Map.of(BUILDINGS, rows);
    }

    @Override
    public void check(Submission submission) {
        if (!ready(submission)) {
            return;
        }
        for (FlightPlan.Planned flight : plan.planned(submission.caseNumber())) {
            Buildings.Building building =
                    kept(flight.flight()).orElseThrow(() -> new StageRefused("stage.noBuildingKept", flight.flight()));
            Map<String, Object> row = submission.rows(BUILDINGS).stream()
                    .filter(it -> flight.flight().equals(it.get("flightId")))
                    .findFirst()
                    .orElseThrow(() -> new StageRefused("stage.noBuildingKept", flight.flight()));
            requireReady(building.number(), flight, row);
        }
    }

    private static void requireReady(String building, FlightPlan.Planned flight, Map<String, Object> row) {
        require(number(row, "beds") >= flight.beds(), "stage.bedsMissing", building, flight.beds());
        require(Boolean.TRUE.equals(row.get("staffCleared")), "stage.staffNotCleared", building);
        require(number(row, "isolationRooms") >= 1, "stage.isolationMissing", building);
        require(
                row.get("interpreterLangs") instanceof List<?> spoken && !spoken.isEmpty(),
                "stage.interpreterMissing",
                building);
        require(Boolean.TRUE.equals(row.get("medicalStock")), "stage.medicineMissing", building);
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new StageRefused(key, arguments);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String stage = submission.caseNumber();
        stages.forUpdate(stage);
        plan.lock(stage);
        if (ready(submission)) {
            stages.flying(stage);
        } else {
            stages.replan(stage, "notReady");
            plan.planned(stage).forEach(it -> buildings.release(it.flight(), submission.by()));
        }
        return Map.of(StageProcess.RECEPTION_READY, ready(submission));
    }

    private Optional<Buildings.Building> kept(String flight) {
        return buildings.all().stream()
                .filter(it -> it.state() == Buildings.State.VACANT && flight.equals(it.flight()))
                .findFirst();
    }

    private static boolean ready(Submission submission) {
        return "yes".equals(submission.text("ready"));
    }

    private static int number(Map<String, Object> row, String field) {
        return Objects.requireNonNullElse((BigDecimal) row.get(field), BigDecimal.ZERO)
                .intValue();
    }
}
