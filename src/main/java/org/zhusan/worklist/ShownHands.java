package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Absences;
import org.zhusan.agency.Absences.Absence;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;
import org.zhusan.engine.OpenTask;

/** Finds who may do what with a task somebody holds, and what became of it so far. */
@Component
class ShownHands {
    private final JdbcClient sql;
    private final HandOvers handOvers;
    private final TaskChanges changes;
    private final TaskDrafts drafts;
    private final Teams teams;
    private final Absences absences;
    private final Members members;

    ShownHands(
            JdbcClient sql,
            HandOvers handOvers,
            TaskChanges changes,
            TaskDrafts drafts,
            Teams teams,
            Absences absences,
            Members members) {
        this.sql = sql;
        this.handOvers = handOvers;
        this.changes = changes;
        this.drafts = drafts;
        this.teams = teams;
        this.absences = absences;
        this.members = members;
    }

    TaskHands of(OpenTask task, Member reader) {
        Map<String, Absence> away = absences.today(reader);
        boolean mine = reader.id().equals(task.assignee());
        boolean takeOver = handOvers.mayTakeOver(reader, task);
        Map<String, Instant> writers = drafts.writers(task.id());
        return new TaskHands(
                Objects.requireNonNullElse(task.assignee(), ""),
                since(task.id()),
                task.assignee() == null ? null : away(away.get(task.assignee())),
                changes.of(task.id()).stream().map(it -> change(it, reader)).toList(),
                handOvers.mayGive(reader, task) ? colleagues(reader, task, away) : List.of(),
                takeOver,
                mine || takeOver
                        ? writers.keySet().stream()
                                .filter(it -> !it.equals(reader.id()))
                                .map(this::name)
                                .sorted()
                                .toList()
                        : List.of(),
                mine ? null : writers.get(reader.id()));
    }

    /** The reader's group as the list shows it. */
    TaskListPage.Around around(
            Member reader, TaskQuery query, Map<String, Absence> away, @Nullable BatchOutcome outcome) {
        return new TaskListPage.Around(
                query.holder().isEmpty() || !teams.isOrWasColleague(reader, query.holder()) ? "" : name(query.holder()),
                away.values().stream()
                        .filter(it -> it.deputy().equals(reader.id()))
                        .map(it -> new TaskListPage.StandIn(it.member(), name(it.member()), it.until()))
                        .toList(),
                teams.of(reader).stream()
                        .filter(it -> !it.id().equals(reader.id()))
                        .map(it -> new TaskHands.Colleague(it.id(), it.displayName(), away(away.get(it.id()))))
                        .toList(),
                teams.leads(reader),
                outcome);
    }

    private List<TaskHands.Colleague> colleagues(Member reader, OpenTask task, Map<String, Absence> away) {
        return teams.of(reader).stream()
                .filter(it -> !it.id().equals(task.assignee()) && !it.id().equals(reader.id()))
                .map(it -> new TaskHands.Colleague(it.id(), it.displayName(), away(away.get(it.id()))))
                .toList();
    }

    private TaskHands.Change change(TaskChange change, Member reader) {
        String you = reader.id();
        String seen = you.equals(change.by())
                ? "byYou"
                : you.equals(change.to()) ? "toYou" : you.equals(change.from()) ? "fromYou" : "other";
        return new TaskHands.Change(
                "worklist.changed." + change.kind() + "." + seen,
                name(change.by()),
                name(change.to()),
                change.at(),
                name(change.from()));
    }

    TaskHands.@Nullable Away away(@Nullable Absence absence) {
        return absence == null ? null : new TaskHands.Away(absence.until(), name(absence.deputy()));
    }

    String name(@Nullable String member) {
        return member == null
                ? ""
                : members.find(member).map(Member::displayName).orElse(member);
    }

    private @Nullable Instant since(String task) {
        return sql.sql("SELECT held_since FROM zhusan.open_task WHERE task_id = :task")
                .param("task", task)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
