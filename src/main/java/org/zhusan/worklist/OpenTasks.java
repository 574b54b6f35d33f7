package org.zhusan.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** The tasks that wait for a member, read through {@code CaseAccess}. */
public interface OpenTasks {
    enum Filter {
        /** Claimed by the member. */
        MINE,
        /** Unclaimed, for the member's group. */
        GROUP,
        /** Past their due time, the member's own or unclaimed. */
        OVERDUE
    }

    int PAGE_SIZE = 25;

    /** @param after the last row of the page before, null for the first page */
    Page page(Member member, Filter filter, @Nullable Position after);

    Counts counts(Member member);

    /** Tasks open for a person that the reader's own group may complete. */
    List<Row> about(Member member, String caseNumber);

    /** @param dueAt null when the step has no due time */
    record Row(
            String task,
            String process,
            String step,
            String caseNumber,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant dueAt) {}

    /** Where a page ended; {@code due} as text so that infinity survives. */
    record Position(String due, String task) {}

    record Page(List<Row> rows, @Nullable Position next) {}

    record Counts(int mine, int group, int overdue) {}
}
