package org.zhusan.worklist;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Relations;
import org.zhusan.agency.TaskReach;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.OverdueWatcher;

/**
 * Puts a task that stays open long after its due time on the case managers' list of what is overdue: they see which step waits, for whom and with which function, and
 * ask there; they cannot claim it. The function itself sees it among its own overdue tasks from the due time on. That a step exists tells what it
 * is about: of one whose form asks for data a case manager may not even know of, such as a legal one, they are told nothing.
 */
@Component
class Escalations implements OverdueWatcher {
    private static final String CASE_MANAGER = "case-manager";

    private final JdbcClient sql;
    private final Relations relations;
    private final Directory directory;
    private final CaseNumbers numbers;
    private final TaskReach reach;
    private final ChangedLists changed;

    Escalations(
            JdbcClient sql,
            Relations relations,
            Directory directory,
            CaseNumbers numbers,
            TaskReach reach,
            ChangedLists changed) {
        this.sql = sql;
        this.relations = relations;
        this.directory = directory;
        this.numbers = numbers;
        this.reach = reach;
        this.changed = changed;
    }

    @Override
    public void overdue(OpenTask task, Addressee told) {
        if (told == Addressee.CASE_MANAGER
                && directory.mayKnowOf(CASE_MANAGER, reach.classes(task))
                && newlyListed(task)) {
            changed.of(Set.of(CASE_MANAGER));
            String agency = directory.agencyOf(CASE_MANAGER).orElseThrow();
            String file = numbers.fileOf(task.caseNumber());
            relations.openForTask(file, agency, null, EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY_FIRST), task.id());
            if (!file.equals(task.caseNumber())) {
                relations.openForTask(task.caseNumber(), agency, null, EnumSet.of(DataClass.ROUTE), task.id());
            }
        }
    }

    private boolean newlyListed(OpenTask task) {
        return sql.sql("""
                        INSERT INTO zhusan.open_task_group AS told (candidate_group, due_at, task_id, opened_at, case_number, standing)
                        SELECT :group, due_at, task_id, opened_at, case_number, 'TOLD' FROM zhusan.open_task WHERE task_id = :task
                        ON CONFLICT (candidate_group, due_at, task_id) DO UPDATE SET standing = 'TOLD' WHERE told.standing = 'WAITS'""")
                        .param("group", CASE_MANAGER)
                        .param("task", task.id())
                        .update()
                == 1;
    }
}
