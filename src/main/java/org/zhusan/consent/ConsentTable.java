package org.zhusan.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.consent}: the newest of a person is the one that counts. */
@Component
class ConsentTable {
    private static final String SELECT = """
            SELECT c.*, ARRAY(SELECT officer FROM zhusan.consent_doubt d WHERE d.consent_id = c.consent_id) AS doubted
            FROM zhusan.consent c
            """;

    private final JdbcClient sql;

    ConsentTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Consent> latest(String person) {
        return sql.sql(SELECT + "WHERE person = :person ORDER BY consent_id DESC LIMIT 1")
                .param("person", person)
                .query((row, number) -> consent(row))
                .optional();
    }

    Consent find(long consent) {
        return sql.sql(SELECT + "WHERE consent_id = :id")
                .param("id", consent)
                .query((row, number) -> consent(row))
                .single();
    }

    /** How often a refusal of this person was confirmed, in all their cases. */
    int refusals(String person) {
        return sql.sql("SELECT coalesce(sum(refusals), 0) FROM zhusan.consent WHERE person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** The newest row, locked until the transaction ends: withdrawing and deciding exclude each other. */
    Optional<Consent> latestForUpdate(String person) {
        return sql.sql(SELECT + "WHERE person = :person ORDER BY consent_id DESC LIMIT 1 FOR UPDATE OF c")
                .param("person", person)
                .query((row, number) -> consent(row))
                .optional();
    }

    /** One at a time decides who asks a person, until the transaction ends; there may be no row yet that could be locked. */
    void oneAskingAtATime(String person) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('zhusan asking ' || :person, 0))")
                .param("person", person)
                .query(rows -> {});
    }

