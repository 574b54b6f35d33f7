package org.zhusan.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** How much everyone of a group has to do: counts alone, of what the lead may know of, in one statement. */
@Component
class TeamLoads {
    private static final Duration LATELY = Duration.ofDays(7);

    private final JdbcClient sql;
    private final CaseAccess access;
    private final Clock clock;

    TeamLoads(JdbcClient sql, CaseAccess access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param holder null for what nobody holds
     * @param oldest when the task that has been open longest was opened
     * @param fresh taken or given, or opened where nobody holds it, since the beginning of yesterday
     */
    record Load(@Nullable String holder, int held, int soon, int overdue, Instant oldest, int fresh) {}

    List<Load> of(Member lead) {
        CaseAccess.Predicate permitted = access.predicate(lead, Access.EXISTS, DataClass.ROUTE, "t.case_number");
        Instant now = clock.instant();
        return sql.sql("""
                        SELECT t.assignee, count(*) AS held, min(t.opened_at) AS oldest,
                            count(*) FILTER (WHERE t.due_at >= :now AND t.due_at < :soon) AS soon,
                            count(*) FILTER (WHERE t.due_at < :now) AS overdue,
                            count(*) FILTER (WHERE CASE WHEN t.assignee IS NULL THEN t.opened_at ELSE t.held_since END >= :yesterday) AS fresh
                        FROM zhusan.open_task_group g JOIN zhusan.open_task t USING (task_id)
                        WHERE g.candidate_group = :group AND g.standing = 'CLAIMS' AND (%s)
                            AND (t.assignee IS NULL OR t.assignee IN (SELECT m.id FROM zhusan.member m
                                WHERE m.function = :function AND m.region IS NOT DISTINCT FROM CAST(:region AS text)))
                        GROUP BY t.assignee""".formatted(permitted.sql()))
                .params(permitted.parameters())
                .param("group", lead.candidateGroup())
                .param("function", lead.function())
                .param("region", lead.region())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofHours(OpenTasks.SOON_HOURS))))
                .param("yesterday", Timestamp.from(yesterday(now)))
                .query(TeamLoads::load)
                .list();
    }

    /** How many tasks each of them has completed within the last seven days, by id. */
    Map<String, Integer> done(Collection<String> members) {
        var done = new HashMap<String, Integer>();
        sql.sql("""
                        SELECT member, count(*) AS done FROM zhusan.submission
                        WHERE member = ANY (:members) AND at >= :since GROUP BY member""")
                .param("members", members.toArray(String[]::new))
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query(row -> {
                    done.put(row.getString("member"), row.getInt("done"));
                });
        return done;
    }

    private Instant yesterday(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone())
                .minusDays(1)
                .atTime(0, 0)
                .atZone(clock.getZone())
                .toInstant();
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        return new Load(
                row.getString("assignee"),
                row.getInt("held"),
                row.getInt("soon"),
                row.getInt("overdue"),
                row.getTimestamp("oldest").toInstant(),
                row.getInt("fresh"));
    }
}
