package org.zhusan.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;

/** Adds signed rows and says that they wait for the seal. */
@Component
class SqlReadLog implements ReadLog {
    private static final int LONGEST_PURPOSE = 200;
    private static final String ADD = """
            WITH added AS (
                INSERT INTO zhusan.read_log (member, person, data_class, subject, purpose, read_at, mac)
                SELECT ?, seen.person, seen.data_class, seen.subject, ?, CAST(? AS timestamptz), seen.mac
                FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS seen (person, data_class, subject, mac, place) ORDER BY seen.place
                RETURNING id)
            INSERT INTO zhusan.read_log_waiting (read_id) SELECT id FROM added""";

    private final JdbcTemplate sql;
    private final LogKey key;
    private final Clock clock;

    SqlReadLog(JdbcTemplate sql, LogKey key, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Member reader, Collection<Read> reads, String purpose) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("a purpose is 1 to " + LONGEST_PURPOSE + " characters long");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (reads.isEmpty()) {
            return;
        }
        List<LogKey.Row> rows = reads.stream()
                .map(it ->
                        new LogKey.Row(reader.id(), it.person(), it.dataClass().code(), it.subject(), purpose, now))
                .toList();
        sql.update(
                ADD,
                reader.id(),
                purpose,
                Timestamp.from(now),
                column(rows, LogKey.Row::person),
                column(rows, LogKey.Row::dataClass),
                column(rows, LogKey.Row::subject),
                rows.stream().map(key::ofRow).toArray(byte[][]::new));
    }

    private static String[] column(List<LogKey.Row> rows, Function<LogKey.Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
