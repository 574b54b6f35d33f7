package org.zhusan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Each link's HMAC covers the row and the link before. The newest link's number and HMAC are also kept beside the key, so that cutting the end off
 * is seen. What is changed in the second before it is sealed is seen only if the row does not carry our HMAC.
 */
@Component
class ChainedReadLogSeal implements ReadLogSeal {
    private static final String HEAD = "read-log.head";
    // OFFSET 0: the log grows for ever, so each row is looked up by its number whatever the planner thinks of the few
    // that wait
    private static final String NEXT = """
            DELETE FROM zhusan.read_log_waiting w
            USING (SELECT oldest.read_id, r.mac
                FROM (SELECT read_id FROM zhusan.read_log_waiting ORDER BY read_id LIMIT 5000) AS oldest
                CROSS JOIN LATERAL (SELECT mac FROM zhusan.read_log WHERE id = oldest.read_id OFFSET 0) AS r) AS next
            WHERE w.read_id = next.read_id RETURNING next.read_id, next.mac""";

    private final JdbcClient sql;
    private final LogKey key;
    private final KeyHome keys;
    private final Clock clock;

    ChainedReadLogSeal(JdbcClient sql, LogKey key, KeyHome keys, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int seal() {
        if (!leads()) {
            return 0;
        }
        List<Waiting> waiting = sql.sql(NEXT)
                .query((row, number) -> new Waiting(row.getLong("read_id"), row.getBytes("mac")))
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Link> links = new ArrayList<>();
        Head head = lastSealed();
        for (Waiting row :
                waiting.stream().sorted(Comparator.comparing(Waiting::id)).toList()) {
            head = new Head(head.sequence + 1, key.ofLink(head.sequence + 1, head.mac, row.id, row.mac));
            links.add(new Link(head, row.id));
        }
        add(links);
        tell(head);
        return waiting.size();
    }

    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public List<String> verify() {
        var walk = new Walk();
        sql.sql("SELECT s.sequence, s.read_id, s.mac AS link, r.* FROM zhusan.read_log_seal s "
                        + "LEFT JOIN zhusan.read_log r ON r.id = s.read_id ORDER BY s.sequence")
                .query(walk::link);
        sql.sql("SELECT r.*, w.read_id IS NOT NULL AS waits FROM zhusan.read_log r "
                        + "LEFT JOIN zhusan.read_log_waiting w ON w.read_id = r.id "
                        + "WHERE NOT EXISTS (SELECT 1 FROM zhusan.read_log_seal s WHERE s.read_id = r.id)")
                .query(walk::unsealed);
        sql.sql("SELECT read_id FROM zhusan.read_log_waiting w "
                        + "WHERE NOT EXISTS (SELECT 1 FROM zhusan.read_log r WHERE r.id = w.read_id)")
                .query(Long.class)
                .list()
                .forEach(walk::gone);
        walk.end();
        return walk.findings;
    }

    private boolean leads() {
        return sql.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('zhusan read log seal', 0))")
                .query(Boolean.class)
                .single();
    }

    private Head lastSealed() {
        return sql.sql("SELECT sequence, mac FROM zhusan.read_log_seal ORDER BY sequence DESC LIMIT 1")
                .query((row, number) -> new Head(row.getLong("sequence"), row.getBytes("mac")))
                .optional()
                .orElse(Head.NONE);
    }

    private void add(List<Link> links) {
        sql.sql("INSERT INTO zhusan.read_log_seal (sequence, read_id, mac, sealed_at) "
                        + "SELECT link.*, CAST(:at AS timestamptz) FROM unnest(:sequences, :reads, :macs) AS link")
                .param("sequences", links.stream().map(it -> it.head.sequence).toArray(Long[]::new))
                .param("reads", links.stream().map(Link::read).toArray(Long[]::new))
                .param("macs", links.stream().map(it -> it.head.mac).toArray(byte[][]::new))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Told only once committed: a head ahead of the database would look like a cut. */
    private void tell(Head head) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    keys.note(HEAD, head.sequence + " " + HexFormat.of().formatHex(head.mac));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private Head told() {
        try {
            String[] words = keys.note(HEAD).split(" ");
            return words.length == 2
                    ? new Head(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1]))
                    : Head.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Waiting(long id, byte[] mac) {}

    private record Link(Head head, long read) {}

    private record Head(long sequence, byte[] mac) {
        static final Head NONE = new Head(0, new byte[0]);
    }

    /** One walk along the chain, collecting what does not fit. */
    private final class Walk {
        private final List<String> findings = new ArrayList<>();
        private final Head told = told();
        private Head head = Head.NONE;

        void link(ResultSet row) throws SQLException {
            long sequence = row.getLong("sequence");
            long read = row.getLong("read_id");
            byte[] link = row.getBytes("link");
            if (sequence != head.sequence + 1) {
                findings.add("Links " + (head.sequence + 1) + " to " + (sequence - 1) + " are missing.");
            }
            if (row.getString("member") == null) {
                findings.add("Entry " + read + ", sealed as " + sequence + ", was deleted.");
            } else {
                byte[] signed = key.ofRow(row(row));
                if (!Arrays.equals(signed, row.getBytes("mac"))) {
                    findings.add("Entry " + read + " was altered.");
                }
                if (!Arrays.equals(link, key.ofLink(sequence, head.mac, read, row.getBytes("mac")))) {
                    findings.add("Link " + sequence + " does not follow from the one before: altered or moved.");
                }
            }
            head = new Head(sequence, link);
            compareWithTold();
        }

        void unsealed(ResultSet row) throws SQLException {
            if (!row.getBoolean("waits")) {
                findings.add("Entry " + row.getLong("id") + " was inserted: it is neither sealed nor waiting.");
            } else if (!Arrays.equals(key.ofRow(row(row)), row.getBytes("mac"))) {
                findings.add("Entry " + row.getLong("id") + ", not yet sealed, was altered or inserted.");
            }
        }

        void gone(long read) {
            findings.add("Entry " + read + ", not yet sealed, was deleted.");
        }

        void end() {
            if (told.sequence > head.sequence) {
                findings.add("The log was cut off: " + told.sequence + " links were sealed, " + head.sequence
                        + " are there.");
            }
        }

        private void compareWithTold() {
            if (head.sequence == told.sequence && !Arrays.equals(head.mac, told.mac)) {
                findings.add("Link " + head.sequence + " is not the one that was sealed.");
            }
        }

        private LogKey.Row row(ResultSet row) throws SQLException {
            return new LogKey.Row(
                    row.getString("member"),
                    row.getString("person"),
                    row.getString("data_class"),
                    row.getString("subject"),
                    row.getString("purpose"),
                    row.getTimestamp("read_at").toInstant());
        }
    }
}
