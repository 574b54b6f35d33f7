package org.zhusan.arrival;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** When a measure taken in a criminal procedure is looked at again, and until when an undertaking binds. */
@Component
class UndertakingDates implements DatesToCome {
    private static final String REVIEWED = "measureReviewed";
    private static final String BINDS_UNTIL = "undertakingUntil";

    private final JdbcClient sql;
    private final Clock clock;

    UndertakingDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(REVIEWED, BINDS_UNTIL);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql("""
                        SELECT person, on_day, kind FROM (
                            SELECT DISTINCT ON (a.person) a.person, coalesce(u.review_on, a.review_on) AS review_on, u.to_on
                            FROM zhusan.assessment a LEFT JOIN zhusan.undertaking u ON u.person = a.person AND u.instance = a.instance
                            WHERE a.person = ANY (:people) ORDER BY a.person, a.decided_at DESC) latest
                        CROSS JOIN LATERAL (VALUES (review_on, 'measureReviewed'), (to_on, 'undertakingUntil')) day (on_day, kind)
                        WHERE on_day >= :today""")
                .param("people", people.toArray(String[]::new))
                .param("today", java.sql.Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .query((row, number) -> new Day(
                        row.getString("person"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("kind"),
                        DataClass.LEGAL,
                        false))
                .list();
    }
}
