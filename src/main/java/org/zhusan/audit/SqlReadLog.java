package org.zhusan.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhusan.agency.Member;

/** Adds signed rows and says that they wait for the seal. */
@Component
class SqlReadLog implements ReadLog {
    private static final int LONGEST_PURPOSE = 200;
    private static final String ADD = """
            WITH added AS (
                INSERT INTO zhusan.read_log (member, person, data_class, subject, purpose, read_at, mac)
                SELECT seen.member, seen.person, seen.data_class, seen.subject, seen.purpose, seen.read_at, seen.mac
                FROM unnest(?, ?, ?, ?, ?, CAST(? AS timestamptz[]), ?) WITH ORDINALITY
                    AS seen (member, person, data_class, subject, purpose, read_at, mac, place) ORDER BY seen.place
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
        transactionsOwn().add(rows);
    }

    private Pending transactionsOwn() {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    private void write(List<LogKey.Row> rows) {
        sql.update(
                ADD,
                column(rows, LogKey.Row::member),
                column(rows, LogKey.Row::person),
                column(rows, LogKey.Row::dataClass),
                column(rows, LogKey.Row::subject),
                column(rows, LogKey.Row::purpose),
                column(rows, it -> it.at().toString()),
                rows.stream().map(key::ofRow).toArray(byte[][]::new));
    }

    /** What a transaction has read is written at its end, and without it there is no such end; what others read after that, at once. */
    private final class Pending implements TransactionSynchronization {
        private final List<LogKey.Row> rows = new ArrayList<>();
        private boolean ending;

        void add(List<LogKey.Row> more) {
            if (ending) {
                write(more);
            } else {
                rows.addAll(more);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            ending = true;
            write(rows);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(SqlReadLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SqlReadLog.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(SqlReadLog.this);
        }
    }

    private static String[] column(List<LogKey.Row> rows, Function<LogKey.Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
