package org.zhusan.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** Pages by keyset and all counts in one statement, the access predicate inside the query. */
@Component
class SqlOpenTasks implements OpenTasks {
    private static final String VISIBLE = """
            FROM zhusan.open_task_group g JOIN zhusan.open_task t USING (task_id)
            WHERE g.candidate_group = :group AND (g.escalated OR t.assignee IS NULL OR t.assignee = :member) AND (%s)
            """;
    private static final String COLUMNS =
            "t.task_id, t.process, t.step, t.case_number, t.assignee, t.opened_at, t.due_at, t.due_at::text AS due_text, "
                    + "(SELECT min(o.candidate_group) FROM zhusan.open_task_group o "
                    + "WHERE g.escalated AND o.task_id = t.task_id AND NOT o.escalated) AS waits_with ";

    private final JdbcClient sql;
    private final CaseAccess access;
    private final Clock clock;

    SqlOpenTasks(JdbcClient sql, CaseAccess access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Page page(Member member, Filter filter, @Nullable Position after) {
        var permitted = permitted(member);
        String condition =
                switch (filter) {
                    case MINE -> "AND t.assignee = :member ";
                    case GROUP -> "AND t.assignee IS NULL AND NOT g.escalated ";
                    case OVERDUE -> "AND t.due_at < :now ";
                };
        String keyset = after == null ? "" : "AND (g.due_at, g.task_id) > (:due::timestamptz, :task) ";
        var positions = new ArrayList<Position>();
        var rows = new ArrayList<>(sql.sql("SELECT " + COLUMNS + VISIBLE.formatted(permitted.sql()) + condition + keyset
                        + "ORDER BY g.due_at, g.task_id LIMIT " + (PAGE_SIZE + 1))
                .params(permitted.parameters())
                .param("group", member.candidateGroup())
                .param("member", member.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("due", after == null ? "infinity" : after.due())
                .param("task", after == null ? "" : after.task())
                .query((row, number) -> {
                    positions.add(new Position(row.getString("due_text"), row.getString("task_id")));
                    return row(row);
                })
                .list());
        if (rows.size() <= PAGE_SIZE) {
            return new Page(rows, null);
        }
        return new Page(List.copyOf(rows.subList(0, PAGE_SIZE)), positions.get(PAGE_SIZE - 1));
    }

    @Override
    public Counts counts(Member member) {
        var permitted = permitted(member);
        return sql.sql("SELECT count(*) FILTER (WHERE t.assignee = :member) AS mine, "
                        + "count(*) FILTER (WHERE t.assignee IS NULL AND NOT g.escalated) AS grp, "
                        + "count(*) FILTER (WHERE t.due_at < :now) AS overdue "
                        + VISIBLE.formatted(permitted.sql()))
                .params(permitted.parameters())
                .param("group", member.candidateGroup())
                .param("member", member.id())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Counts(row.getInt("mine"), row.getInt("grp"), row.getInt("overdue")))
                .single();
    }

    @Override
    public List<Row> about(Member member, String caseNumber) {
        var permitted = permitted(member);
        return sql.sql("SELECT " + COLUMNS + VISIBLE.formatted(permitted.sql())
                        + "AND NOT g.escalated AND t.case_number = :case ORDER BY g.due_at, g.task_id")
                .params(permitted.parameters())
                .param("group", member.candidateGroup())
                .param("member", member.id())
                .param("case", caseNumber)
                .query((row, number) -> row(row))
                .list();
    }

    private CaseAccess.Predicate permitted(Member member) {
        return access.predicate(member, Access.EXISTS, DataClass.ROUTE, "t.case_number");
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
                row.getString("waits_with"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
