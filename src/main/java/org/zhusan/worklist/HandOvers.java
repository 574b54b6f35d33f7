package org.zhusan.worklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Absences;
import org.zhusan.agency.Absences.Absence;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Teams;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskLeft;
import org.zhusan.engine.TaskTaken;
import org.zhusan.engine.Tasks;

/** A task goes from one to another of the same group, never by accident: whoever moves it says from whom. What was typed stays with its writer. */
@Component
class HandOvers {
    private final Desk desk;
    private final Tasks tasks;
    private final Teams teams;
    private final Absences absences;
    private final CaseAccess access;
    private final TaskChanges changes;

    HandOvers(Desk desk, Tasks tasks, Teams teams, Absences absences, CaseAccess access, TaskChanges changes) {
        this.desk = desk;
        this.tasks = tasks;
        this.teams = teams;
        this.absences = absences;
        this.access = access;
        this.changes = changes;
    }

    /**
     * By whoever holds the task, or by the lead of the group.
     *
     * @param from who was shown as holding it, null when nobody was
     * @throws TaskTaken when somebody else holds it by now
     * @throws HandOverRefused when it may not be given so
     */
    @Transactional
    public void hand(Member by, String taskId, @Nullable String from, String to) {
        OpenTask task = desk.look(by, taskId);
        Member colleague = teams.colleague(by, to).orElseThrow(HandOverRefused.NoColleague::new);
        boolean own = by.id().equals(from);
        if (!own && (!teams.leads(by) || from != null && isOfAnotherGroup(by, from))) {
            throw new HandOverRefused.NotTheLead();
        }
        if (by.id().equals(to)) {
            throw new HandOverRefused.NoColleague();
        }
        Absence away = absences.today(by).get(to);
        if (away != null) {
            throw new HandOverRefused.ColleagueAway(to, away.deputy());
        }
        requireMayFillIn(colleague, task);
        pass(taskId, own ? TaskChange.Kind.HANDED : TaskChange.Kind.ASSIGNED, from, to, by);
    }

    /**
     * By the lead of the group, or by the deputy of whoever holds it.
     *
     * @param from who was shown as holding it
     * @throws TaskTaken when somebody else holds it by now
     * @throws TaskLeft when nobody does
     */
    @Transactional
    public void takeOver(Member by, String taskId, @Nullable String from) {
        OpenTask task = desk.look(by, taskId);
        if (by.id().equals(task.assignee())) {
            return;
        }
        if (task.assignee() == null) {
            throw new TaskLeft();
        }
        if (!mayTakeOver(by, task)) {
            throw new HandOverRefused.NotTheDeputy(task.assignee());
        }
        requireMayFillIn(by, task);
        pass(taskId, TaskChange.Kind.TAKEN_OVER, from, by.id(), by);
    }

    boolean mayTakeOver(Member member, OpenTask task) {
        String holder = task.assignee();
        return holder != null
                && !holder.equals(member.id())
                && !isOfAnotherGroup(member, holder)
                && (teams.leads(member) || absences.standsIn(member, holder));
    }

    boolean mayGive(Member member, OpenTask task) {
        String holder = task.assignee();
        return member.id().equals(holder)
                || teams.leads(member) && (holder == null || !isOfAnotherGroup(member, holder));
    }

    /** A step may wait for several groups; whom another one has put on it is theirs to say. */
    private boolean isOfAnotherGroup(Member member, String holder) {
        return !teams.isOrWasColleague(member, holder);
    }

    private void pass(String task, TaskChange.Kind kind, @Nullable String from, String to, Member by) {
        boolean passed;
        try {
            passed = tasks.pass(task, from, to);
        } catch (TaskTaken taken) {
            throw changes.told(task, taken, false);
        }
        if (passed) {
            changes.note(task, kind, Optional.ofNullable(from), to, by.id());
        } else if (changes.last(task, to).filter(it -> it.by().equals(by.id())).isEmpty()) {
            throw changes.told(task, new TaskTaken(to), false);
        }
    }

    private void requireMayFillIn(Member member, OpenTask task) {
        access.require(
                member,
                Access.WRITE,
                desk.file(task),
                desk.schema(task).classes().toArray(DataClass[]::new));
    }
}
