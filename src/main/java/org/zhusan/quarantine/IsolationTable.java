package org.zhusan.quarantine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.isolation} and who is in the room with whom. */
@Component
class IsolationTable {
    private final JdbcClient sql;

    IsolationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(String instance, String person, String zone, String supervision) {
        sql.sql("""
                        INSERT INTO zhusan.isolation (instance, person, zone, supervision)
                        VALUES (:instance, :person, :zone, :supervision) ON CONFLICT (instance) DO NOTHING""")
                .param("instance", instance)
                .param("person", person)
                .param("zone", zone)
                .param("supervision", supervision)
                .update();
    }

    Optional<Stay> find(String instance) {
        return sql.sql("SELECT * FROM zhusan.isolation WHERE instance = :instance")
                .param("instance", instance)
                .query((row, number) -> new Stay(
                        row.getString("instance"),
                        row.getString("person"),
                        row.getString("zone"),
                        row.getString("supervision"),
                        row.getBoolean("to_hospital")))
                .optional();
    }

    /** @param formerRooms by person, the room to come back to; nothing for who had none */
    void movedIn(String instance, String room, Map<String, Optional<String>> formerRooms) {
        sql.sql("UPDATE zhusan.isolation SET room = :room WHERE instance = :instance")
                .param("room", room)
                .param("instance", instance)
                .update();
        formerRooms.forEach((person, former) -> sql.sql(
                        "INSERT INTO zhusan.isolation_company (isolation, person, former_room) VALUES (:isolation, :person, :room)")
                .param("isolation", instance)
                .param("person", person)
                .param("room", former.orElse(null), java.sql.Types.VARCHAR)
                .update());
    }

    void cares(String instance, String child, String task) {
        sql.sql(
                        "INSERT INTO zhusan.isolation_care (isolation, child, task) VALUES (:isolation, :child, :task) ON CONFLICT DO NOTHING")
                .param("isolation", instance)
                .param("child", child)
                .param("task", task)
                .update();
    }

    /** The tasks in which someone was named for the child because of an isolation. */
    Set<String> tasks(String child) {
        return Set.copyOf(sql.sql("SELECT task FROM zhusan.isolation_care WHERE child = :child")
                .param("child", child)
                .query(String.class)
                .list());
    }

    /** Those of them whose isolation is over. */
    Set<String> tasksOver(String child) {
        return Set.copyOf(sql.sql("""
                        SELECT k.task FROM zhusan.isolation_care k JOIN zhusan.isolation i ON i.instance = k.isolation
                        WHERE k.child = :child AND i.over_at IS NOT NULL""").param("child", child).query(String.class).list());
    }

    /** Children cared for because one of these people was in isolation, or because they were there themselves. */
    List<String> children(Collection<String> back) {
        return sql.sql("""
                        SELECT DISTINCT k.child FROM zhusan.isolation_care k
                        JOIN zhusan.isolation_company c ON c.isolation = k.isolation
                        WHERE c.person IN (:back) OR k.child IN (:back) ORDER BY k.child""")
                .param("back", back.isEmpty() ? List.of("") : back)
                .query(String.class)
                .list();
    }

    void noLongerCares(String child) {
        sql.sql("DELETE FROM zhusan.isolation_care WHERE child = :child")
                .param("child", child)
                .update();
    }

    void over(String instance, Instant at, boolean toHospital) {
        sql.sql("UPDATE zhusan.isolation SET over_at = :at, to_hospital = :hospital WHERE instance = :instance")
                .param("at", Timestamp.from(at))
                .param("hospital", toHospital)
                .param("instance", instance)
                .update();
    }

    /**
     * Who came for this isolation, or for one that is over and had someone in common with it, and for no other that lasts: with its end they move back
     * together. In the order of their numbers.
     */
    List<Companion> toMoveBack(String instance) {
        return sql.sql("""
                        SELECT c.person, max(c.former_room) AS room
                        FROM zhusan.isolation_company c JOIN zhusan.isolation i ON i.instance = c.isolation
                        WHERE c.back_at IS NULL AND (i.instance = :isolation OR i.over_at IS NOT NULL
                                AND EXISTS (SELECT FROM zhusan.isolation_company mine
                                    JOIN zhusan.isolation_company theirs ON theirs.person = mine.person
                                    WHERE mine.isolation = :isolation AND mine.back_at IS NULL
                                        AND theirs.isolation = i.instance AND theirs.back_at IS NULL))
                            AND NOT EXISTS (SELECT FROM zhusan.isolation_company o
                                JOIN zhusan.isolation lasting ON lasting.instance = o.isolation
                                WHERE o.person = c.person AND o.back_at IS NULL AND lasting.over_at IS NULL)
                        GROUP BY c.person ORDER BY c.person""")
                .param("isolation", instance)
                .query((row, number) -> new Companion(row.getString("person"), row.getString("room")))
                .list();
    }

    void back(String person, Instant at) {
        sql.sql("UPDATE zhusan.isolation_company SET back_at = :at WHERE person = :person AND back_at IS NULL")
                .param("at", Timestamp.from(at))
                .param("person", person)
                .update();
    }

    record Stay(String instance, String person, String zone, String supervision, boolean toHospital) {}

    record Companion(String person, @Nullable String formerRoom) {}
}
