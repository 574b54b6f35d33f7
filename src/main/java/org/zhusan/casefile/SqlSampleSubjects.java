package org.zhusan.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** Rows that row-level security shows to the programme's own work and to nobody who signs in. */
@Component
class SqlSampleSubjects implements SampleSubjects {
    private static final Member SAMPLES = Member.system("samples");

    private final JdbcClient sql;
    private final OnBehalf behalf;

    SqlSampleSubjects(JdbcClient sql, OnBehalf behalf) {
        this.sql = sql;
        this.behalf = behalf;
    }

    @Override
    public void keep(String examination, String child, List<Subject> subjects) {
        behalf.of(SAMPLES, () -> {
            subjects.forEach(
                    it -> sql.sql("INSERT INTO zhusan.sample_subject (examination, line, child, person, relation) "
                                    + "VALUES (:examination, :line, :child, :person, :relation)")
                            .param("examination", examination)
                            .param("line", it.line())
                            .param("child", child)
                            .param("person", it.person())
                            .param("relation", it.relation())
                            .update());
            return subjects.size();
        });
    }

    @Override
    public List<Subject> of(String examination) {
        return behalf.of(SAMPLES, () -> sql.sql(
                        "SELECT * FROM zhusan.sample_subject WHERE examination = :examination ORDER BY line")
                .param("examination", examination)
                .query((row, number) ->
                        new Subject(row.getInt("line"), row.getString("person"), row.getString("relation")))
                .list());
    }

    @Override
    public Optional<String> child(String examination) {
        return behalf.of(SAMPLES, () -> sql.sql(
                        "SELECT child FROM zhusan.sample_subject WHERE examination = :examination AND line = 1")
                .param("examination", examination)
                .query(String.class)
                .optional());
    }

    @Override
    public List<String> examinations(String child) {
        return behalf.of(SAMPLES, () -> sql.sql(
                        "SELECT examination FROM zhusan.sample_subject WHERE child = :child AND line = 1 ORDER BY examination DESC")
                .param("child", child)
                .query(String.class)
                .list());
    }
}
