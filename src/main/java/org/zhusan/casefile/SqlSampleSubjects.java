package org.zhusan.casefile;

import java.util.HashMap;
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
                subjects.stream().map(it -> row(examination, child, it)).toList());
    }

    private static OnBehalf.Statement row(String examination, String child, Subject subject) {
        var values = new HashMap<String, Object>();
        values.put("examination", examination);
        values.put("line", subject.line());
        values.put("child", child);
        // a relative who is not in the case file has no number
        values.put("person", subject.person());
        values.put("relation", subject.relation());
        return new OnBehalf.Statement(
                "INSERT INTO zhusan.sample_subject (examination, line, child, person, relation) "
                        + "VALUES (:examination, :line, :child, :person, :relation)",
                values);
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
