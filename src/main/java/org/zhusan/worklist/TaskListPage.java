package org.zhusan.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the task list shows.
 *
 * @param next where the next page begins, null on the last one
 * @param mark by which the page knows whether its rows are still those
 * @param steps those the list can be narrowed to
 * @param own views the reader keeps
 * @param shared views the reader's group keeps
 * @param notice key of a sentence, empty when there is nothing to say
 * @param done label of the step just completed, empty when there is none
 * @param around the reader's group
 */
public record TaskListPage(
        TaskQuery query,
        OpenTasks.Counts counts,
        List<Row> rows,
        TaskQuery.@Nullable Position next,
        String mark,
        List<Step> steps,
        List<TaskViews.View> own,
        List<TaskViews.View> shared,
        String notice,
        String done,
        Around around) {

    /**
     * The reader's group around the list.
     *
     * @param holder name of the colleague whose tasks are looked at, empty for everyone's
     * @param standIns colleagues for whom the reader stands in today
     * @param colleagues to whom chosen tasks can be given
     * @param leads whether the reader leads the group
     * @param outcome what became of several tasks just now, null when nothing was done
     */
    public record Around(
            String holder,
            List<StandIn> standIns,
            List<TaskHands.Colleague> colleagues,
            boolean leads,
            @Nullable BatchOutcome outcome) {
        boolean standsInFor(String colleague) {
            return standIns.stream().anyMatch(it -> it.id().equals(colleague));
        }
    }

    /** @param until the colleague's day of return */
    public record StandIn(String id, String name, LocalDate until) {}

    /** Whether something can be done with several of the list's tasks at once. */
    public boolean choosable() {
        return rows.stream().anyMatch(this::choosable);
    }

    public boolean choosable(Row row) {
        boolean free = row.holder().isEmpty();
        return row.waitsWith().isEmpty() && (free || around.leads() || around.standsInFor(row.holderId()));
    }

    /** Whether the list shows the tasks of one colleague from whom the reader may take them over. */
    public boolean takeOver() {
        return !around.holder().isEmpty()
                && rows.stream().noneMatch(Row::mine)
                && (around.leads() || around.standsInFor(query.holder()));
    }

    /** The task offered after one was completed, null when none is left in the list. */
    public @Nullable Row upNext() {
        return rows.stream()
                .filter(it -> it.waitsWith().isEmpty() && it.holder().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /**
     * @param mine claimed by the reader
     * @param holder name of the colleague who holds it, empty when nobody or the reader does
     * @param holderId whoever holds it, empty while nobody does
     * @param away null unless the colleague who holds it is away today
     * @param waitsWith title of the function a task of others waits with, empty when the reader's own group may claim it
     */
    public record Row(
            String task,
            String process,
            String step,
            CaseShown about,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean mine,
            String holder,
            String holderId,
            TaskHands.@Nullable Away away,
            String waitsWith,
            boolean unread) {}

    /** @param id as in an address */
    public record Step(String id, String label, int tasks) {}
}
