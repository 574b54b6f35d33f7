package org.zhusan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.zhusan.audit.ReadLog;

/** Faces in two statements however many: the rows a reader may know of, then the names they may read. */
@Component
class SqlFiles implements Files {
    private final JdbcClient sql;
    private final KeySets keys;
    private final PersonRows rows;
    private final CaseAccess access;
    private final ReadLog log;
    private final Clock clock;

    SqlFiles(JdbcClient sql, KeySets keys, PersonRows rows, CaseAccess access, ReadLog log, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.rows = rows;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, String> firstNames(Collection<String> people, Member reader, String purpose) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var readable = access.predicate(reader, Access.READ, DataClass.IDENTITY_FIRST, "r.person");
        var names = new LinkedHashMap<String, String>();
        var reads = new ArrayList<ReadLog.Read>();
        sql.sql("""
                        SELECT DISTINCT ON (r.person) r.id, r.person, r.form_version, p.sealed, k.wrapped
                        FROM zhusan.record r
                        JOIN zhusan.record_part p ON p.record = r.id AND p.data_class = :first
                        JOIN zhusan_keys.key_set k ON k.person = r.person
                        WHERE r.person = ANY (:people) AND r.form = :form AND (%s)
                        ORDER BY r.person, r.ordinal DESC""".formatted(readable.sql()))
                .params(readable.parameters())
                .param("first", DataClass.IDENTITY_FIRST.code())
                .param("form", SqlPeople.REGISTRATION)
                .param("people", people.toArray(String[]::new))
                .query((row, number) -> {
                    names.put(row.getString("person"), firstName(row, reader.locale()));
                    reads.add(new ReadLog.Read(
                            row.getString("person"), DataClass.IDENTITY_FIRST, row.getString("id")));
                    return number;
                })
                .list();
        if (!reads.isEmpty()) {
            log.note(reader, reads, purpose);
        }
        return names;
    }

    @Override
    @Transactional
    public List<Face> people(Member reader, String after, int size, String purpose) {
        return faces(
                "WHERE p.number > :after AND (%s) ORDER BY p.number LIMIT :size",
                Map.of("after", after, "size", size),
                reader,
                purpose);
    }

    @Override
    @Transactional
    public Optional<Face> face(String person, Member reader, String purpose) {
        return faces("WHERE p.number = :number AND (%s)", Map.of("number", person), reader, purpose).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public List<Face> household(String person, Member reader, String purpose) {
        String together = "WHERE (%s) AND m.household = (SELECT household FROM zhusan.household_member "
                + "WHERE person = :person AND until_at = 'infinity') ORDER BY m.reference DESC, m.position";
        return faces(together, Map.of("person", person), reader, purpose);
    }

    private List<Face> faces(String condition, Map<String, Object> values, Member reader, String purpose) {
        var visible = access.predicate(reader, Access.EXISTS, DataClass.ROUTE, "p.number");
        var parameters = new HashMap<String, Object>(values);
        parameters.putAll(visible.parameters());
        List<People.Person> people = rows.where(condition.formatted(visible.sql()), parameters);
        Map<String, String> names =
                firstNames(people.stream().map(People.Person::number).toList(), reader, purpose);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return people.stream().map(it -> face(it, names.get(it.number()), today)).toList();
    }

    private static Face face(People.Person person, @Nullable String name, LocalDate today) {
        Appearance appearance =
                name == null ? null : new Appearance(name, person.sex(), person.age(today), person.language());
        return new Face(person.number(), person.role(), person.household(), person.referencePerson(), appearance);
    }

    private String firstName(ResultSet row, Locale language) throws SQLException {
        String person = row.getString("person");
        byte[] plain = Sealed.part(
                        person,
                        DataClass.IDENTITY_FIRST.code(),
                        row.getString("id"),
                        SqlPeople.REGISTRATION,
                        row.getString("form_version"))
                .open(keys.unwrap(person, row.getBytes("wrapped")), row.getBytes("sealed"));
        String spelling =
                switch (language.getLanguage()) {
                    case "kk" -> "kazakhFirstName";
                    case "ru" -> "russianFirstName";
                    default -> "latinFirstName";
                };
        return String.valueOf(AnswerJson.read(plain).getOrDefault(spelling, ""));
    }
}
