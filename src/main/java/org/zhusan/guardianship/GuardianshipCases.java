package org.zhusan.guardianship;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.guardianship_case}: one for each time a child came without a carer, the newest is the one that counts. */
@Component
class GuardianshipCases {
    private final JdbcClient sql;

    GuardianshipCases(JdbcClient sql) {
        this.sql = sql;
    }

    void open(String instance, String child, LocalDate eventOn, LocalDate registeredOn, Instant at) {
        sql.sql("""
                        INSERT INTO zhusan.guardianship_case (instance, child, event_on, registered_on, opened_at)
                        VALUES (:instance, :child, :event, :registered, :at)""")
                .param("instance", instance)
                .param("child", child)
                .param("event", eventOn)
                .param("registered", registeredOn)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<GuardianshipCase> of(String child) {
        return sql.sql("SELECT * FROM zhusan.guardianship_case WHERE child = :child ORDER BY opened_at DESC LIMIT 1")
                .param("child", child)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Of the child a chapter of the case is about; two who write about it take turns. */
    GuardianshipCase running(String child) {
        sql.sql("SELECT 1 FROM zhusan.guardianship_case WHERE child = :child FOR UPDATE")
                .param("child", child)
                .query()
                .listOfRows();
        return of(child).orElseThrow();
    }

    void placedUntil(String instance, LocalDate until) {
        set(instance, "temporary_until", Date.valueOf(until));
    }

    /** Candidates named from here on belong to a new search, and the child is heard anew. */
    int searchAgain(String instance) {
        return sql.sql("""
                        UPDATE zhusan.guardianship_case SET search = search + 1, child_wish = NULL, siblings_apart = false
                        WHERE instance = :instance RETURNING search""").param("instance", instance).query(Integer.class).single();
    }

    void heard(String instance, @Nullable String wish) {
        set(instance, "child_wish", wish);
    }

    void siblingsApart(String instance, boolean apart) {
        set(instance, "siblings_apart", apart);
    }

    void decided(String instance, String decision, @Nullable LocalDate actOn, @Nullable LocalDate until) {
        sql.sql("""
                        UPDATE zhusan.guardianship_case SET decision = :decision, act_on = :on, act_until = :until
                        WHERE instance = :instance""")
                .param("decision", decision)
                .param("on", actOn == null ? null : Date.valueOf(actOn))
                .param("until", until == null ? null : Date.valueOf(until))
                .param("instance", instance)
                .update();
    }

    /** Adds whoever was asked, in the order of the form's rows. */
    void name(String instance, int search, List<Candidate> candidates) {
        int last = sql.sql("SELECT coalesce(max(no), 0) FROM zhusan.guardianship_candidate WHERE instance = :instance")
                .param("instance", instance)
                .query(Integer.class)
                .single();
        for (Candidate each : candidates) {
            sql.sql("""
                            INSERT INTO zhusan.guardianship_candidate
                                (instance, no, search, form, place, relation, willing, dna_needed, abroad, carer)
                            VALUES (:instance, :no, :search, :form, :place, :relation, :willing, :dna, :abroad, :carer)""")
                    .param("instance", instance)
                    .param("no", last + each.no())
                    .param("search", search)
                    .param("form", each.form())
                    .param("place", each.place())
                    .param("relation", each.relation().code())
                    .param("willing", each.willing())
                    .param("dna", each.dnaNeeded())
                    .param("abroad", each.abroad())
                    .param("carer", each.carer())
                    .update();
        }
    }

    /** Those of the search now running, the closest first. */
    List<Candidate> candidates(GuardianshipCase of) {
        return sql
                .sql("SELECT * FROM zhusan.guardianship_candidate WHERE instance = :instance AND search = :search")
                .param("instance", of.instance())
                .param("search", of.search())
                .query((row, number) -> candidate(row))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Candidate::relation).thenComparing(Candidate::no))
                .toList();
    }

    void conclude(String instance, int no, String conclusion) {
        sql.sql(
                        "UPDATE zhusan.guardianship_candidate SET conclusion = :conclusion WHERE instance = :instance AND no = :no")
                .param("conclusion", conclusion)
                .param("instance", instance)
                .param("no", no)
                .update();
    }

    private void set(String instance, String column, @Nullable Object value) {
        sql.sql("UPDATE zhusan.guardianship_case SET " + column + " = :value WHERE instance = :instance")
                .param("value", value)
                .param("instance", instance)
                .update();
    }

    private static GuardianshipCase read(ResultSet row) throws SQLException {
        return new GuardianshipCase(
                row.getString("instance"),
                row.getString("child"),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("search"),
                row.getBoolean("siblings_apart"),
                row.getString("child_wish"),
                row.getString("decision"),
                row.getObject("act_on", LocalDate.class),
                row.getObject("act_until", LocalDate.class));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getInt("no"),
                row.getString("form"),
                row.getInt("place"),
                Relation.of(row.getString("relation")),
                row.getBoolean("willing"),
                row.getBoolean("dna_needed"),
                row.getBoolean("abroad"),
                row.getString("carer"),
                row.getString("conclusion"));
    }
}
