package org.zhusan.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One statement for the instances, one for their steps, one for their models; a model is read once per published version. */
@Component
class EngineStanding implements Standing {
    private final RepositoryService repository;
    private final JdbcClient database;
    private final Map<String, Model> byDefinition = new ConcurrentHashMap<>();

    EngineStanding(ProcessEngine engine, JdbcClient database) {
        this.repository = engine.getRepositoryService();
        this.database = database;
    }

    @Override
    public List<Open> about(Collection<String> caseNumbers) {
        List<Open> open = database.sql("""
                        WITH RECURSIVE running AS (
                            SELECT id_, proc_def_key_, business_key_, start_time_, super_process_instance_id_ FROM act_hi_procinst
                            WHERE business_key_ = ANY (:cases) AND end_time_ IS NULL
                            UNION
                            SELECT p.id_, p.proc_def_key_, p.business_key_, p.start_time_, p.super_process_instance_id_
                            FROM act_hi_procinst p JOIN running r ON p.super_process_instance_id_ = r.id_
                            WHERE p.end_time_ IS NULL AND p.business_key_ !~ '^ZH-[PH]-')
                        SELECT * FROM running ORDER BY start_time_, id_""")
                .param("cases", caseNumbers.toArray(String[]::new))
                .query((row, number) -> new Open(
                        row.getString("id_"),
                        row.getString("proc_def_key_"),
                        row.getString("business_key_"),
                        row.getTimestamp("start_time_").toInstant(),
                        row.getString("super_process_instance_id_"),
                        new ArrayList<>()))
                .list();
        Map<String, Open> byInstance = new HashMap<>();
        open.forEach(it -> byInstance.put(it.instance(), it));
        if (!open.isEmpty()) {
            steps(byInstance);
        }
        return open;
    }

    private void steps(Map<String, Open> byInstance) {
        database.sql("""
                        SELECT a.proc_inst_id_, a.act_id_, a.start_time_, a.call_proc_inst_id_,
                            coalesce(t.due_date_, min(j.duedate_)) AS due_at,
                            coalesce(array_agg(DISTINCT l.group_id_) FILTER (WHERE l.group_id_ IS NOT NULL), '{}') AS groups
                        FROM act_hi_actinst a
                        LEFT JOIN act_ru_task t ON t.id_ = a.task_id_
                        LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate'
                        LEFT JOIN act_ru_job j ON j.execution_id_ = a.execution_id_ AND j.handler_type_ = 'timer-intermediate-transition'
                        WHERE a.proc_inst_id_ = ANY (:instances) AND a.end_time_ IS NULL
                            AND a.act_type_ NOT IN ('multiInstanceBody', 'subProcess')
                        GROUP BY a.id_, a.proc_inst_id_, a.act_id_, a.start_time_, a.call_proc_inst_id_, a.sequence_counter_, t.due_date_
                        ORDER BY a.start_time_, a.sequence_counter_, a.id_""")
                .param("instances", byInstance.keySet().toArray(String[]::new))
                .query((row, number) ->
                        byInstance.get(row.getString("proc_inst_id_")).steps().add(step(row)))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        Array groups = row.getArray("groups");
        return new Step(
                row.getString("act_id_"),
                row.getTimestamp("start_time_").toInstant(),
                instant(row.getTimestamp("due_at")),
                Set.of((String[]) groups.getArray()),
                row.getString("call_proc_inst_id_"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public Map<String, Model> models(Collection<String> processes) {
        Map<String, Model> models = new HashMap<>();
        if (!processes.isEmpty()) {
            repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKeysIn(processes.toArray(String[]::new))
                    .latestVersion()
                    .list()
                    .forEach(it -> models.put(it.getKey(), byDefinition.computeIfAbsent(it.getId(), this::read)));
        }
        return models;
    }

    private Model read(String definition) {
        BpmnModelInstance drawn = repository.getBpmnModelInstance(definition);
        Map<String, String> classes = new LinkedHashMap<>();
        drawn.getModelElementsByType(CamundaProperty.class).stream()
                .filter(it -> "class".equals(it.getCamundaName()))
                .forEach(it -> classes.put(EngineProcesses.step(it), it.getCamundaValue()));
        Set<String> forms = drawn.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaFormRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return new Model(forms, classes);
    }
}
