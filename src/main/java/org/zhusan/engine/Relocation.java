package org.zhusan.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work follows the person: what the authorities of one region had open goes to those of another, and so does what comes next. Whoever held a task lets go of it;
 * everyone who watches tasks sees one that ended and one that was opened. A court's task, or one without a region, stays; so
 * does a task of the centre that serves both regions.
 */
@Component
class Relocation {
    /** The fact that says in which region the person is. */
    static final String PLACE = "placeRegion";

    private static final Pattern REGION = Pattern.compile("[A-Z]{3}");
    private static final String DRAWN = "${" + PLACE + "}";

    private final JdbcClient database;
    private final FactBook facts;
    private final TaskNotices notices;
    private final CommandExecutor commands;

    Relocation(ProcessEngine engine, JdbcClient database, FactBook facts, TaskNotices notices) {
        this.database = database;
        this.facts = facts;
        this.notices = notices;
        this.commands =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    /** See {@link Processes#relocate}. */
    @Transactional
    public void relocate(String caseNumber, String region) {
        if (!REGION.matcher(region).matches()) {
            throw FactRefused.wrongValue(PLACE, "region");
        }
        lock(caseNumber);
        try {
            commands.execute(context -> {
                instances(context, caseNumber).forEach(it -> move(context, it, region));
                return null;
            });
        } catch (RuntimeException e) {
            throw LostRace.isOne(e) ? new LostRace(e) : e;
        }
    }

    /** In one order, and before the engine looks: who completes one of them just now is waited for. */
    private void lock(String caseNumber) {
        database.sql("""
                        SELECT t.id_ FROM act_ru_task t JOIN act_ru_execution i ON i.id_ = t.proc_inst_id_
                        WHERE i.business_key_ = ? ORDER BY t.id_ FOR UPDATE OF t
                        """).param(caseNumber).query(String.class).list();
    }

    /** Also those a step of this very transaction has begun, which the engine has not written yet; called ones carry the number of whoever called. */
    private List<ExecutionEntity> instances(CommandContext context, String caseNumber) {
        Map<String, ExecutionEntity> found = new LinkedHashMap<>();
        database.sql("SELECT id_ FROM act_ru_execution WHERE business_key_ = ? AND parent_id_ IS NULL ORDER BY id_")
                .param(caseNumber)
                .query(String.class)
                .list()
                .forEach(it -> found.put(it, context.getExecutionManager().findExecutionById(it)));
        context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(it -> it.isProcessInstanceExecution() && caseNumber.equals(it.getBusinessKey()))
                .forEach(it -> found.putIfAbsent(it.getId(), it));
        return found.values().stream()
                .filter(Objects::nonNull)
                .filter(it -> !it.isEnded() && !context.getDbEntityManager().isDeleted(it))
                .toList();
    }

    private void move(CommandContext context, ExecutionEntity instance, String region) {
        ProcessFacts declared = facts.of(instance.getProcessDefinitionId());
        if (!declared.declares(PLACE)) {
            return;
        }
        Object checked = declared.get(PLACE).checked(region);
        Object before = Objects.requireNonNullElse(
                instance.getVariable(PLACE), declared.get(PLACE).unset());
        if (!before.equals(checked)) {
            instance.setVariable(PLACE, checked);
        }
        tasks(context, instance).forEach(this::offer);
    }

    private static List<TaskEntity> tasks(CommandContext context, ExecutionEntity instance) {
        Map<String, TaskEntity> tasks = new LinkedHashMap<>();
        context.getTaskManager()
                .findTasksByProcessInstanceId(instance.getId())
                .forEach(it -> tasks.put(it.getId(), it));
        context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(it -> instance.getId().equals(it.getProcessInstanceId()))
                .forEach(it -> tasks.putIfAbsent(it.getId(), it));
        return tasks.values().stream()
                .filter(it -> !context.getDbEntityManager().isDeleted(it))
                .filter(Relocation::isDrawnForThePlace)
                .toList();
    }

    private static boolean isDrawnForThePlace(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .anyMatch(it -> it.getExpressionText().contains(DRAWN));
    }

    private void offer(TaskEntity task) {
        Set<String> now = groups(task);
        OpenTask before = TaskNotices.open(task);
        if (before.candidateGroups().equals(now)) {
            return;
        }
        if (task.getAssignee() != null) {
            task.setAssignee(null);
            task.triggerUpdateEvent();
        }
        notices.closed(with(before, before.candidateGroups()));
        task.getCandidates().forEach(it -> ((IdentityLinkEntity) it).delete());
        now.forEach(task::addCandidateGroup);
        // those of the new region have not been told that it is overdue
        database.sql("DELETE FROM task_escalation WHERE task_id = ?")
                .param(task.getId())
                .update();
        notices.opened(with(before, now));
    }

    private static Set<String> groups(TaskEntity task) {
        Set<String> groups = new TreeSet<>();
        for (Expression group : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            String named = (String) group.getValue(task.getExecution());
            Arrays.stream(named.split(",")).map(String::strip).forEach(groups::add);
        }
        return groups;
    }

    private static OpenTask with(OpenTask task, Set<String> groups) {
        return new OpenTask(
                task.id(),
                task.process(),
                task.step(),
                task.form(),
                task.instance(),
                task.definition(),
                task.caseNumber(),
                groups,
                null,
                task.openedAt(),
                task.dueAt());
    }
}
