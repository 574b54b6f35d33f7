package org.zhusan.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** The last day of a household's month, and when those who help it sit down with it again. */
@Component
class StayDates implements DatesToCome {
    private static final String MONTH_ENDS = "monthEnds";
    private static final String CONFERENCE = "conference";

    private final JdbcClient sql;
    private final StayDesk desk;

    StayDates(JdbcClient sql, StayDesk desk) {
        this.sql = sql;
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MONTH_ENDS, CONFERENCE);
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        var days = new ArrayList<Day>();
        for (String household : households) {
            if (!desk.residents(household).isEmpty()) {
                days.addAll(ofResidents(household));
            }
        }
        return days;
    }

    private List<Day> ofResidents(String household) {
        var days = new ArrayList<Day>();
        int added = sql.sql("""
                        SELECT p.next_conference, p.leaves_on,
                            (SELECT coalesce(sum(e.days), 0) FROM zhusan.stay_extension e WHERE e.plan = p.instance) AS added
                        FROM zhusan.household_plan p WHERE p.household = :household ORDER BY p.opened_at DESC LIMIT 1""")
                .param("household", household)
                .query((row, number) -> {
                    if (row.getObject("leaves_on", LocalDate.class) == null) {
                        LocalDate next = row.getObject("next_conference", LocalDate.class);
                        days.add(new Day(household, next, CONFERENCE, DataClass.SOCIAL, true));
                    }
                    return row.getInt("added");
                })
                .optional()
                .orElse(0);
        days.add(new Day(household, desk.month(household, added).limit(), MONTH_ENDS, DataClass.ROUTE, true));
        return days;
    }
}
