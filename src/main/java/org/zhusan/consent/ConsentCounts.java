package org.zhusan.consent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers over consents and coverage; a person counts once, by the latest answer. */
@Component
class ConsentCounts {
    private static final String EVERYONE = "true";
    private static final String THESE = "%s = ANY (:people)";

    private final JdbcClient sql;

    ConsentCounts(JdbcClient sql) {
        this.sql = sql;
    }

    Consents.Counts all() {
        return counts(EVERYONE, EVERYONE, new String[0]);
    }

    Consents.Counts of(Collection<String> people) {
        return counts(THESE.formatted("person"), THESE.formatted("child"), people.toArray(String[]::new));
    }

    private Consents.Counts counts(String persons, String children, String[] people) {
        Map<String, Integer> states = tally("""
                SELECT state AS kind, count(*) AS people FROM (
                    SELECT DISTINCT ON (person) person, state FROM zhusan.consent
                    WHERE basis = 'adult' AND %s ORDER BY person, consent_id DESC) latest
                GROUP BY state ORDER BY state""".formatted(persons), people);
        Map<String, Integer> covered = tally("""
                SELECT CASE WHEN reviewed = 'covered' THEN 'REVIEWED' ELSE coverage END AS kind, count(*) AS people
                FROM zhusan.child_coverage WHERE since_at IS NOT NULL AND until_at IS NULL AND %s
                GROUP BY 1 ORDER BY 1""".formatted(children), people);
        return new Consents.Counts(
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault("given", 0) + states.getOrDefault("reconfirmed", 0),
                states.getOrDefault("refused", 0),
                states.getOrDefault("withdrawn", 0),
                states.getOrDefault("expired", 0),
                covered);
    }

    private Map<String, Integer> tally(String query, String[] people) {
        var tally = new LinkedHashMap<String, Integer>();
        sql.sql(query).param("people", people).query(row -> {
            tally.put(row.getString("kind"), row.getInt("people"));
        });
        return tally;
    }
}
