package org.zhusan.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences as rows; whether one runs is asked of the programme's calendar each time. */
@Component
class SqlAbsences implements Absences {
    private final JdbcClient sql;
    private final Teams teams;
    private final Clock clock;

    SqlAbsences(JdbcClient sql, Teams teams, Clock clock) {
        this.sql = sql;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public List<Absence> of(Member member) {
        return sql.sql("""
                        SELECT a.id, a.member, a.deputy, a.from_on, a.until_on
                        FROM zhusan.absence a JOIN zhusan.member m ON m.id = a.member
                        WHERE m.active AND m.function = :function AND m.region IS NOT DISTINCT FROM CAST(:region AS text)
                            AND a.until_on > :today
                        ORDER BY a.until_on, a.id""")
                .param("function", member.function())
                .param("region", member.region())
                .param("today", today())
                .query(SqlAbsences::absence)
                .list();
    }

    @Override
    public Map<String, Absence> today(Member member) {
        return of(member).stream()
                .filter(it -> it.on(today()))
                .collect(Collectors.toMap(Absence::member, Function.identity(), (first, second) -> first));
    }

    @Override
    public boolean standsIn(Member deputy, String absent) {
        Absence away = today(deputy).get(absent);
        return deputy.active() && away != null && away.deputy().equals(deputy.id());
    }

    @Override
    @Transactional
    public void enter(Member by, String absent, String deputy, LocalDate from, LocalDate until) {
        requireOwnOrLead(by, absent);
        boolean near = !from.isBefore(today().minusDays(LONGEST)) && !until.isAfter(today().plusDays(LONGEST));
        if (!near || !until.isAfter(from) || !until.isAfter(today())) {
            throw new AbsenceRefused.DaysUnfit();
        }
        if (absent.equals(deputy) || teams.colleague(by, deputy).isEmpty()) {
            throw new AbsenceRefused.DeputyUnfit();
        }
        // whoever enters another one for either of them waits here
        sql.sql("SELECT id FROM zhusan.member WHERE id IN (:both) ORDER BY id FOR NO KEY UPDATE")
                .param("both", List.of(absent, deputy))
                .query(String.class)
                .list();
        if (isAway(absent, from, until)) {
            throw new AbsenceRefused.Overlapping();
        }
        if (isAway(deputy, from, until)) {
            throw new AbsenceRefused.DeputyAway(deputy);
        }
        sql.sql("""
                        INSERT INTO zhusan.absence (member, deputy, from_on, until_on, entered_by, entered_at)
                        VALUES (:member, :deputy, :from, :until, :by, :at)""")
                .param("member", absent)
                .param("deputy", deputy)
                .param("from", from)
                .param("until", until)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void end(Member by, long absence) {
        Absence ended =
                of(by).stream().filter(it -> it.id() == absence).findFirst().orElseThrow(NotPermitted::new);
        requireOwnOrLead(by, ended.member());
        // what has run is kept as it was
        sql.sql(
                        ended.from().isBefore(today())
                                ? "UPDATE zhusan.absence SET until_on = :today WHERE id = :id"
                                : "DELETE FROM zhusan.absence WHERE id = :id AND :today::date IS NOT NULL")
                .param("today", today())
                .param("id", absence)
                .update();
    }

    private void requireOwnOrLead(Member by, String absent) {
        boolean own = by.id().equals(absent);
        if (!own && (!teams.leads(by) || teams.colleague(by, absent).isEmpty())) {
            throw new NotPermitted();
        }
    }

    private boolean isAway(String member, LocalDate from, LocalDate until) {
        return sql.sql(
                                "SELECT count(*) FROM zhusan.absence WHERE member = :member AND from_on < :until AND until_on > :from")
                        .param("member", member)
                        .param("from", from)
                        .param("until", until)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("member"),
                row.getString("deputy"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}
