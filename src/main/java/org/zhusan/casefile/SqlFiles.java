package org.zhusan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** Faces in two statements however many: the rows a reader may know of, then the names they may read. */
@Component
class SqlFiles implements Files {
    private static final String HOMES = """
            SELECT household, max(person) FILTER (WHERE reference) AS speaks, CASE WHEN bool_and(known) THEN count(*) ELSE 0 END AS people
            FROM (SELECT m.*, (%s) AS known FROM zhusan.household_member m
                WHERE m.household = ANY (:households) AND m.until_at = 'infinity') AS m
            GROUP BY household HAVING bool_or(reference AND known)""";

    private final JdbcClient sql;
    private final PersonRows rows;
    private final RegisteredNames names;
    private final CaseAccess access;
    private final Clock clock;

    SqlFiles(JdbcClient sql, PersonRows rows, RegisteredNames names, CaseAccess access, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, String> firstNames(Collection<String> people, Member reader, String purpose) {
        var first = new HashMap<String, String>();
        names.of(people, DataClass.IDENTITY_FIRST, reader, purpose)
                .forEach(
                        (person, its) -> first.put(person, RegisteredNames.spelled(its, "FirstName", reader.locale())));
        return first;
    }

    @Override
    @Transactional
    public List<Face> people(Member reader, String after, int size, String purpose) {
        return faces(
                "WHERE p.number > :after AND (%s) ORDER BY p.number LIMIT :size",
                Map.of("after", after, "size", size), reader, purpose);
    }

    @Override
    @Transactional
    public List<Face> of(Collection<String> people, Member reader, String purpose) {
        return faces(
                "WHERE p.number = ANY (:numbers) AND (%s) ORDER BY p.number",
                Map.of("numbers", people.toArray(String[]::new)), reader, purpose);
    }

    @Override
    @Transactional
    public Optional<Face> face(String person, Member reader, String purpose) {
        return faces("WHERE p.number = :number AND (%s)", Map.of("number", person), reader, purpose).stream()
                .findFirst()
                .map(it -> withMore(it, reader, purpose));
    }

    @Override
    @Transactional
    public List<Face> household(String person, Member reader, String purpose) {
        String together = "WHERE (%s) AND m.household = (SELECT household FROM zhusan.household_member "
                + "WHERE person = :person AND until_at = 'infinity') ORDER BY m.reference DESC, m.position";
        return faces(together, Map.of("person", person), reader, purpose);
    }

    @Override
    @Transactional
    public List<Face> livingIn(String household, Member reader, String purpose) {
        return faces(
                "WHERE (%s) AND m.household = :household ORDER BY m.reference DESC, m.position",
                Map.of("household", household), reader, purpose);
    }

    @Override
    @Transactional(readOnly = true)
    public long lastNaming(Collection<String> people, Member reader) {
        return names.last(people, reader);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Home> homes(Collection<String> households, Member reader) {
        var known = access.predicate(reader, Access.EXISTS, DataClass.ROUTE, "m.person");
        var homes = new HashMap<String, Home>();
        if (!households.isEmpty()) {
            sql.sql(HOMES.formatted(known.sql()))
                    .params(known.parameters())
                    .param("households", households.toArray(String[]::new))
                    .query((row, number) -> homes.put(
                            row.getString("household"), new Home(row.getString("speaks"), row.getInt("people"))))
                    .list();
        }
        return homes;
    }

    private List<Face> faces(String condition, Map<String, Object> values, Member reader, String purpose) {
        var visible = access.predicate(reader, Access.EXISTS, DataClass.ROUTE, "p.number");
        var parameters = new HashMap<String, Object>(values);
        parameters.putAll(visible.parameters());
        List<People.Person> people = rows.where(condition.formatted(visible.sql()), parameters);
        Map<String, String> first =
                firstNames(people.stream().map(People.Person::number).toList(), reader, purpose);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return people.stream()
                .map(it -> face(it, first.get(it.number()), today))
                .toList();
    }

    private static Face face(People.Person person, @Nullable String firstName, LocalDate today) {
        Appearance appearance = firstName == null
                ? null
                : new Appearance(firstName, person.sex(), AgeBand.of(person.age(today)), person.language());
        return new Face(
                person.number(), person.role(), person.household(), person.referencePerson(), appearance, null, null);
    }

    private Face withMore(Face face, Member reader, String purpose) {
        People.Person person = rows.where("WHERE p.number = :number", Map.of("number", face.number()))
                .get(0);
        Map<String, Object> its = names.of(List.of(face.number()), DataClass.IDENTITY, reader, purpose)
                .get(face.number());
        boolean social = access.permits(reader, Access.READ, face.number(), DataClass.SOCIAL);
        return new Face(
                face.number(),
                face.role(),
                face.household(),
                face.referencePerson(),
                face.appearance(),
                its == null ? null : identity(its, person.birthDate(), reader.locale()),
                social ? new Circumstances(person.orphan(), person.unaccompanied()) : null);
    }

    private static Identity identity(Map<String, Object> its, LocalDate birthDate, Locale language) {
        return new Identity(
                RegisteredNames.spelled(its, "Name", language),
                String.valueOf(its.getOrDefault("originalScript", "")),
                birthDate);
    }
}
