package org.zhusan.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the task list shows.
 *
 * @param next where the next page begins, null on the last one
 * @param steps those the list can be narrowed to
 * @param own views the reader keeps
 * @param shared views the reader's group keeps
 * @param notice key of a sentence, empty when there is nothing to say
 * @param done label of the step just completed, empty when there is none
 */
public record TaskListPage(
        TaskQuery query,
        OpenTasks.Counts counts,
        List<Row> rows,
        TaskQuery.@Nullable Position next,
        List<Step> steps,
        List<TaskViews.View> own,
        List<TaskViews.View> shared,
        String notice,
        String done) {

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
            String waitsWith,
            boolean unread) {}

    /** @param id as in an address */
    public record Step(String id, String label, int tasks) {}
}
