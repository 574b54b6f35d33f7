package org.zhusan.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads open tasks with their groups in one statement; the engine's own query would ask once more for every task. */
final class OpenTasks {
    private static final String TASKS = """
            SELECT t.id_, d.key_, t.task_def_key_, t.proc_inst_id_, t.proc_def_id_, i.business_key_, t.assignee_, t.create_time_, t.due_date_,
                   (SELECT array_agg(l.group_id_) FROM act_ru_identitylink l
                    WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ IS NOT NULL) AS groups
            FROM act_ru_task t
            JOIN act_re_procdef d ON d.id_ = t.proc_def_id_
            JOIN act_ru_execution i ON i.id_ = t.proc_inst_id_
            """;
    private static final String OLDEST_FIRST = " ORDER BY t.create_time_, t.id_";

    private final JdbcClient database;
    private final ProcessEngine engine;
    // what has been published never changes; asking the engine is a transaction for each task of a list
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    OpenTasks(JdbcClient database, ProcessEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    Optional<OpenTask> find(String taskId) {
        return database.sql(TASKS + " WHERE t.id_ = ?")
                .param(taskId)
                .query(this::row)
                .optional();
    }

    /** The same, and until the end of the transaction nobody else acts on it. */
    Optional<OpenTask> lock(String taskId) {
        return database.sql(TASKS + " WHERE t.id_ = ? FOR UPDATE OF t")
                .param(taskId)
                .query(this::row)
                .optional();
    }

    List<OpenTask> ofCase(String caseNumber) {
        return database.sql(TASKS + " WHERE i.business_key_ = ?" + OLDEST_FIRST)
                .param(caseNumber)
                .query(this::row)
                .list();
    }

    List<OpenTask> due(Collection<String> caseNumbers, String candidateGroup, String member, Instant moment) {
        return database.sql(TASKS + """
                        WHERE i.business_key_ = ANY (?) AND t.due_date_ < ? AND (t.assignee_ IS NULL OR t.assignee_ = ?)
                          AND EXISTS (SELECT 1 FROM act_ru_identitylink l
                              WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ = ?)
                        ORDER BY t.due_date_, t.id_
                        """)
                .params(caseNumbers.toArray(String[]::new), Timestamp.from(moment), member, candidateGroup)
                .query(this::row)
                .list();
    }

    List<OpenTask> all() {
        return database.sql(TASKS + OLDEST_FIRST).query(this::row).list();
    }

    /** Tasks whose due time has passed and of which {@code addressee} has not been told. */
    List<OpenTask> dueBefore(Instant moment, String addressee) {
        return database.sql(TASKS + """
                        WHERE t.due_date_ < ?
                          AND NOT EXISTS (SELECT 1 FROM task_escalation e WHERE e.task_id = t.id_ AND e.told = ?)
                        ORDER BY t.due_date_, t.id_
                        """)
                .params(Timestamp.from(moment), addressee)
                .query(this::row)
                .list();
    }

    private OpenTask row(ResultSet row, int number) throws SQLException {
        String definition = row.getString("proc_def_id_");
        String step = row.getString("task_def_key_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("key_"),
                step,
                form(definition, step),
                row.getString("proc_inst_id_"),
                definition,
                row.getString("business_key_"),
                groups(row.getArray("groups")),
                row.getString("assignee_"),
                row.getTimestamp("create_time_").toInstant(),
                instant(row.getTimestamp("due_date_")));
    }

    private String form(String definition, String step) {
        return forms.computeIfAbsent(definition + " " + step, it -> read(definition, step));
    }

    private String read(String definition, String step) {
        var repository = (RepositoryServiceImpl) engine.getRepositoryService();
        var process = (ProcessDefinitionEntity) repository.getDeployedProcessDefinition(definition);
        return TaskNotices.formOf(process.getTaskDefinitions().get(step));
    }

    private static Set<String> groups(@Nullable Array groups) throws SQLException {
        return groups == null ? Set.of() : Set.of((String[]) groups.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
