package org.zhusan.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Tells every {@link TaskWatcher} about every task of every model, in the engine's own transaction. */
final class TaskNotices extends AbstractBpmnParseListener {
    private final ObjectProvider<TaskWatcher> watchers;

    TaskNotices(ObjectProvider<TaskWatcher> watchers) {
        this.watchers = watchers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        listen(task, TaskListener.EVENTNAME_CREATE, TaskWatcher::opened);
        listen(task, TaskListener.EVENTNAME_ASSIGNMENT, TaskWatcher::assigned);
        listen(task, TaskListener.EVENTNAME_COMPLETE, (watcher, open) -> watcher.closed(open, true));
        listen(task, TaskListener.EVENTNAME_DELETE, (watcher, open) -> watcher.closed(open, false));
    }

    void opened(OpenTask task) {
        tell(task, TaskWatcher::opened);
    }

    /** Ended without anyone having completed it. */
    void closed(OpenTask task) {
        tell(task, (watcher, ended) -> watcher.closed(ended, false));
    }

    private interface Notice {
        void tell(TaskWatcher watcher, OpenTask task);
    }

    private void listen(TaskDefinition definition, String event, Notice notice) {
        definition.addBuiltInTaskListener(event, task -> tell(open(task), notice));
    }

    private void tell(OpenTask task, Notice notice) {
        Consumer<TaskWatcher> telling = watcher -> notice.tell(watcher, task);
        watchers.orderedStream().forEach(telling);
    }

    static OpenTask open(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        Set<String> groups = new TreeSet<>();
        entity.getCandidates().forEach(link -> groups.add(link.getGroupId()));
        return new OpenTask(
                task.getId(),
                entity.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                formOf(entity.getTaskDefinition()),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getExecution().getProcessBusinessKey(),
                groups,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
    }

    static String formOf(TaskDefinition definition) {
        var form = definition.getCamundaFormDefinitionKey();
        return form == null ? "" : form.getExpressionText();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
