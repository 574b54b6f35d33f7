package org.zhusan.stay;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.programme_module}: what a person was proposed, chose or declined. */
@Component
class ModuleTable {
    private final JdbcClient sql;

    ModuleTable(JdbcClient sql) {
        this.sql = sql;
    }

    void propose(String instance, String person, Collection<String> modules, Instant at, String by) {
        modules.forEach(it -> write(instance, person, it, "proposed", at, by));
    }

    /** What was proposed and is in neither list leaves no trace. */
    void choose(
            String instance,
            String person,
            Collection<String> chosen,
            Collection<String> declined,
            Instant at,
            String by) {
        sql.sql("DELETE FROM zhusan.programme_module WHERE instance = :instance AND person = :person")
                .param("instance", instance)
                .param("person", person)
                .update();
        chosen.forEach(it -> write(instance, person, it, "chosen", at, by));
        declined.forEach(it -> write(instance, person, it, "declined", at, by));
    }

    Set<String> proposed(String instance, String person) {
        return in("proposed", instance, person);
    }

    Set<String> chosen(String instance, String person) {
        return in("chosen", instance, person);
    }

    Set<String> declined(String instance, String person) {
        return in("declined", instance, person);
    }

    private Set<String> in(String state, String instance, String person) {
        return new LinkedHashSet<>(sql.sql("""
                        SELECT module FROM zhusan.programme_module
                        WHERE instance = :instance AND person = :person AND state = :state ORDER BY module""")
                .param("instance", instance)
                .param("person", person)
                .param("state", state)
                .query(String.class)
                .list());
    }

    private void write(String instance, String person, String module, String state, Instant at, String by) {
        sql.sql("""
                        INSERT INTO zhusan.programme_module (instance, person, module, state, changed_at, changed_by)
                        VALUES (:instance, :person, :module, :state, :at, :by)
                        ON CONFLICT (instance, person, module) DO NOTHING""")
                .param("instance", instance)
                .param("person", person)
                .param("module", module)
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
