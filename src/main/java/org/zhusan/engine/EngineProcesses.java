package org.zhusan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Running and past cases, read from the engine's own tables. */
@Component
class EngineProcesses implements Processes {
    private final ProcessEngine engine;
    private final JdbcClient database;
    private final FactBook facts;
    private final DueWork due;
    private final Relocation relocation;
    private final WaysTaken ways;

    EngineProcesses(
            ProcessEngine engine,
            JdbcClient database,
            FactBook facts,
            DueWork due,
            Relocation relocation,
            WaysTaken ways) {
        this.engine = engine;
        this.database = database;
        this.facts = facts;
        this.due = due;
        this.relocation = relocation;
        this.ways = ways;
    }

    @Override
    @Transactional
    public String start(String process, String caseNumber, Map<String, Object> newFacts) {
        ProcessDefinition newest = newest(process)
                .orElseThrow(() -> new IllegalArgumentException("no process " + process + " has been published"));
        Map<String, Object> checked = facts.of(newest.getId()).checked(newFacts);
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceById(newest.getId(), caseNumber, checked)
                    .getId();
        } catch (RuntimeException e) {
            throw LostRace.isOne(e) ? new LostRace(e) : e;
        }
    }

    @Override
    public void relocate(String caseNumber, String region) {
        relocation.relocate(caseNumber, region);
    }

    @Override
    public List<Running> running(String caseNumber) {
        return database.sql("""
                        SELECT id_, proc_def_key_, business_key_, start_time_ FROM act_hi_procinst
                        WHERE business_key_ = ? AND end_time_ IS NULL ORDER BY start_time_, id_
                        """)
                .param(caseNumber)
                .query((row, number) -> new Running(
                        row.getString("id_"),
                        row.getString("proc_def_key_"),
                        row.getString("business_key_"),
                        row.getTimestamp("start_time_").toInstant()))
                .list();
    }

    @Override
    public Set<String> onTheThreshold(String caseNumber) {
        return Set.copyOf(database.sql("""
                        SELECT DISTINCT v.text_ FROM act_ru_job j
                        JOIN act_ru_variable v ON v.execution_id_ = j.execution_id_ AND v.name_ = ?
                        JOIN act_ru_execution i ON i.id_ = j.process_instance_id_
                        WHERE i.business_key_ = ?
                        """)
                .params(ReservedNames.PERSON, caseNumber)
                .query(String.class)
                .list());
    }

    @Override
    public Set<String> beingOpened(String caseNumber, String process) {
        return database
                .sql("""
                        SELECT v.text_, d.proc_def_id_, d.act_id_ FROM act_ru_job j
                        JOIN act_ru_variable v ON v.execution_id_ = j.execution_id_ AND v.name_ = ?
                        JOIN act_ru_execution i ON i.id_ = j.process_instance_id_
                        JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
                        WHERE i.business_key_ = ? AND j.handler_cfg_ NOT LIKE 'activity-end%'
                        """)
                .params(ReservedNames.PERSON, caseNumber)
                .query((row, number) -> calls(row.getString("proc_def_id_"), row.getString("act_id_"), process)
                        ? row.getString("text_")
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean calls(String definition, String step, String process) {
        return engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementById(step)
                        instanceof CallActivity call
                && process.equals(call.getCalledElement());
    }

    @Override
    public List<Past> past(String process) {
        // who leaves through an event sub-process ends at its end event; the engine names the sub-process
        return database.sql("""
                        SELECT p.id_, p.proc_def_key_, p.business_key_, p.start_time_, p.end_time_, p.state_, coalesce((
                            SELECT ending.act_id_ FROM act_hi_actinst around
                            JOIN act_hi_actinst ending ON ending.parent_act_inst_id_ = around.id_
                            WHERE around.proc_inst_id_ = p.id_ AND around.act_id_ = p.end_act_id_ AND around.act_type_ = 'subProcess'
                                AND ending.proc_inst_id_ = p.id_ AND ending.act_type_ LIKE '%EndEvent'
                            ORDER BY ending.sequence_counter_ DESC LIMIT 1), p.end_act_id_) AS end_act_id_
                        FROM act_hi_procinst p WHERE p.proc_def_key_ = ? ORDER BY p.start_time_, p.id_
                        """).param(process).query(EngineProcesses::past).list();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        Timestamp end = row.getTimestamp("end_time_");
        String ending = row.getString("end_act_id_");
        return new Past(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("business_key_"),
                end != null,
                end != null && ending != null && "COMPLETED".equals(row.getString("state_")) ? ending : "",
                row.getTimestamp("start_time_").toInstant());
    }

    @Override
    public Optional<String> model(String process) {
        return newest(process).map(definition -> {
            try (InputStream model = engine.getRepositoryService().getProcessModel(definition.getId())) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Set<String> forms(String process) {
        return newest(process)
                .map(it -> engine.getRepositoryService().getBpmnModelInstance(it.getId()))
                .map(model -> model.getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getCamundaFormRef)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    @Override
    public Map<String, String> classes(String process) {
        Map<String, String> classes = new LinkedHashMap<>();
        newest(process)
                .map(it -> engine.getRepositoryService().getBpmnModelInstance(it.getId()))
                .ifPresent(model -> model.getModelElementsByType(CamundaProperty.class).stream()
                        .filter(it -> "class".equals(it.getCamundaName()))
                        .forEach(it -> classes.put(step(it), it.getCamundaValue())));
        return classes;
    }

    static String step(ModelElementInstance property) {
        ModelElementInstance at = property;
        while (!(at instanceof FlowElement step)) {
            at = at.getParentElement();
        }
        return step.getId();
    }

    @Override
    public Path path(String instance) {
        return new Path(
                steps(instance, "end_time_ IS NOT NULL AND act_inst_state_ <> 2"),
                steps(instance, "end_time_ IS NULL"));
    }

    private List<String> steps(String instance, String which) {
        return database.sql("SELECT act_id_ FROM act_hi_actinst WHERE proc_inst_id_ = ? AND " + which
                        + " AND act_type_ <> 'multiInstanceBody' ORDER BY sequence_counter_, start_time_, id_")
                .param(instance)
                .query(String.class)
                .list();
    }

    @Override
    public List<Taken> taken(String instance) {
        return ways.taken(instance);
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.next();
    }

    @Override
    public int runDue() {
        return due.run();
    }

    private Optional<ProcessDefinition> newest(String process) {
        return Optional.ofNullable(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult());
    }
}
