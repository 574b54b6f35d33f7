package org.zhusan.roster;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.consent.Consents;

/** Flights and who is planned on them, from the tables the rosters filled. */
@Component
class PlannedFlights implements Flights {
    private final JdbcClient sql;
    private final Consents consents;
    private final Clock clock;

    PlannedFlights(JdbcClient sql, Consents consents, Clock clock) {
        this.sql = sql;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public List<Flight> all() {
        var households = households();
        return sql.sql(
                        "SELECT number, flight_on, boarding_called_at FROM zhusan.flight ORDER BY flight_on NULLS LAST, number")
                .query((row, number) -> {
                    Date day = row.getDate("flight_on");
                    Timestamp called = row.getTimestamp("boarding_called_at");
                    String flight = row.getString("number");
                    return new Flight(
                            flight,
                            day == null ? null : day.toLocalDate(),
                            called == null ? null : called.toInstant(),
                            households.getOrDefault(flight, List.of()));
                })
                .list();
    }

    private LinkedHashMap<String, List<Household>> households() {
        var households = new LinkedHashMap<String, List<Household>>();
        sql.sql("SELECT flight, household, count(*) AS people FROM zhusan.candidate WHERE flight IS NOT NULL "
                        + "GROUP BY flight, household ORDER BY flight, household")
                .query(row -> {
                    households
                            .computeIfAbsent(row.getString("flight"), it -> new ArrayList<>())
                            .add(new Household(row.getString("household"), row.getInt("people")));
                });
        return households;
    }

    @Override
    public List<String> people(String flight) {
        return sql.sql("SELECT person FROM zhusan.candidate WHERE flight = :flight ORDER BY household, person")
                .param("flight", flight)
                .query(String.class)
                .list();
    }

    @Override
    @Transactional
    public BoardingCall callToBoarding(String flight, Member by) {
        Coordinators.require(by);
        Instant now = clock.instant();
        int known = sql.sql(
                        "UPDATE zhusan.flight SET boarding_called_at = :at, boarding_called_by = :by WHERE number = :flight")
                .param("at", Timestamp.from(now))
                .param("by", by.id())
                .param("flight", flight)
                .update();
        if (known == 0) {
            throw new FlightRefused.UnknownFlight(flight);
        }
        var planned = people(flight);
        var called = planned.stream().filter(it -> consents.mayTravel(it, now)).toList();
        if (called.isEmpty()) {
            throw new FlightRefused.NobodyMayTravel(flight);
        }
        consents.callToBoarding(called, flight);
        return new BoardingCall(called.size(), planned.size() - called.size());
    }
}
