package org.zhusan.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** Pages by keyset and all counts in one statement, the access predicate inside the query. */
@Component
class SqlOpenTasks implements OpenTasks {
    private static final String LISTED = """
            FROM zhusan.open_task_group g JOIN zhusan.open_task t USING (task_id)
            WHERE g.candidate_group = :group AND (%s)
            """;
    private static final String COLUMNS = """
            t.task_id, t.process, t.step, t.case_number, t.opened_at, t.due_at, t.due_at::text AS due_text,
            CASE g.standing WHEN 'CLAIMS' THEN t.assignee END AS assignee,
            (SELECT min(o.candidate_group) FROM zhusan.open_task_group o
                WHERE g.standing <> 'CLAIMS' AND o.task_id = t.task_id AND o.standing = 'CLAIMS') AS waits_with,
            NOT EXISTS (SELECT FROM zhusan.task_seen s WHERE s.task_id = t.task_id AND s.member = :member) AS unread
            """;
    /** What the member could do something about. */
    private static final String AT_HAND = "g.standing = 'CLAIMS' AND (t.assignee IS NULL OR t.assignee = :member)";

    private final JdbcClient sql;
    private final CaseAccess access;
    private final Clock clock;

    SqlOpenTasks(JdbcClient sql, CaseAccess access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    private static String condition(Filter filter) {
        return switch (filter) {
            case MINE -> "g.standing = 'CLAIMS' AND t.assignee = :member";
            case UNCLAIMED -> "g.standing = 'CLAIMS' AND t.assignee IS NULL";
            case TEAM -> "g.standing = 'CLAIMS'";
            case SOON -> AT_HAND + " AND t.due_at >= :now AND t.due_at < :soon";
            case OVERDUE -> "(g.standing = 'TOLD' OR " + AT_HAND + ") AND t.due_at < :now";
            case WAITING -> "g.standing = 'WAITS'";
        };
    }

    /** One's own and unclaimed ones give way to those of the colleague who is looked at. */
    private static String condition(TaskQuery query) {
        Filter filter = Objects.requireNonNull(query.filter());
        if (query.holder().isEmpty()) {
            return condition(filter);
        }
        return "g.standing = 'CLAIMS' AND t.assignee = :holder"
                + switch (filter) {
                    case SOON -> " AND t.due_at >= :now AND t.due_at < :soon";
                    case OVERDUE -> " AND t.due_at < :now";
                    default -> "";
                };
    }

    private record Order(String column, String cast, boolean descending) {
        static Order of(Sort sort) {
            return switch (sort) {
                case DUE -> new Order("g.due_at", "::timestamptz", false);
                case OLDEST -> new Order("g.opened_at", "::timestamptz", false);
                case NEWEST -> new Order("g.opened_at", "::timestamptz", true);
                case CASE -> new Order("g.case_number", "", false);
            };
        }

        String after() {
            return "(" + column + ", g.task_id) " + (descending ? "<" : ">") + " (:at" + cast + ", :task)";
        }

        String by() {
            String direction = descending ? " DESC" : "";
            return column + direction + ", g.task_id" + direction;
        }
    }

    @Override
    public Page page(Member member, TaskQuery query) {
        Order order = Order.of(query.sort());
        var conditions = new ArrayList<>(List.of(condition(query)));
        if (!query.step().isEmpty()) {
            conditions.add("t.process || '.' || t.step = :step");
        }
        if (!query.number().isEmpty()) {
            conditions.add("g.case_number IN (:numbers)");
        }
        TaskQuery.Position after = query.after();
        if (after != null) {
            conditions.add(order.after());
        }
        var positions = new ArrayList<TaskQuery.Position>();
        List<Row> rows = asked(
                        member,
                        "SELECT " + COLUMNS + ", " + order.column() + "::text AS position %s AND "
                                + String.join(" AND ", conditions) + " ORDER BY " + order.by() + " LIMIT "
                                + (PAGE_SIZE + 1))
                .param("step", query.step())
                .param("numbers", query.numbers())
                .param("holder", query.holder())
                .param("at", after == null ? "" : after.at())
                .param("task", after == null ? "" : after.task())
                .query((row, number) -> {
                    positions.add(new TaskQuery.Position(row.getString("position"), row.getString("task_id")));
                    return row(row);
                })
                .list();
        if (rows.size() <= PAGE_SIZE) {
            return new Page(rows, null);
        }
        return new Page(List.copyOf(rows.subList(0, PAGE_SIZE)), positions.get(PAGE_SIZE - 1));
    }

    @Override
    public Counts counts(Member member) {
        var counts = new ArrayList<String>();
        for (Filter filter : Filter.values()) {
            counts.add("count(*) FILTER (WHERE " + condition(filter) + ") AS " + TaskQuery.word(filter));
        }
        return asked(member, "SELECT " + String.join(", ", counts) + " %s")
                .query((row, number) -> new Counts(
                        row.getInt("mine"),
                        row.getInt("unclaimed"),
                        row.getInt("team"),
                        row.getInt("soon"),
                        row.getInt("overdue"),
                        row.getInt("waiting")))
                .single();
    }

    @Override
    public List<Step> steps(Member member, Filter filter) {
        return asked(
                        member,
                        "SELECT t.process, t.step, count(*) AS tasks %s AND " + condition(filter)
                                + " GROUP BY t.process, t.step ORDER BY tasks DESC, t.process, t.step")
                .query((row, number) -> new Step(row.getString("process"), row.getString("step"), row.getInt("tasks")))
                .list();
    }

    @Override
    public List<Row> about(Member member, String caseNumber) {
        return asked(
                        member,
                        "SELECT " + COLUMNS + " %s AND " + AT_HAND
                                + " AND g.case_number = :case ORDER BY g.due_at, g.task_id")
                .param("case", caseNumber)
                .query((row, number) -> row(row))
                .list();
    }

    @Override
    public void seen(Member member, String task) {
        sql.sql(
                        "INSERT INTO zhusan.task_seen (task_id, member) "
                                + "SELECT task_id, :member FROM zhusan.open_task WHERE task_id = :task FOR KEY SHARE ON CONFLICT DO NOTHING")
                .param("task", task)
                .param("member", member.id())
                .update();
    }

    /** The statement with what the member's group is listed for and may know of in the place of {@code %s}. */
    private StatementSpec asked(Member member, String statement) {
        CaseAccess.Predicate permitted = access.predicate(member, Access.EXISTS, DataClass.ROUTE, "g.case_number");
        Instant now = clock.instant();
        return sql.sql(statement.formatted(LISTED.formatted(permitted.sql())))
                .params(permitted.parameters())
                .param("group", member.candidateGroup())
                .param("member", member.id())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofHours(SOON_HOURS))));
    }

    private static Row row(ResultSet row) throws SQLException {
        boolean due = !"infinity".equals(row.getString("due_text"));
        return new Row(
                row.getString("task_id"),
                row.getString("process"),
                row.getString("step"),
                row.getString("case_number"),
                row.getString("assignee"),
                instant(row, "opened_at"),
                due ? instant(row, "due_at") : null,
                row.getString("waits_with"),
                row.getBoolean("unread"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
