package org.zhusan.health;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** From which day the next dose may be given; when that day has come, giving it is a task. */
@Component
class DoseDates implements DatesToCome {
    private static final String NEXT_DOSE = "nextDose";

    private final JdbcClient sql;
    private final Clock clock;

    DoseDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(NEXT_DOSE);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql(
                        "SELECT person, min(earliest_on) FROM zhusan.planned_dose "
                                + "WHERE person = ANY (:people) AND state = 'open' GROUP BY person HAVING min(earliest_on) >= :today")
                .param("people", people.toArray(String[]::new))
                .param("today", java.sql.Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .query((row, number) -> new Day(
                        row.getString(1), row.getObject(2, LocalDate.class), NEXT_DOSE, DataClass.MEDICAL_FLAGS, true))
                .list();
    }
}
