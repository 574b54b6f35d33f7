package org.zhusan.regional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** A table with one row for each who takes part: filled in before it is shown, and complete when it is handed in. */
@Component
class ProgrammeRows {
    static final String LIST = "persons";
    static final String PERSON = "personRef";

    private static final List<String> NEEDS = List.of(
            "housing",
            "documents",
            "health",
            "mentalHealth",
            "schooling",
            "income",
            "family",
            "protection",
            "stigma",
            "language");
    private static final String RISK = "riskLevel";

    /** What is written of each person, in the order of the forms. */
    static final List<String> FIELDS =
            Stream.concat(NEEDS.stream(), Stream.of(RISK)).toList();

    private final RegionalDesk desk;
    private final Files files;

    ProgrammeRows(RegionalDesk desk, Files files) {
        this.desk = desk;
        this.files = files;
    }

    /** Number, and the first name as far as the reader may know it. */
    Map<String, Object> rows(String household, Member reader, String purpose) {
        List<String> people = numbers(household);
        Map<String, String> firstNames = files.firstNames(people, reader, purpose);
        var rows = new ArrayList<Map<String, Object>>();
        for (String person : people) {
            var row = new LinkedHashMap<String, Object>();
            row.put(PERSON, person);
            if (firstNames.containsKey(person)) {
                row.put("firstName", firstNames.get(person));
            }
            rows.add(row);
        }
        return Map.of(LIST, rows);
    }

    /**
     * @throws ProgrammeRefused.NobodyTakesPart when the table would be empty
     * @throws ProgrammeRefused.ForeignPerson when a row names anyone else
     * @throws ProgrammeRefused.PersonMissing naming everyone who takes part and has no row
     */
    void requireEveryone(Submission submission) {
        List<String> people = numbers(submission.caseNumber());
        if (people.isEmpty()) {
            throw new ProgrammeRefused.NobodyTakesPart();
        }
        Set<String> missing = new LinkedHashSet<>(people);
        for (Map<String, Object> row : submission.rows(LIST)) {
            if (!missing.remove(person(row))) {
                throw new ProgrammeRefused.ForeignPerson(person(row));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProgrammeRefused.PersonMissing(missing.stream().collect(Collectors.joining(", ")));
        }
    }

    static String person(Map<String, Object> row) {
        return String.valueOf(row.get(PERSON));
    }

    static int maxNeed(Submission submission) {
        return highest(submission, NEEDS);
    }

    static int maxRisk(Submission submission) {
        return highest(submission, List.of(RISK));
    }

    private List<String> numbers(String household) {
        return desk.accompanied(household).stream().map(Person::number).toList();
    }

    private static int highest(Submission submission, List<String> fields) {
        return submission.rows(LIST).stream()
                .flatMap(row -> fields.stream().map(row::get))
                .filter(Number.class::isInstance)
                .mapToInt(it -> ((Number) it).intValue())
                .max()
                .orElseThrow();
    }
}
