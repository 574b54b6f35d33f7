package org.zhusan.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;

/** Who was taken in by a roster before: a hash of the list's own key is enough to know. */
@Component
class RosterEntries {
    private final JdbcClient sql;

    RosterEntries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends no other roster is taken in, so that nobody comes in twice. */
    void oneRosterAtATime() {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('zhusan.roster_entry'))").query(rows -> {});
    }

    void recognise(Roster roster, Problems problems) {
        Set<String> known = knownKeys(roster);
        for (RosterRow row : roster.rows()) {
            if (known.contains(hex(row.key()))) {
                problems.add(row.line(), Column.PERSON.header(), "alreadyImported", row.key());
            }
        }
    }

    private Set<String> knownKeys(Roster roster) {
        String[] keys = roster.rows().stream().map(it -> hex(it.key())).toArray(String[]::new);
        return new HashSet<>(sql.sql("SELECT encode(roster_key, 'hex') FROM zhusan.roster_entry "
                        + "WHERE roster_key IN (SELECT decode(hash, 'hex') FROM unnest(:keys) hash)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    void add(String person, RosterRow row, Instant at, Member by) {
        sql.sql("INSERT INTO zhusan.roster_entry (person, roster_key, imported_at, imported_by) "
                        + "VALUES (:person, decode(:key, 'hex'), :at, :by)")
                .param("person", person)
                .param("key", hex(row.key()))
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .update();
    }

    private static String hex(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
