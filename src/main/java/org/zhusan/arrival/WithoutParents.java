package org.zhusan.arrival;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.engine.Processes;

/** Children for whom somebody other than a parent was named: each gets a guardianship of its own, once. */
@Component
class WithoutParents {
    private final JdbcClient sql;
    private final Processes processes;

    WithoutParents(JdbcClient sql, Processes processes) {
        this.sql = sql;
        this.processes = processes;
    }

    /** Told again when another carer is named; then the last word counts. */
    void tell(String instance, String child, boolean parentComes) {
        String change = parentComes
                ? "DELETE FROM zhusan.child_to_register WHERE instance = :instance AND child = :child"
                : "INSERT INTO zhusan.child_to_register (instance, child) VALUES (:instance, :child) ON CONFLICT DO NOTHING";
        sql.sql(change).param("instance", instance).param("child", child).update();
    }

    /** Opens guardianship for those told of in this instance, where none runs yet. */
    void open(String instance, String region) {
        List<String> children = sql.sql(
                        "SELECT child FROM zhusan.child_to_register WHERE instance = :instance ORDER BY child")
                .param("instance", instance)
                .query(String.class)
                .list();
        for (String child : children) {
            if (!processes.runs(child, ArrivalProcess.GUARDIANSHIP)) {
                processes.start(ArrivalProcess.GUARDIANSHIP, child, Map.of(ArrivalProcess.PLACE_REGION, region));
            }
        }
    }
}
