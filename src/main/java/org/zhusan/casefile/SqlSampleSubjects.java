package org.zhusan.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** Rows that row-level security shows to the programme's own work and to nobody who signs in. */
@Component
class SqlSampleSubjects implements SampleSubjects {
    private static final Member SAMPLES = Member.system("samples");

    private final OnBehalf behalf;

    SqlSampleSubjects(OnBehalf behalf) {
        this.behalf = behalf;
    }

    @Override
    public void keep(String examination, String child, List<Subject> subjects) {
        behalf.write(
                SAMPLES,
                subjects.stream()
                        .map(it -> new OnBehalf.Statement(
                                "INSERT INTO zhusan.sample_subject (examination, line, child, person, relation) "
                                        + "VALUES (:examination, :line, :child, :person, :relation)",
                                Map.of(
                                        "examination", examination,
                                        "line", it.line(),
                                        "child", child,
                                        "person", it.person(),
                                        "relation", it.relation())))
                        .toList());
    }

    @Override
    public List<Subject> of(String examination) {
        return behalf.read(
                SAMPLES,
                new OnBehalf.Statement(
                        "SELECT * FROM zhusan.sample_subject WHERE examination = :examination ORDER BY line",
                        Map.of("examination", examination)),
                (row, number) -> new Subject(row.getInt("line"), row.getString("person"), row.getString("relation")));
    }

    @Override
    public Optional<String> child(String examination) {
        return first(
                        "SELECT child FROM zhusan.sample_subject WHERE examination = :examination AND line = 1",
                        Map.of("examination", examination))
                .stream()
                .findFirst();
    }

    @Override
    public List<String> examinations(String child) {
        return first(
                "SELECT examination FROM zhusan.sample_subject WHERE child = :child AND line = 1 ORDER BY examination DESC",
                Map.of("child", child));
    }

    private List<String> first(String query, Map<String, String> parameters) {
        return behalf.read(SAMPLES, new OnBehalf.Statement(query, parameters), (row, number) -> row.getString(1));
    }
}
