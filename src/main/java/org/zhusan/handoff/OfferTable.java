package org.zhusan.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.AgeBand;
import org.zhusan.handoff.Offers.Need;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.Regime;
import org.zhusan.handoff.Offers.State;

/** Offers as rows: numbers, codes and days, nothing about anybody. */
@Component
class OfferTable {
    private final JdbcClient sql;
    private final Clock clock;

    OfferTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String nextNumber() {
        long next = sql.sql("SELECT nextval('zhusan.offer_number')")
                .query(Long.class)
                .single();
        return "ZH-O-%06d".formatted(next);
    }

    void add(
            String number,
            Offers.Proposal proposal,
            EnumMap<AgeBand, Integer> heads,
            Collection<Need> needs,
            Collection<String> languages) {
        sql.sql(
                        "INSERT INTO zhusan.offer (number, region, offered_at, wished_on, regime, heads, needs, languages, state_at) "
                                + "VALUES (:number, :region, :now, :wished, :regime, :heads, :needs, :languages, :now)")
                .param("number", number)
                .param("region", proposal.region())
                .param("now", now())
                .param("wished", proposal.wishedOn())
                .param("regime", proposal.regime().code())
                .param("heads", heads.values().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("needs", needs.stream().map(Need::code).toArray(String[]::new))
                .param("languages", languages.toArray(String[]::new))
                .update();
    }

    Optional<Offer> find(String number) {
        return sql.sql("SELECT * FROM zhusan.offer WHERE number = :number")
                .param("number", number)
                .query((row, at) -> read(row))
                .optional();
    }

    /** The same, and nobody else works on it until the transaction is over. */
    Offer lock(String number) {
        return sql.sql("SELECT * FROM zhusan.offer WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query((row, at) -> read(row))
                .optional()
                .orElseThrow(OfferRefused.NoOffer::new);
    }

    /** Offers of these regions that are not over, oldest first; of all regions when none is named. */
    List<Offer> open(@Nullable String region) {
        return sql.sql("SELECT * FROM zhusan.offer WHERE state NOT IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN') "
                        + "AND (CAST(:region AS text) IS NULL OR region = :region) ORDER BY offered_at, number")
                .param("region", region)
                .query((row, at) -> read(row))
                .list();
    }

    void state(String number, State state, @Nullable String reason) {
        sql.sql("UPDATE zhusan.offer SET state = :state, state_at = :now, reason = coalesce(:reason, reason), "
                        + "questions = questions + CASE WHEN :state = 'ASKED' THEN 1 ELSE 0 END WHERE number = :number")
                .param("state", state.name())
                .param("now", now())
                .param("reason", reason)
                .param("number", number)
                .update();
    }

    void accepted(String number, LocalDate starts, Regime given, @Nullable Integer beds) {
        sql.sql(
                        "UPDATE zhusan.offer SET state = 'ACCEPTED', state_at = :now, starts_on = :starts, given = :given, beds = :beds "
                                + "WHERE number = :number")
                .param("now", now())
                .param("starts", starts)
                .param("given", given.code())
                .param("beds", beds)
                .param("number", number)
                .update();
    }

    /** What was opened to the region of this offer. */
    void opened(String number, Collection<DataClass> classes) {
        sql.sql("UPDATE zhusan.offer SET opened = :opened WHERE number = :number")
                .param("opened", classes.stream().map(DataClass::code).toArray(String[]::new))
                .param("number", number)
                .update();
    }

    Set<DataClass> opened(String number) {
        return sql
                .sql("SELECT unnest(opened) FROM zhusan.offer WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .list()
                .stream()
                .map(DataClass::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Offer read(ResultSet row) throws SQLException {
        var heads = new EnumMap<AgeBand, Integer>(AgeBand.class);
        Number[] counts = (Number[]) row.getArray("heads").getArray();
        for (AgeBand band : AgeBand.values()) {
            heads.put(band, counts[band.ordinal()].intValue());
        }
        String given = row.getString("given");
        return new Offer(
                row.getString("number"),
                row.getString("region"),
                row.getTimestamp("offered_at").toInstant(),
                row.getObject("wished_on", LocalDate.class),
                Regime.of(row.getString("regime")),
                heads,
                words(row, "needs").map(Need::of).toList(),
                words(row, "languages").toList(),
                State.valueOf(row.getString("state")),
                row.getInt("questions"),
                row.getString("reason"),
                row.getObject("starts_on", LocalDate.class),
                given == null ? null : Regime.of(given),
                row.getObject("beds", Integer.class),
                row.getTimestamp("state_at").toInstant());
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
