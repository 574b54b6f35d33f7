package org.zhusan.kinship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples as rows under their codes. */
@Component
class SampleTable {
    private final JdbcClient sql;

    SampleTable(JdbcClient sql) {
        this.sql = sql;
    }

    enum State {
        EXPECTED,
        TAKEN,
        REFUSED,
        NOT_COME,
        TOO_LATE,
        INVALID
    }

    /** @param line whom of the order's scope it is of; what the line stands for is not here */
    record Sample(
            String code,
            String examination,
            int line,
            int round,
            String sex,
            int ageYears,
            State state,
            @Nullable String material,
            @Nullable String seal,
            @Nullable Instant takenAt,
            @Nullable String takenBy,
            @Nullable String witness) {}

    /** What the laboratory may know of someone. */
    record Donor(int line, String sex, int ageYears) {}

    /** Makes a code for someone the order covers; its dates and institution are taken from the order. */
    String expect(String examination, int round, Donor donor) {
        String code = SampleCode.fresh();
        int made = sql.sql("INSERT INTO zhusan.sample "
                        + "(code, examination, line, round, sex, age_years, ordered_on, deadline_on, institution) "
                        + "SELECT :code, number, :line, :round, :sex, :age, ordered_on, deadline_on, institution "
                        + "FROM zhusan.examination WHERE number = :examination ON CONFLICT (code) DO NOTHING")
                .param("code", code)
                .param("examination", examination)
                .param("line", donor.line())
                .param("round", round)
                .param("sex", donor.sex())
                .param("age", donor.ageYears())
                .update();
        return made == 1 ? code : expect(examination, round, donor);
    }

    /** In the order of their codes, which tells nothing. */
    List<Sample> of(String examination) {
        return sql.sql("SELECT * FROM zhusan.sample WHERE examination = :examination ORDER BY round, code")
                .param("examination", examination)
                .query((row, number) -> read(row))
                .list();
    }

    List<Sample> of(String examination, int round) {
        return of(examination).stream().filter(it -> it.round() == round).toList();
    }

    boolean sealUsed(String seal) {
        return sql.sql("SELECT count(*) FROM zhusan.sample WHERE seal = :seal")
                        .param("seal", seal)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void taken(String code, String material, String seal, Instant at, LocalDate on, String by) {
        sql.sql("UPDATE zhusan.sample SET state = 'TAKEN', material = :material, seal = :seal, taken_at = :at, "
                        + "taken_on = :on, taken_by = :by WHERE code = :code")
                .param("material", material)
                .param("seal", seal)
                .param("at", Timestamp.from(at))
                .param("on", on)
                .param("by", by)
                .param("code", code)
                .update();
    }

    void state(String code, State state) {
        sql.sql("UPDATE zhusan.sample SET state = :state WHERE code = :code")
                .param("state", state.name())
                .param("code", code)
                .update();
    }

    void witnessed(String examination, int round, String by) {
        sql.sql("UPDATE zhusan.sample SET witness = :by WHERE examination = :examination AND round = :round")
                .param("by", by)
                .param("examination", examination)
                .param("round", round)
                .update();
    }

    private static Sample read(ResultSet row) throws SQLException {
        Timestamp takenAt = row.getTimestamp("taken_at");
        return new Sample(
                row.getString("code"),
                row.getString("examination"),
                row.getInt("line"),
                row.getInt("round"),
                row.getString("sex"),
                row.getInt("age_years"),
                State.valueOf(row.getString("state")),
                row.getString("material"),
                row.getString("seal"),
                takenAt == null ? null : takenAt.toInstant(),
                row.getString("taken_by"),
                row.getString("witness"));
    }
}
