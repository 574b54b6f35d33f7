package org.zhusan.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id)
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
        sql.batchUpdate(ADD, reads, 100, (statement, read) -> {
            var row =
                    new LogKey.Row(reader.id(), read.person(), read.dataClass().code(), read.subject(), purpose, now);
            statement.setString(1, row.member());
            statement.setString(2, row.person());
            statement.setString(3, row.dataClass());
            statement.setString(4, row.subject());
            statement.setString(5, row.purpose());
            statement.setTimestamp(6, Timestamp.from(row.at()));
            statement.setBytes(7, key.ofRow(row));
        });
    }
}
