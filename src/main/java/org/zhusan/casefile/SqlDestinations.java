package org.zhusan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destinations as rows; one that is over is ended, never changed, so that it can be told where a household was expected. */
@Component
class SqlDestinations implements Destinations {
    private final JdbcClient sql;
    private final Clock clock;

    SqlDestinations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void accept(String household, String region, LocalDate from, String task) {
        if (accepted(household).filter(it -> it.task().equals(task)).isPresent()) {
            return;
        }
        withdraw(household);
        sql.sql("INSERT INTO zhusan.destination (household, ordinal, region, from_on, task, accepted_at) "
                        + "SELECT :household, coalesce(max(ordinal), 0) + 1, :region, :from, :task, :now "
                        + "FROM zhusan.destination WHERE household = :household")
                .param("household", household)
                .param("region", region)
                .param("from", from)
                .param("task", task)
                .param("now", now())
                .update();
    }

    @Override
    public void arrangeTravel(String household, Instant departs, Instant arrives) {
        sql.sql("UPDATE zhusan.destination SET departs_at = :departs, arrives_at = :arrives "
                        + "WHERE household = :household AND ended_at IS NULL")
                .param("departs", Timestamp.from(departs))
                .param("arrives", Timestamp.from(arrives))
                .param("household", household)
                .update();
    }

    @Override
    public void reach(String household) {
        end(household, true);
    }

    @Override
    public void withdraw(String household) {
        end(household, false);
    }

    @Override
    public Optional<Destination> accepted(String household) {
        return latest(household, "AND ended_at IS NULL");
    }

    @Override
    public Optional<Destination> latest(String household) {
        return latest(household, "AND reached IS NOT false");
    }

    private void end(String household, boolean reached) {
        sql.sql("UPDATE zhusan.destination SET ended_at = greatest(accepted_at, :now), reached = :reached "
                        + "WHERE household = :household AND ended_at IS NULL")
                .param("now", now())
                .param("reached", reached)
                .param("household", household)
                .update();
    }

    private Optional<Destination> latest(String household, String which) {
        return sql.sql("SELECT * FROM zhusan.destination WHERE household = :household " + which
                        + " ORDER BY ordinal DESC LIMIT 1")
                .param("household", household)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Destination read(ResultSet row) throws SQLException {
        return new Destination(
                row.getString("household"),
                row.getString("region"),
                row.getObject("from_on", LocalDate.class),
                row.getString("task"),
                instant(row.getTimestamp("departs_at")),
                instant(row.getTimestamp("arrives_at")),
                row.getBoolean("reached"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
