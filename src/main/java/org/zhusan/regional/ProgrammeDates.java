package org.zhusan.regional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.DatesToCome;

/** When a household and its case manager look at the programme again, and what its chapters have agreed on. */
@Component
class ProgrammeDates implements DatesToCome {
    private static final String REVIEW = "review";
    private static final Map<String, DataClass> CLASSES = Map.of(
            "counselling", DataClass.PSYCHOLOGICAL,
            "livelihood", DataClass.SOCIAL,
            "healthFollowUp", DataClass.MEDICAL,
            "legalMatter", DataClass.LEGAL_CIVIL,
            "courseEnds", DataClass.SOCIAL);

    private final JdbcClient sql;
    private final Clock clock;

    ProgrammeDates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        var kinds = new java.util.HashSet<>(CLASSES.keySet());
        kinds.add(REVIEW);
        return kinds;
    }

    @Override
    public List<Day> of(Collection<String> people, Collection<String> households) {
        var days = new ArrayList<Day>(reviews(households));
        days.addAll(chapters(people));
        return days;
    }

    private List<Day> reviews(Collection<String> households) {
        return sql
                .sql("""
                        SELECT DISTINCT ON (p.household) p.household, least(r.sooner_on,
                            CASE WHEN r.interval LIKE 'P%D' THEN (r.held_on + CAST(r.interval AS interval))::date END) AS on_day
                        FROM zhusan.regional_programme p JOIN zhusan.regional_review r ON r.programme = p.instance
                        WHERE p.household = ANY (:households) AND p.ended_on IS NULL
                        ORDER BY p.household, r.id DESC""")
                .param("households", households.toArray(String[]::new))
                .query((row, number) -> row.getObject("on_day") == null
                        ? null
                        : day(row.getString("household"), row, REVIEW, DataClass.SOCIAL))
                .list()
                .stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** A round whose day has come is a task by then. */
    private List<Day> chapters(Collection<String> people) {
        return sql.sql("""
                        SELECT person, next_on AS on_day, chapter AS kind FROM (
                            SELECT DISTINCT ON (instance) person, next_on, chapter FROM zhusan.support_round
                            WHERE person = ANY (:people) ORDER BY instance, held_on DESC, next_on DESC NULLS LAST) last
                        WHERE next_on >= :today
                        UNION ALL
                        SELECT person, min(due_on), 'legalMatter' FROM zhusan.legal_matter
                        WHERE person = ANY (:people) AND due_on >= :today GROUP BY person
                        UNION ALL
                        SELECT person, end_on, 'courseEnds' FROM zhusan.vocational_course
                        WHERE person = ANY (:people) AND exam IS NULL AND end_on >= :today""")
                .param("people", people.toArray(String[]::new))
                .param("today", java.sql.Date.valueOf(LocalDate.ofInstant(clock.instant(), clock.getZone())))
                .query((row, number) -> {
                    String kind = row.getString("kind");
                    return day(row.getString("person"), row, kind, CLASSES.getOrDefault(kind, DataClass.SOCIAL));
                })
                .list();
    }

    private static Day day(String about, ResultSet row, String kind, DataClass dataClass) throws SQLException {
        return new Day(about, row.getObject("on_day", LocalDate.class), kind, dataClass, false);
    }
}
