package org.zhusan.worklist;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskGone;
import org.zhusan.engine.Tasks;
import org.zhusan.form.FormSchema;
import org.zhusan.form.Forms;

/** What lies before a member: the open tasks they may look at, take and put back. */
@Component
class Desk {
    private final Tasks tasks;
    private final Forms forms;
    private final CaseAccess access;
    private final CaseNumbers numbers;
    private final TransactionalCompletions completions;

    Desk(Tasks tasks, Forms forms, CaseAccess access, CaseNumbers numbers, TransactionalCompletions completions) {
        this.tasks = tasks;
        this.forms = forms;
        this.access = access;
        this.numbers = numbers;
        this.completions = completions;
    }

    /**
     * @throws TaskGone when a colleague has completed it
     * @throws NotPermitted when it is not for the member's group, or the case is not, or there is no such task
     */
    OpenTask look(Member member, String taskId) {
        OpenTask task = tasks.find(taskId).orElseThrow(() -> completions.gone(member, taskId));
        if (!task.candidateGroups().contains(member.candidateGroup())) {
            throw new NotPermitted();
        }
        access.require(member, Access.EXISTS, task.caseNumber(), DataClass.ROUTE);
        return task;
    }

    void take(Member member, String taskId) {
        OpenTask task = look(member, taskId);
        access.require(member, Access.WRITE, file(task), schema(task).classes().toArray(DataClass[]::new));
        tasks.claim(taskId, member.id());
    }

    void putBack(Member member, String taskId) {
        look(member, taskId);
        tasks.release(taskId, member.id());
    }

    FormSchema schema(OpenTask task) {
        return forms.read(task.process(), tasks.form(task));
    }

    /** The file the task's papers go to. */
    String file(OpenTask task) {
        return numbers.fileOf(task.caseNumber());
    }

    /** The classes of the task's file whose fields the member fills in. */
    Set<DataClass> fillable(Member member, OpenTask task) {
        Set<DataClass> classes = EnumSet.of(DataClass.NONE);
        classes.addAll(access.classes(member, Access.WRITE, file(task)));
        return classes;
    }

    boolean mayFollow(Member member, OpenTask task) {
        return access.permits(member, Access.READ, task.caseNumber(), DataClass.ROUTE);
    }
}
