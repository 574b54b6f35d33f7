package org.zhusan.guardianship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** When someone looks in on a child with a guardian, and until when a temporary act holds. A guardian tells of the parents: only who reads civil papers learns of it. */
@Component
class GuardianshipDates implements DatesToCome {
    private static final String VISIT = "guardianVisit";
    private static final String PLACED_UNTIL = "placedUntil";
    private static final String ACT_UNTIL = "guardianUntil";

    private final JdbcClient sql;
    private final Clock clock;

    GuardianshipDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(VISIT, PLACED_UNTIL, ACT_UNTIL);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql("""
                        SELECT child, next_visit_on AS on_day, 'guardianVisit' AS kind FROM zhusan.guardian_care
                        WHERE child = ANY (:people) AND ended_on IS NULL
                        UNION ALL
                        SELECT child, CASE WHEN decision IS NULL THEN temporary_until ELSE act_until END,
                            CASE WHEN decision IS NULL THEN 'placedUntil' ELSE 'guardianUntil' END
                        FROM (SELECT DISTINCT ON (child) child, decision, temporary_until, act_until FROM zhusan.guardianship_case
                            WHERE child = ANY (:people) ORDER BY child, opened_at DESC) latest
                        WHERE CASE WHEN decision IS NULL THEN temporary_until ELSE act_until END >= :today""")
                .param("people", people.toArray(String[]::new))
                .param("today", java.sql.Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .query((row, number) -> new Day(
                        row.getString("child"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("kind"),
                        DataClass.LEGAL_CIVIL,
                        false))
                .list();
    }
}
