package org.zhusan.kinship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.State;

/** Orders as rows: dates, institution and questions, nothing about anybody. */
@Component
class ExaminationTable {
    private final JdbcClient sql;

    ExaminationTable(JdbcClient sql) {
        this.sql = sql;
    }

    String nextNumber() {
        long next = sql.sql("SELECT nextval('zhusan.examination_number')")
                .query(Long.class)
                .single();
        return "ZH-K-%06d".formatted(next);
    }

    void add(String number, LocalDate on, LocalDate deadline, Institution institution, Set<Question> questions) {
        sql.sql("INSERT INTO zhusan.examination (number, ordered_on, deadline_on, institution, questions, state) "
                        + "VALUES (:number, :on, :deadline, :institution, :questions, 'ORDERED')")
                .param("number", number)
                .param("on", on)
                .param("deadline", deadline)
                .param("institution", institution.code())
                .param(
                        "questions",
                        questions.stream().map(Question::code).sorted().toArray(String[]::new))
                .update();
    }

    Optional<Examination> find(String number) {
        return sql.sql("SELECT * FROM zhusan.examination WHERE number = :number")
                .param("number", number)
                .query((row, at) -> read(row))
                .optional();
    }

    /** The same, and nobody else works on it until the transaction is over. */
    Examination lock(String number) {
        return sql.sql("SELECT * FROM zhusan.examination WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query((row, at) -> read(row))
                .single();
    }

    void state(String number, State state) {
        sql.sql("UPDATE zhusan.examination SET state = :state WHERE number = :number")
                .param("state", state.name())
                .param("number", number)
                .update();
    }

    /** @return the round that begins */
    int nextRound(String number) {
        return sql.sql("UPDATE zhusan.examination SET round = round + 1 WHERE number = :number RETURNING round")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static Examination read(ResultSet row) throws SQLException {
        Set<Question> questions = Stream.of((String[]) row.getArray("questions").getArray())
                .map(Question::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Examination(
                row.getString("number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("deadline_on", LocalDate.class),
                Institution.of(row.getString("institution")),
                questions,
                row.getInt("round"),
                State.valueOf(row.getString("state")));
    }
}
