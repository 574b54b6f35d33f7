package org.zhusan.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;

/** When a household sets out to the region that has accepted it, and when it is expected there. */
@Component
class DestinationDates implements DatesToCome {
    private static final String PLACE_FROM = "regionTakesFrom";
    private static final String SETS_OUT = "setsOut";
    private static final String EXPECTED = "expected";

    private final JdbcClient sql;
    private final Clock clock;

    DestinationDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PLACE_FROM, SETS_OUT, EXPECTED);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        var days = new ArrayList<Day>();
        sql.sql("SELECT household, from_on, departs_at, arrives_at FROM zhusan.destination "
                        + "WHERE household = ANY (:households) AND ended_at IS NULL")
                .param("households", households.toArray(String[]::new))
                .query(row -> {
                    String household = row.getString("household");
                    if (row.getTimestamp("departs_at") == null) {
                        days.add(day(household, row.getObject("from_on", LocalDate.class), PLACE_FROM));
                    } else {
                        Instant departs = row.getTimestamp("departs_at").toInstant();
                        if (departs.isAfter(clock.instant())) {
                            days.add(day(household, on(departs), SETS_OUT));
                        }
                        days.add(
                                day(household, on(row.getTimestamp("arrives_at").toInstant()), EXPECTED));
                    }
                });
        return days;
    }

    private LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Day day(String household, LocalDate on, String kind) {
        return new Day(household, on, kind, DataClass.ROUTE, true);
    }
}
