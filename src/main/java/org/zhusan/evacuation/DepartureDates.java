package org.zhusan.evacuation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** When someone with a seat flies. A seat tells that there is a consent: whoever may not read of that learns of the flight when it has left. */
@Component
class DepartureDates implements DatesToCome {
    private static final String FLIGHT = "flight";

    private final JdbcClient sql;
    private final Clock clock;

    DepartureDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FLIGHT);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql(
                        "SELECT s.person, f.departs_at FROM zhusan.seat s JOIN zhusan.flight f ON f.number = s.flight "
                                + "WHERE s.person = ANY (:people) AND s.left_at = 'infinity' AND f.departed_at IS NULL AND f.departs_at IS NOT NULL")
                .param("people", people.toArray(String[]::new))
                .query((row, number) -> new Day(
                        row.getString(1), day(row.getTimestamp(2).toInstant()), FLIGHT, DataClass.LEGAL_CONSENT, true))
                .list();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
