package org.zhusan.worklist;

import java.util.EnumSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Relations;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.OverdueWatcher;

/**
 * Puts a task that stays open long after its due time on the case managers' list of what is overdue: they see which step waits, for whom and with which function, and
 * ask there; they cannot claim it. The function itself sees it among its own overdue tasks from the due time on.
 */
@Component
class Escalations implements OverdueWatcher {
    private static final String CASE_MANAGER = "case-manager";

    private final JdbcClient sql;
    private final Relations relations;
    private final Directory directory;

    Escalations(JdbcClient sql, Relations relations, Directory directory) {
        this.sql = sql;
        this.relations = relations;
        this.directory = directory;
    }

    @Override
    public void overdue(OpenTask task, Addressee told) {
        if (told != Addressee.CASE_MANAGER) {
            return;
        }
        int added = sql.sql("""
                        INSERT INTO zhusan.open_task_group (candidate_group, due_at, task_id, escalated)
                        SELECT :group, due_at, task_id, true FROM zhusan.open_task WHERE task_id = :task
                        ON CONFLICT DO NOTHING""")
                .param("group", CASE_MANAGER)
                .param("task", task.id())
                .update();
        if (added == 1) {
            String agency = directory.agencyOf(CASE_MANAGER).orElseThrow();
            relations.openForTask(
                    task.caseNumber(), agency, null, EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY_FIRST), task.id());
        }
    }
}
