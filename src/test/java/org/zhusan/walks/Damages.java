package org.zhusan.walks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Breaks every promise on purpose, one at a time, and undoes it: one that holds all the same promises nothing. */
class Damages {
    private static final String INSTANCE =
            "INSERT INTO act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_) SELECT '%s', 1, '%s', 'ZH-H-1', id_ FROM act_re_procdef WHERE key_ = '%s'";

    private static final Map<String, List<String>> NOW = Map.of(
            "a task nobody may take",
            List.of(
                    "INSERT INTO act_ru_task (id_, rev_, task_def_key_, proc_def_id_) VALUES ('t', 1, 'userTask_t', NULL)"),
            "an incident",
            List.of(
                    "INSERT INTO act_ru_incident (id_, rev_, incident_timestamp_, incident_type_) VALUES ('i', 1, now(), 'failedJob')"),
            "a job that failed",
            List.of(
                    "INSERT INTO act_ru_job (id_, rev_, type_, exception_msg_, suspension_state_) VALUES ('j', 1, 'timer', 'failed', 1)"),
            "a household in no place of its way",
            List.of(INSTANCE.formatted("p", "p", "pathway")),
            "a household in two programmes at once",
            List.of(
                    INSTANCE.formatted("r", "r", "regionalRehabilitation"),
                    INSTANCE.formatted("s", "s", "regionalRehabilitation")));

    private static final Map<String, String> IN_THE_END = Map.of(
            "broken off by nobody",
            "UPDATE act_hi_procinst SET state_ = 'EXTERNALLY_TERMINATED' WHERE super_process_instance_id_ IS NULL",
            "ended elsewhere than at an end",
            "DELETE FROM act_hi_actinst WHERE act_id_ = 'endEvent_arrived'");

    private final EngineHouse house;
    private final Promises promises;

    Damages(EngineHouse house, Promises promises) {
        this.house = house;
        this.promises = promises;
    }

    /** Promises that hold whatever is done. */
    List<String> withoutEffect() {
        List<String> without = new ArrayList<>();
        NOW.forEach((wrong, damages) -> {
            if (done(damages, () -> promises.brokenNow()).stream().noneMatch(it -> it.startsWith(wrong))) {
                without.add(wrong);
            }
        });
        IN_THE_END.forEach((wrong, damage) -> {
            if (done(List.of(damage), () -> promises.unlawfulEnds()).stream().noneMatch(it -> it.startsWith(wrong))) {
                without.add(wrong);
            }
        });
        if (done(
                        List.of("UPDATE act_hi_procinst SET end_time_ = NULL"),
                        () -> List.copyOf(promises.stillWaiting().keySet()))
                .isEmpty()) {
            without.add("stuck");
        }
        // a law nobody came near to this time promises nothing yet; how many may be so is the walk's own question
        var tried = new ArrayList<>(Laws.ALL);
        tried.removeAll(promises.laws().untried());
        for (Laws.Law law : tried) {
            int slash = law.passed().indexOf('/');
            String skipped = "DELETE FROM act_hi_actinst WHERE proc_def_key_ = '%s' AND act_id_ = '%s'"
                    .formatted(law.passed().substring(0, slash), law.passed().substring(slash + 1));
            if (done(List.of(skipped), () -> promises.laws().broken(law)).isEmpty()) {
                without.add(law.toString());
            }
        }
        return without;
    }

    private List<String> done(List<String> damages, Supplier<List<String>> look) {
        return Objects.requireNonNull(house.transactions().execute(status -> {
            status.setRollbackOnly();
            damages.forEach(it -> house.database().sql(it).update());
            return look.get();
        }));
    }
}
