package org.zhusan.worklist;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** The tasks that wait for a member, read through {@code CaseAccess}. */
public interface OpenTasks {
    enum Filter {
        /** Claimed by the member. */
        MINE,
        /** Unclaimed, for the member's group. */
        GROUP,
        /** Past their due time: the member's own, unclaimed ones, and for case managers what stays open elsewhere. */
        OVERDUE
    }

    int PAGE_SIZE = 25;

    /** @param after the last row of the page before, null for the first page */
    Page page(Member member, Filter filter, @Nullable Position after);

    Counts counts(Member member);

    /** Tasks open for a person that the reader's own group may complete. */
    List<Row> about(Member member, String caseNumber);

    /**
     * @param dueAt null when the step has no due time
     * @param waitsWith the candidate group an overdue task of another function waits with, null for what the reader's own group may claim
     */
    record Row(
            String task,
            String process,
            String step,
            String caseNumber,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable String waitsWith) {}

    /** Where a page ended; {@code due} as text so that infinity survives. */
    record Position(String due, String task) {
        private static final String WRITTEN = "([^~]{1,40})~([0-9A-Za-z-]{1,64})";
        /** As PostgreSQL writes a moment: {@code 2026-11-27 06:35:05.402+00}. */
        private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral(' ')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendOffset("+HH:mm", "+00")
                .toFormatter(Locale.ROOT);

        /** As it stands in an address. */
        public String written() {
            return due + "~" + task;
        }

        /** The position an address names, null when it names none. */
        static @Nullable Position read(String written) {
            Matcher parts = Pattern.compile(WRITTEN).matcher(written);
            if (!parts.matches()) {
                return null;
            }
            Position position = new Position(parts.group(1), parts.group(2));
            return position.due.equals("infinity") || isMoment(position.due) ? position : null;
        }

        private static boolean isMoment(String due) {
            try {
                MOMENT.parse(due);
                return true;
            } catch (DateTimeParseException rubbish) {
                return false;
            }
        }
    }

    record Page(List<Row> rows, @Nullable Position next) {}

    record Counts(int mine, int group, int overdue) {}
}