    /** Begins an asking. In an instance that asked before, it goes on anew, as another kind where the person came of age. */
    void ask(String person, String instance, Consent.Basis basis, Instant at) {
        sql.sql("""
                        INSERT INTO zhusan.consent (person, instance, basis, state, asked_at)
                        VALUES (:person, :instance, :basis, 'asked', :at)
                        ON CONFLICT (instance, person) DO UPDATE SET basis = excluded.basis, state = 'asked'""")
                .param("person", person)
                .param("instance", instance)
                .param("basis", basis.code)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The consent stands; from now on this instance waits for the aircraft with the person. */
    void keep(long consent, String instance) {
        sql.sql("UPDATE zhusan.consent SET instance = :instance WHERE consent_id = :id")
                .param("id", consent)
                .param("instance", instance)
                .update();
    }

    /** What was answered no longer keeps anyone from asking. */
    void askAnew(long consent, Instant at) {
        sql.sql("UPDATE zhusan.consent SET asked_anew_at = coalesce(asked_anew_at, :at) WHERE consent_id = :id")
                .param("id", consent)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @param flight null when the call is void; a yes at another aircraft counts no more */
    void call(long consent, @Nullable String flight) {
        sql.sql("UPDATE zhusan.consent SET boarding_call = :flight, boarding_at = NULL WHERE consent_id = :id")
                .param("id", consent)
                .param("flight", flight)
                .update();
    }

    /** A new interview: what an earlier one left behind no longer counts. */
    void plan(long consent, String language, boolean interpreted) {
        sql.sql("""
                        UPDATE zhusan.consent SET state = 'asked', language = :language, interpreted = :interpreted,
                            noticed_at = NULL, noticed_by = NULL, countersigned_at = NULL, countersigned_by = NULL,
                            decides_sooner = false, decided_at = NULL, decided_by = NULL, valid_until = NULL,
                            refusal_by = NULL, recontact_allowed = false, children_travel = false
                        WHERE consent_id = :id""")
                .param("id", consent)
                .param("language", language)
                .param("interpreted", interpreted)
                .update();
    }

    void notice(long consent, Instant at, String by, boolean decidesSooner) {
        sql.sql("""
                        UPDATE zhusan.consent SET noticed_at = :at, noticed_by = :by, decides_sooner = :sooner
                        WHERE consent_id = :id""")
                .param("id", consent)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("sooner", decidesSooner)
                .update();
    }

    void countersign(long consent, Instant at, String by) {
        sql.sql("UPDATE zhusan.consent SET countersigned_at = :at, countersigned_by = :by WHERE consent_id = :id")
                .param("id", consent)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** @param state asked while the person needs time, given or refused */
    void decide(long consent, Consent.State state, Instant at, String by, @Nullable Instant validUntil) {
        sql.sql("""
                        UPDATE zhusan.consent SET state = :state, decided_at = :at, decided_by = :by, valid_until = :until
                        WHERE consent_id = :id""")
                .param("id", consent)
                .param("state", state.code())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("until", validUntil == null ? null : Timestamp.from(validUntil))
                .update();
    }

    /** Everyone who took part in the interview does not ask again. */
    void doubt(long consent, Set<String> officers) {
        for (String officer : officers) {
            sql.sql(
                            "INSERT INTO zhusan.consent_doubt (consent_id, officer) VALUES (:id, :officer) ON CONFLICT DO NOTHING")
                    .param("id", consent)
                    .param("officer", officer)
                    .update();
        }
        sql.sql("UPDATE zhusan.consent SET state = 'asked' WHERE consent_id = :id")
                .param("id", consent)
                .update();
    }

    void dataNotice(long consent, Instant at) {
        sql.sql("UPDATE zhusan.consent SET data_notice_at = :at WHERE consent_id = :id")
                .param("id", consent)
                .param("at", Timestamp.from(at))
                .update();
    }

    void refuse(long consent, String by, boolean recontactAllowed, boolean childrenTravel) {
        sql.sql("""
                        UPDATE zhusan.consent SET state = 'refused', refusal_by = :by, recontact_allowed = :recontact,
                            children_travel = :children
                        WHERE consent_id = :id""")
                .param("id", consent)
                .param("by", by)
                .param("recontact", recontactAllowed)
                .param("children", childrenTravel)
                .update();
    }

    void confirmRefusal(long consent) {
        sql.sql("UPDATE zhusan.consent SET refusals = refusals + 1 WHERE consent_id = :id")
                .param("id", consent)
                .update();
    }

    void reconfirm(long consent, Instant validUntil, @Nullable Instant boardingAt) {
        sql.sql("""
                        UPDATE zhusan.consent SET state = 'reconfirmed', valid_until = :until,
                            boarding_at = coalesce(:boarding, boarding_at)
                        WHERE consent_id = :id AND state IN ('given', 'reconfirmed')""")
                .param("id", consent)
                .param("until", Timestamp.from(validUntil))
                .param("boarding", boardingAt == null ? null : Timestamp.from(boardingAt), java.sql.Types.TIMESTAMP)
                .update();
    }

    /** @param state withdrawn or expired */
    void end(long consent, Consent.State state, Instant at) {
        sql.sql("UPDATE zhusan.consent SET state = :state, ended_at = :at WHERE consent_id = :id")
                .param("id", consent)
                .param("state", state.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    void ombudsmanTold(long consent, Instant at) {
        sql.sql("UPDATE zhusan.consent SET ombudsman_told_at = :at WHERE consent_id = :id")
                .param("id", consent)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getLong("consent_id"),
                row.getString("person"),
                row.getString("instance"),
                "adult".equals(row.getString("basis")) ? Consent.Basis.ADULT : Consent.Basis.BEST_INTERESTS,
                Consent.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                row.getBoolean("interpreted"),
                instant(row, "noticed_at"),
                row.getString("noticed_by"),
                instant(row, "countersigned_at"),
                row.getString("countersigned_by"),
                row.getBoolean("decides_sooner"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                instant(row, "valid_until"),
                row.getString("refusal_by"),
                row.getInt("refusals"),
                row.getBoolean("recontact_allowed"),
                row.getBoolean("children_travel"),
                row.getString("boarding_call"),
                instant(row, "boarding_at"),
                instant(row, "asked_anew_at"),
                new HashSet<>(Arrays.asList((String[]) row.getArray("doubted").getArray())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
