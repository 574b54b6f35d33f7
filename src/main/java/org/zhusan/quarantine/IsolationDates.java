package org.zhusan.quarantine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** The first day on which someone's isolation may end. */
@Component
class IsolationDates implements DatesToCome {
    private static final String MAY_END = "isolationMayEnd";

    private final JdbcClient sql;

    IsolationDates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MAY_END);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql("""
                        SELECT s.person, max(s.isolate_until) FROM zhusan.screening s
                        JOIN zhusan.isolation i ON i.person = s.person AND i.over_at IS NULL
                        WHERE s.person = ANY (:people) AND s.cleared_on IS NULL AND s.isolate_until IS NOT NULL
                        GROUP BY s.person""")
                .param("people", people.toArray(String[]::new))
                .query((row, number) ->
                        new Day(row.getString(1), row.getObject(2, LocalDate.class), MAY_END, DataClass.MEDICAL, true))
                .list();
    }
}
