package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.database.Remembered;

/** Rows of people with what rules need opened; the erased are not there. */
@Component
class PersonRows {
    private static final String SELECT = """
            SELECT p.*, k.wrapped, m.household, coalesce(m.reference, false) AS reference
            FROM zhusan.person p
            JOIN zhusan_keys.key_set k ON k.person = p.number
            LEFT JOIN zhusan.household_member m ON m.person = p.number AND m.until_at = 'infinity'
            """;

    private final JdbcClient sql;
    private final KeySets keys;

    PersonRows(JdbcClient sql, KeySets keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** @param rest conditions and order over {@code p} (person) and {@code m} (its open membership), never user input */
    List<People.Person> where(String rest, Map<String, ?> parameters) {
        var question = new Asked(rest, Arrays.deepToString(parameters.values().toArray()));
        List<People.Person> rows = Remembered.of(question, () -> sql.sql(SELECT + rest)
                .params(parameters)
                .query(this::person)
                .list());
        return new ArrayList<>(rows);
    }

    /** @param values of all parameters, in the order in which each question names them */
    private record Asked(String rest, String values) {}

    static byte[] essentials(Aead key, String number, People.NewPerson person) {
        return Sealed.essentials(number)
                .seal(key, AnswerJson.write(Map.of("birthDate", person.birthDate(), "language", person.language())));
    }

    private People.Person person(ResultSet row, int rowNumber) throws SQLException {
        String number = row.getString("number");
        Map<String, Object> essentials = AnswerJson.read(Sealed.essentials(number)
                .open(keys.unwrap(number, row.getBytes("wrapped")), row.getBytes("essentials")));
        return new People.Person(
                number,
                People.Role.valueOf(row.getString("role")),
                People.Sex.valueOf(row.getString("sex")),
                (LocalDate) Objects.requireNonNull(essentials.get("birthDate")),
                (String) Objects.requireNonNull(essentials.get("language")),
                row.getBoolean("orphan"),
                row.getBoolean("unaccompanied"),
                row.getString("household"),
                row.getBoolean("reference"));
    }
}
