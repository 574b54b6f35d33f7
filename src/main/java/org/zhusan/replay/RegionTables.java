package org.zhusan.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.casefile.People;

/** What the tables of relatives, offers and regional programmes tell when they are counted. */
class RegionTables {
    private final JdbcClient sql;
    private final People people;

    RegionTables(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** People of households whose programme lasts, or was completed; by number, the regime it has now. */
    Map<String, String> takingPart() {
        var regimes = new HashMap<String, String>();
        sql.sql("SELECT household, coalesce(regime, '') AS regime FROM zhusan.regional_programme "
                        + "WHERE ended_on IS NULL OR ending = 'completed'")
                .query((row, number) -> Map.entry(row.getString("household"), row.getString("regime")))
                .list()
                .forEach(it ->
                        people.livingIn(it.getKey()).forEach(person -> regimes.put(person.number(), it.getValue())));
        return regimes;
    }

    /** Programmes that ended so. */
    int ended(String ending) {
        return sql.sql("SELECT count(*) FROM zhusan.regional_programme WHERE ending = :ending")
                .param("ending", ending)
                .query(Integer.class)
                .single();
    }

    int lasting() {
        return sql.sql("SELECT count(*) FROM zhusan.regional_programme WHERE ended_on IS NULL")
                .query(Integer.class)
                .single();
    }

    /** People who have left the programme and not come back. */
    Set<String> left() {
        return Set.copyOf(sql.sql(
                        "SELECT person FROM zhusan.programme_participation WHERE status = 'LEFT_PROGRAMME' AND until_on IS NULL")
                .query(String.class)
                .list());
    }

    /** Of these people, those whose relatives were asked last and are not ready. */
    List<String> notReady(Collection<String> people) {
        return sql
                .sql("""
                        SELECT DISTINCT ON (person) person, readiness FROM zhusan.relatives_readiness
                        WHERE person = ANY (:people) ORDER BY person, id DESC""")
                .param("people", people.toArray(String[]::new))
                .query((row, number) -> row.getString("readiness").equals("notReady") ? row.getString("person") : "")
                .list()
                .stream()
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
