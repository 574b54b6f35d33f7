package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.casefile.SampleSubjects.Subject;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.State;
import org.zhusan.kinship.SampleTable.Donor;
import org.zhusan.kinship.SampleTable.Sample;

/** Makes the codes: for everyone an order covers, anew for each sampling, and beside them sex and age alone. */
@Component
class SampleCodes {
    private final ExaminationTable examinations;
    private final SampleTable samples;
    private final SampleSubjects subjects;
    private final People people;
    private final ExaminationDesk desk;

    SampleCodes(
            ExaminationTable examinations,
            SampleTable samples,
            SampleSubjects subjects,
            People people,
            ExaminationDesk desk) {
        this.examinations = examinations;
        this.samples = samples;
        this.subjects = subjects;
        this.people = people;
        this.desk = desk;
    }

    /** @param rows the lawyer's, by line: sex and age of relatives without a file */
    void makeFirst(String examination, Map<Integer, Map<String, Object>> rows) {
        make(
                examination,
                subjects.of(examination).stream()
                        .map(it -> it.person() == null ? relative(it.line(), rows.get(it.line())) : ours(it))
                        .toList());
        examinations.state(examination, State.ARRANGED);
    }

    /** For the same people as before; no code is ever used twice. */
    void makeAgain(String examination) {
        Examination now = examinations.lock(examination);
        make(
                examination,
                samples.of(examination, now.round()).stream()
                        .map(SampleCodes::same)
                        .toList());
    }

    private void make(String examination, List<Donor> donors) {
        int round = examinations.nextRound(examination);
        donors.forEach(it -> samples.expect(examination, round, it));
    }

    private Donor ours(Subject subject) {
        LocalDate today = desk.today();
        Person person = people.find(subject.person()).orElseThrow(SamplingRefused.OutOfScope::new);
        return new Donor(subject.line(), person.sex() == Sex.FEMALE ? "female" : "male", person.age(today));
    }

    private static Donor relative(int line, Map<String, Object> row) {
        return new Donor(line, String.valueOf(row.get("sex")), ((Number) row.get("ageYears")).intValue());
    }

    private static Donor same(Sample sample) {
        return new Donor(sample.line(), sample.sex(), sample.ageYears());
    }
}
