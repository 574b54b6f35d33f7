package org.zhusan.arrival;

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

/** A table with one row per person: filled in before it is shown, and complete when it is handed in. */
@Component
class ReceptionRows {
    private final Reception reception;
    private final Files files;

    ReceptionRows(Reception reception, Files files) {
        this.reception = reception;
        this.files = files;
    }

    /** Number, age and the first name as far as the reader may know it. */
    List<Map<String, Object>> rows(String reference, Collection<Person> people, Member reader, String purpose) {
        Map<String, String> firstNames =
                files.firstNames(people.stream().map(Person::number).toList(), reader, purpose);
        var rows = new ArrayList<Map<String, Object>>();
        for (Person person : people) {
            var row = new LinkedHashMap<String, Object>();
            row.put(reference, person.number());
            row.put("age", person.age(reception.day(reception.now())));
            if (firstNames.containsKey(person.number())) {
                row.put("firstName", firstNames.get(person.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * @throws ReceptionRefused.PersonTwice when someone has two rows
     * @throws ReceptionRefused.ForeignPerson when a row names anyone else
     * @throws ReceptionRefused.PersonMissing naming everyone expected who has no row
     */
    static void requireExactly(
            Submission submission, String list, String reference, Collection<Person> expectedPeople) {
        var expected = new LinkedHashSet<String>();
        expectedPeople.forEach(it -> expected.add(it.number()));
        var seen = new HashSet<String>();
        for (Map<String, Object> row : submission.rows(list)) {
            String person = (String) row.get(reference);
            if (!seen.add(person)) {
                throw new ReceptionRefused.PersonTwice(person);
            }
            if (!expected.contains(person)) {
                throw new ReceptionRefused.ForeignPerson(person);
            }
        }
        expected.removeAll(seen);
        if (!expected.isEmpty()) {
            throw new ReceptionRefused.PersonMissing(String.join(", ", expected));
        }
    }
}
