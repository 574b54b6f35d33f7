package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** When a court hears a case of kinship next. */
@Component
class HearingDates implements DatesToCome {
    private static final String HEARING = "hearing";

    private final JdbcClient sql;

    HearingDates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(HEARING);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        return sql.sql("SELECT child, next_hearing_on FROM zhusan.kinship_case "
                        + "WHERE child = ANY (:people) AND closed_on IS NULL AND next_hearing_on IS NOT NULL")
                .param("people", people.toArray(String[]::new))
                .query((row, number) -> new Day(
                        row.getString(1), row.getObject(2, LocalDate.class), HEARING, DataClass.LEGAL_CIVIL, false))
                .list();
    }
}
