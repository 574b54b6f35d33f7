package org.zhusan.stay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** A table with one row per resident: filled in before it is shown, and complete when it is handed in. */
@Component
class StayRows {
    static final String LIST = "persons";
    static final String PERSON = "personRef";

    private final StayDesk desk;
    private final Files files;

    StayRows(StayDesk desk, Files files) {
        this.desk = desk;
        this.files = files;
    }

    /** Number, age and the first name as far as the reader may know it. */
    List<Map<String, Object>> rows(Collection<Person> people, Member reader, String purpose) {
        Map<String, String> firstNames =
                files.firstNames(people.stream().map(Person::number).toList(), reader, purpose);
        var rows = new ArrayList<Map<String, Object>>();
        for (Person person : people) {
            var row = new LinkedHashMap<String, Object>();
            row.put(PERSON, person.number());
            row.put("age", person.age(desk.today()));
            if (firstNames.containsKey(person.number())) {
                row.put("firstName", firstNames.get(person.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * @throws StayRefused.PersonTwice when someone has two rows
     * @throws StayRefused.ForeignPerson when a row names anyone else
     * @throws StayRefused.PersonMissing naming everyone expected who has no row
     */
    static void requireExactly(Submission submission, Collection<Person> expectedPeople) {
        var expected = new LinkedHashSet<String>();
        expectedPeople.forEach(it -> expected.add(it.number()));
        var seen = new HashSet<String>();
        for (Map<String, Object> row : submission.rows(LIST)) {
            String person = String.valueOf(row.get(PERSON));
            if (!seen.add(person)) {
                throw new StayRefused.PersonTwice(person);
            }
            if (!expected.contains(person)) {
                throw new StayRefused.ForeignPerson(person);
            }
        }
        expected.removeAll(seen);
        if (!expected.isEmpty()) {
            throw new StayRefused.PersonMissing(String.join(", ", expected));
        }
    }

    static String person(Map<String, Object> row) {
        return String.valueOf(row.get(PERSON));
    }
}
