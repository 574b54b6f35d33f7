package org.zhusan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.audit.ReadLog;

/** The names people go by now: those of their newest registration, for whom the reader may read them of, and noted. */
@Component
class RegisteredNames {
    private static final String NEWEST = """
            SELECT DISTINCT ON (r.person) r.id, r.person, r.form_version, p.sealed, k.wrapped
            FROM zhusan.record r
            JOIN zhusan.record_part p ON p.record = r.id AND p.data_class = :part
            JOIN zhusan_keys.key_set k ON k.person = r.person
            WHERE r.person = ANY (:people) AND r.form = :form AND (%s)
            ORDER BY r.person, r.ordinal DESC""";

    private final KeySets keys;
    private final CaseAccess access;
    private final OnBehalf behalf;
    private final ReadLog log;

    RegisteredNames(KeySets keys, CaseAccess access, OnBehalf behalf, ReadLog log) {
        this.keys = keys;
        this.access = access;
        this.behalf = behalf;
        this.log = log;
    }

    /** The answers of the part {@code identity} or {@code identity.first}, by person, in one statement however many. */
    Map<String, Map<String, Object>> of(Collection<String> people, DataClass part, Member reader, String purpose) {
        var readable = access.predicate(reader, Access.READ, part, "r.person");
        var names = new LinkedHashMap<String, Map<String, Object>>();
        var reads = new ArrayList<ReadLog.Read>();
        if (!people.isEmpty()) {
            var parameters = new HashMap<String, Object>(readable.parameters());
            parameters.put("part", part.code());
            parameters.put("form", SqlPeople.REGISTRATION);
            parameters.put("people", people.toArray(String[]::new));
            behalf.read(reader, new OnBehalf.Statement(NEWEST.formatted(readable.sql()), parameters), (row, number) -> {
                names.put(row.getString("person"), open(row, part));
                return reads.add(new ReadLog.Read(row.getString("person"), part, row.getString("id")));
            });
        }
        if (!reads.isEmpty()) {
            log.note(reader, reads, purpose);
        }
        return names;
    }

    /** The place of the newest registration of any of them among all records; nothing is opened. */
    long last(Collection<String> people, Member reader) {
        return behalf.read(
                        reader,
                        new OnBehalf.Statement(
                                "SELECT coalesce(max(r.ordinal), 0) FROM zhusan.record r "
                                        + "WHERE r.person = ANY (:people) AND r.form = :form",
                                Map.of("people", people.toArray(String[]::new), "form", SqlPeople.REGISTRATION)),
                        (row, number) -> row.getLong(1))
                .get(0);
    }

    /** @param field {@code Name} or {@code FirstName} */
    static String spelled(Map<String, Object> names, String field, Locale language) {
        String spelling =
                switch (language.getLanguage()) {
                    case "kk" -> "kazakh";
                    case "ru" -> "russian";
                    default -> "latin";
                };
        return String.valueOf(names.getOrDefault(spelling + field, ""));
    }

    private Map<String, Object> open(ResultSet row, DataClass part) throws SQLException {
        String person = row.getString("person");
        var bound = Sealed.part(
                person, part.code(), row.getString("id"), SqlPeople.REGISTRATION, row.getString("form_version"));
        return AnswerJson.read(bound.open(keys.unwrap(person, row.getBytes("wrapped")), row.getBytes("sealed")));
    }
}
