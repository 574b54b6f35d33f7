package org.zhusan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks as the engine keeps them. Whoever acts on a task first locks its row: of many at once, one acts and the others then see what became of it, instead of
 * failing in the middle of the engine in a dozen ways.
 */
@Component
class EngineTasks implements Tasks {
    private static final int MOST_REMEMBERED = 200;

    private final ProcessEngine engine;
    private final JdbcClient database;
    private final FactBook facts;
    private final OpenTasks open;
    private final CommandExecutor commands;
    // what has been published never changes
    private final Map<String, String> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    EngineTasks(ProcessEngine engine, JdbcClient database, FactBook facts, OpenTasks open) {
        this.engine = engine;
        this.database = database;
        this.facts = facts;
        this.open = open;
        this.commands =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return open.find(taskId);
    }

    @Override
    public List<OpenTask> openFor(String caseNumber) {
        return open.ofCase(caseNumber);
    }

    @Override
    public List<OpenTask> due(Collection<String> caseNumbers, String candidateGroup, String member, Instant moment) {
        return open.due(caseNumbers, candidateGroup, member, moment);
    }

    @Override
    public List<OpenTask> open() {
        return open.all();
    }

    @Override
    @Transactional
    public void claim(String taskId, String member) {
        OpenTask task = lock(taskId, member);
        if (task.assignee() == null) {
            act(() -> engine.getTaskService().claim(taskId, member));
        }
    }

    @Override
    @Transactional
    public void release(String taskId, String member) {
        OpenTask task = lock(taskId, member);
        if (task.assignee() != null) {
            act(() -> engine.getTaskService().setAssignee(taskId, null));
        }
    }

    @Override
    @Transactional
    public boolean pass(String taskId, @Nullable String from, String to) {
        OpenTask task = open.lock(taskId).orElseThrow(() -> new TaskGone(completedBy(taskId)));
        if (to.equals(task.assignee())) {
            return false;
        }
        if (task.assignee() != null && !task.assignee().equals(from)) {
            throw new TaskTaken(task.assignee());
        }
        if (task.assignee() == null && from != null) {
            throw new TaskLeft();
        }
        act(() -> engine.getTaskService().setAssignee(taskId, to));
        return true;
    }

    @Override
    @Transactional
    public void complete(String taskId, String member, Map<String, Object> newFacts) {
        OpenTask task = lock(taskId, member);
        Map<String, Object> checked = facts.of(task.definition()).checked(newFacts);
        act(() -> commands.execute(context -> {
            // one command: the engine reads the task once and writes what is left of it in the end; nobody is told that
            // it is taken who is told at once that it is done
            if (task.assignee() == null) {
                context.getTaskManager().findTaskById(taskId).setAssignee(member);
            }
            engine.getTaskService().complete(taskId, checked);
            return null;
        }));
    }

    @Override
    public String form(OpenTask task) {
        return remembered.computeIfAbsent(task.definition() + " " + task.form(), it -> read(task));
    }

    private String read(OpenTask task) {
        String deployment = engine.getRepositoryService()
                .getProcessDefinition(task.definition())
                .getDeploymentId();
        String file = "forms/" + kebab(task.process()) + "/" + kebab(task.form()) + ".form";
        try (InputStream form = engine.getRepositoryService().getResourceAsStream(deployment, file)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files are named as the things in them, in kebab case. */
    private static String kebab(String id) {
        return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private OpenTask lock(String taskId, String member) {
        OpenTask task = open.lock(taskId).orElseThrow(() -> new TaskGone(completedBy(taskId)));
        if (task.assignee() != null && !task.assignee().equals(member)) {
            throw new TaskTaken(task.assignee());
        }
        return task;
    }

    private String completedBy(String taskId) {
        return database.sql(
                        "SELECT coalesce(assignee_, '') FROM act_hi_taskinst WHERE id_ = ? AND delete_reason_ = 'completed'")
                .param(taskId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static void act(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw LostRace.isOne(e) ? new LostRace(e) : e;
        }
    }
}
