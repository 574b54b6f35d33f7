package org.zhusan.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** The tasks that wait for a member, read through {@code CaseAccess}. */
public interface OpenTasks {
    enum Filter {
        /** Claimed by the member. */
        MINE,
        /** Unclaimed, for the member's group. */
        UNCLAIMED,
        /** Everything of the member's group: unclaimed, the member's, colleagues'. */
        TEAM,
        /** Due within {@link #SOON_HOURS} hours: the member's own and unclaimed ones. */
        SOON,
        /** Past their due time: the member's own, unclaimed ones, and for case managers what stays open elsewhere. */
        OVERDUE,
        /** With another function, in a process in which the member's group has done its part. */
        WAITING
    }

    enum Sort {
        /** What is due first. */
        DUE,
        /** What has been open longest. */
        OLDEST,
        /** What came last. */
        NEWEST,
        /** By case number. */
        CASE
    }

    int PAGE_SIZE = 25;

    /** Hours. */
    int SOON_HOURS = 48;

    /** @param query with a filter */
    Page page(Member member, TaskQuery query);

    Counts counts(Member member);

    /** The steps that occur in the filter's list, most frequent first. */
    List<Step> steps(Member member, Filter filter);

    /** Tasks open for a person that the reader's own group may complete. */
    List<Row> about(Member member, String caseNumber);

    /** The member has opened the task's page: it is no longer new to them. */
    void seen(Member member, String task);

    /**
     * @param assignee who holds it, null while nobody does and for tasks of other functions
     * @param dueAt null when the step has no due time
     * @param waitsWith the candidate group a task of another function waits with, null for what the reader's own group may claim
     * @param unread true until the reader has opened it
     */
    record Row(
            String task,
            String process,
            String step,
            String caseNumber,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable String waitsWith,
            boolean unread) {}

    record Page(List<Row> rows, TaskQuery.@Nullable Position next) {
        /** The same as long as the same tasks stand there, with the same people and due times; says nothing about them. */
        public String mark() {
            var sum = new CRC32();
            rows.forEach(it -> sum.update(
                    (it.task() + "|" + it.assignee() + "|" + it.dueAt() + ";").getBytes(StandardCharsets.UTF_8)));
            return Long.toHexString(sum.getValue());
        }
    }

    record Counts(int mine, int unclaimed, int team, int soon, int overdue, int waiting) {
        public int of(Filter filter) {
            return switch (filter) {
                case MINE -> mine;
                case UNCLAIMED -> unclaimed;
                case TEAM -> team;
                case SOON -> soon;
                case OVERDUE -> overdue;
                case WAITING -> waiting;
            };
        }
    }

    record Step(String process, String step, int tasks) {}
}
