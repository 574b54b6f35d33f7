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

/** A table with one row per resident of the household: filled in before it is shown, complete when it is handed in. */
@Component
class HousingRows {
    static final String LIST = "people";
    static final String PERSON = "personRef";

    private final Residence residence;
    private final Files files;

    HousingRows(Residence residence, Files files) {
        this.residence = residence;
        this.files = files;
    }

    /** Number, age and the first name as far as the reader may know it. */
    List<Map<String, Object>> rows(Collection<Person> people, Member reader, String form) {
        Map<String, String> firstNames =
                files.firstNames(people.stream().map(Person::number).toList(), reader, form);
        var rows = new ArrayList<Map<String, Object>>();
        for (Person person : people) {
            var row = new LinkedHashMap<String, Object>();
            row.put(PERSON, person.number());
            row.put("age", person.age(residence.day(residence.now())));
            if (firstNames.containsKey(person.number())) {
                row.put("firstName", firstNames.get(person.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** @throws HousingRefused.NotThisHousehold when someone has no row, two rows, or a row and does not belong here */
    static void requireExactly(Submission submission, Collection<Person> expectedPeople) {
        var expected = new LinkedHashSet<String>();
        expectedPeople.forEach(it -> expected.add(it.number()));
        var seen = new HashSet<String>();
        for (Map<String, Object> row : submission.rows(LIST)) {
            if (!seen.add(person(row)) || !expected.contains(person(row))) {
                throw new HousingRefused.NotThisHousehold(person(row));
            }
        }
        expected.removeAll(seen);
        if (!expected.isEmpty()) {
            throw new HousingRefused.NotThisHousehold(String.join(", ", expected));
        }
    }

    static String person(Map<String, Object> row) {
        return (String) row.get(PERSON);
    }
}
