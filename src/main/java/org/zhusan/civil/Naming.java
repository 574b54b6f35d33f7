package org.zhusan.civil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.PersonName;
import org.zhusan.casefile.Records;
import org.zhusan.form.Submission;

/**
 * The name a certificate bears becomes the name of the file. Families choose in one spelling; of the others the file knows the words that stay, and the registrar
 * writes the rest: nothing here is transliterated by a rule. How the name is written in its own script stays as it was.
 */
@Component
class Naming {
    static final String RUSSIAN = "russianName";
    static final String LATIN = "latinName";
    private static final String KAZAKH = "kazakhName";
    private static final List<String> PARTS = List.of("surname", "name", "patronymic");

    private final People people;
    private final Records records;

    Naming(People people, Records records) {
        this.people = people;
        this.records = records;
    }

    /** The Russian and the Latin spelling of a chosen name, where every word of it already stands in the file at its place. */
    Map<String, Object> known(String person, Map<String, Object> chosen, Member reader) {
        Map<String, Object> now = now(person, reader);
        List<String> words = words(chosen(chosen));
        var known = new LinkedHashMap<String, Object>();
        for (String spelling : List.of(RUSSIAN, LATIN)) {
            List<String> kazakh = words(now.get(KAZAKH));
            List<String> other = words(now.get(spelling));
            if (!words.isEmpty()
                    && kazakh.size() == other.size()
                    && words.size() <= kazakh.size()
                    && words.equals(kazakh.subList(0, words.size()))) {
                known.put(spelling, String.join(" ", other.subList(0, words.size())));
            }
        }
        return known;
    }

    /** @throws org.zhusan.casefile.NameRefused when a spelling cannot be kept */
    void check(Submission submission, String... spellings) {
        for (String spelling : spellings) {
            new PersonName(submission.text(spelling));
        }
    }

    /** The name as the family chose it and the certificate reads. */
    void certified(Submission submission, Map<String, Object> chosen) {
        String person = submission.caseNumber();
        people.rename(
                person,
                new People.Names(chosen(chosen), submission.text(RUSSIAN), submission.text(LATIN)),
                submission.task(),
                submission.by());
    }

    /** One part of the name is replaced in each spelling; a place of birth is no name. */
    void amended(Submission submission, Map<String, Object> decided) {
        int part = PARTS.indexOf(String.valueOf(decided.get("field")));
        if (part < 0) {
            return;
        }
        Map<String, Object> now = now(submission.caseNumber(), submission.by());
        people.rename(
                submission.caseNumber(),
                new People.Names(
                        replaced(now.get(KAZAKH), part, decided.get("new")),
                        replaced(now.get(RUSSIAN), part, decided.get("newRussian")),
                        replaced(now.get(LATIN), part, decided.get("newLatin"))),
                submission.task(),
                submission.by());
    }

    private Map<String, Object> now(String person, Member reader) {
        return records.latest(person, "registration", reader, "rules")
                .map(Records.Stored::answers)
                .orElse(Map.of());
    }

    private static String chosen(Map<String, Object> chosen) {
        return Stream.of("surname", "givenName", "patronymic")
                .map(chosen::get)
                .filter(it -> !BirthDesk.blank(it))
                .map(it -> it.toString().strip())
                .collect(Collectors.joining(" "));
    }

    /** Papers write surname, given name, and what follows is the patronymic. */
    private static String replaced(Object name, int part, Object with) {
        List<String> words = words(name);
        var parts = new ArrayList<String>(words.subList(0, Math.min(2, words.size())));
        if (words.size() > 2) {
            parts.add(String.join(" ", words.subList(2, words.size())));
        }
        if (part < parts.size()) {
            parts.set(part, with.toString());
        } else {
            parts.add(with.toString());
        }
        return String.join(" ", parts);
    }

    private static List<String> words(Object name) {
        return BirthDesk.blank(name)
                ? List.of()
                : List.of(name.toString().strip().split("\\s+"));
    }
}
