package org.zhusan.evacuation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where flights are kept, and how far each has come. */
@Component
class FlightTable {
    private static final String SELECT = "SELECT number, stage, state, flight_on, departs_at, beds, frozen_by, "
            + "boarding_called_at, extra_people FROM zhusan.flight WHERE ";

    private final JdbcClient sql;

    FlightTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FlightRow> find(String flight) {
        return sql.sql(SELECT + "number = :flight")
                .param("flight", flight)
                .query(FlightTable::row)
                .optional();
    }

    /** @throws FlightRefused.UnknownFlight when there is none */
    FlightRow get(String flight) {
        return find(flight).orElseThrow(FlightRefused.UnknownFlight::new);
    }

    /** Locked until the transaction ends: what is decided about a flight is decided one after the other. */
    FlightRow lock(String flight) {
        return sql.sql(SELECT + "number = :flight FOR UPDATE")
                .param("flight", flight)
                .query(FlightTable::row)
                .optional()
                .orElseThrow(FlightRefused.UnknownFlight::new);
    }

    List<FlightRow> of(String stage) {
        return sql.sql(SELECT + "stage = :stage ORDER BY length(number), number")
                .param("stage", stage)
                .query(FlightTable::row)
                .list();
    }

    void freeze(String flight, Instant at, String by) {
        sql.sql(
                        "UPDATE zhusan.flight SET frozen_at = :at, frozen_by = :by, countersigned_at = NULL, countersigned_by = NULL "
                                + "WHERE number = :flight")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("flight", flight)
                .update();
    }

    void thaw(String flight) {
        sql.sql(
                        "UPDATE zhusan.flight SET frozen_at = NULL, frozen_by = NULL, countersigned_at = NULL, countersigned_by = NULL "
                                + "WHERE number = :flight")
                .param("flight", flight)
                .update();
    }

    void countersign(String flight, Instant at, String by) {
        sql.sql("UPDATE zhusan.flight SET state = 'FROZEN', countersigned_at = :at, countersigned_by = :by "
                        + "WHERE number = :flight")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("flight", flight)
                .update();
    }

    void handedOver(String flight, int extraPeople) {
        sql.sql("UPDATE zhusan.flight SET extra_people = :extra WHERE number = :flight")
                .param("extra", extraPeople)
                .param("flight", flight)
                .update();
    }

    void departsAt(String flight, Instant at) {
        sql.sql("UPDATE zhusan.flight SET departs_at = :at WHERE number = :flight")
                .param("at", Timestamp.from(at))
                .param("flight", flight)
                .update();
    }

    /** The first call counts: who said yes since then said it for this flight. */
    void called(String flight, Instant at, String by) {
        sql.sql("UPDATE zhusan.flight SET state = 'BOARDING', boarding_called_at = coalesce(boarding_called_at, :at), "
                        + "boarding_called_by = coalesce(boarding_called_by, :by) WHERE number = :flight")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("flight", flight)
                .update();
    }

    void departed(String flight, Instant at) {
        sql.sql("UPDATE zhusan.flight SET state = 'DEPARTED', departed_at = :at WHERE number = :flight")
                .param("at", Timestamp.from(at))
                .param("flight", flight)
                .update();
    }

    void landed(String flight, Instant at) {
        sql.sql("UPDATE zhusan.flight SET state = 'LANDED', landed_at = :at WHERE number = :flight")
                .param("at", Timestamp.from(at))
                .param("flight", flight)
                .update();
    }

    void aborted(String flight) {
        sql.sql("UPDATE zhusan.flight SET state = 'ABORTED' WHERE number = :flight")
                .param("flight", flight)
                .update();
    }

    private static FlightRow row(ResultSet row, int number) throws SQLException {
        Date plannedOn = row.getDate("flight_on");
        return new FlightRow(
                row.getString("number"),
                row.getString("stage"),
                Flights.State.valueOf(row.getString("state")),
                plannedOn == null ? null : plannedOn.toLocalDate(),
                instant(row, "departs_at"),
                row.getInt("beds"),
                row.getString("frozen_by"),
                instant(row, "boarding_called_at"),
                row.getInt("extra_people"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
