package org.zhusan.casefile;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;

/** Until when it holds that relatives are ready. */
@Component
class ReadinessDates implements DatesToCome {
    private static final String READY_UNTIL = "relativesReadyUntil";

    private final JdbcClient sql;
    private final Clock clock;

    ReadinessDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(READY_UNTIL);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql("""
                        SELECT person, valid_until FROM (
                            SELECT DISTINCT ON (person) person, readiness, valid_until FROM zhusan.relatives_readiness
                            WHERE person = ANY (:people) ORDER BY person, id DESC) latest
                        WHERE readiness IN ('ready', 'conditional') AND valid_until >= :today""")
                .param("people", people.toArray(String[]::new))
                .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .query((row, number) -> new Day(
                        row.getString(1), row.getObject(2, LocalDate.class), READY_UNTIL, DataClass.SOCIAL, false))
                .list();
    }
}
