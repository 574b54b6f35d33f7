package org.zhusan.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the task list shows.
 *
 * @param next where the next page begins, null on the last one
 * @param done label of the step just completed, empty when there is none
 */
public record TaskListPage(
        OpenTasks.Filter filter,
        OpenTasks.Counts counts,
        List<Row> rows,
        OpenTasks.@Nullable Position next,
        String notice,
        String done) {

    /** The filter as it stands in an address and in message keys. */
    public static String word(OpenTasks.Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    public int count(OpenTasks.Filter of) {
        return switch (of) {
            case MINE -> counts.mine();
            case GROUP -> counts.group();
            case OVERDUE -> counts.overdue();
        };
    }

    /**
     * @param mine claimed by the reader
     * @param waitsWith title of the function a late task of others waits with, empty when the reader's own group may claim it
     */
    public record Row(
            String task,
            String process,
            String step,
            CaseShown about,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean mine,
            String waitsWith) {}
}
