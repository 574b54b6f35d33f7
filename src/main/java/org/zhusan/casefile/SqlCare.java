package org.zhusan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.database.Remembered;

/** Arrangements as rows that are ended, never changed; the database keeps one open row for a child. */
@Component
class SqlCare implements Care {
    private static final int OF_AGE = 18;

    private final JdbcClient sql;
    private final PersonRows people;
    private final CaseAccess access;

    SqlCare(JdbcClient sql, PersonRows people, CaseAccess access) {
        this.sql = sql;
        this.people = people;
        this.access = access;
    }

    @Override
    @Transactional
    public void arrange(String child, Kind kind, @Nullable String carer, String task, Instant at, Member by) {
        requireKnown(child);
        if (carer != null) {
            requireKnown(carer);
        }
        if (child.equals(carer)) {
            throw new CareRefused("casefile.ownCarer", child);
        }
        end(child, at, by);
        sql.sql("INSERT INTO zhusan.care_arrangement (child, kind, carer, task, since_at, arranged_by) "
                        + "VALUES (:child, :kind, :carer, :task, :at, :by)")
                .param("child", child)
                .param("kind", kind.code())
                .param("carer", carer)
                .param("task", task)
                .param("at", moment(at))
                .param("by", by.id())
                .update();
        Remembered.forget();
    }

    @Override
    @Transactional
    public void end(String child, Instant at, Member by) {
        access.require(by, Access.WRITE, child, DataClass.ROUTE);
        Optional<Instant> since = sql.sql("SELECT since_at FROM zhusan.care_arrangement "
                        + "WHERE child = :child AND until_at = 'infinity' FOR UPDATE")
                .param("child", child)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
        if (since.isPresent() && moment(at).toInstant().isBefore(since.get())) {
            throw new CareRefused("casefile.careBackwards", child);
        }
        sql.sql("UPDATE zhusan.care_arrangement SET until_at = :at WHERE child = :child AND until_at = 'infinity'")
                .param("at", moment(at))
                .param("child", child)
                .update();
        Remembered.forget();
    }

    @Override
    public Optional<Arrangement> now(String child) {
        return of(child).stream().filter(it -> it.until() == null).findFirst();
    }

    @Override
    public Map<String, Arrangement> now(Collection<String> children) {
        return sql
                .sql("SELECT child, kind, carer, task, since_at, NULL::timestamptz AS until_at "
                        + "FROM zhusan.care_arrangement WHERE child = ANY (:children) AND until_at = 'infinity'")
                .param("children", children.toArray(String[]::new))
                .query(SqlCare::arrangement)
                .list()
                .stream()
                .collect(Collectors.toMap(Arrangement::child, it -> it));
    }

    @Override
    public List<Arrangement> of(String child) {
        return sql.sql("SELECT child, kind, carer, task, since_at, nullif(until_at, 'infinity') AS until_at "
                        + "FROM zhusan.care_arrangement WHERE child = :child ORDER BY id DESC")
                .param("child", child)
                .query(SqlCare::arrangement)
                .list();
    }

    @Override
    public List<String> entrustedTo(String carer) {
        return sql.sql("SELECT child FROM zhusan.care_arrangement "
                        + "WHERE carer = :carer AND until_at = 'infinity' ORDER BY child")
                .param("carer", carer)
                .query(String.class)
                .list();
    }

    @Override
    public List<People.Person> childrenWithoutCarer(String household, LocalDate on) {
        return withoutCarer("m.household = :household", "m.position", Map.of("household", household), on);
    }

    @Override
    public List<People.Person> childrenWithoutCarer(Collection<String> those, LocalDate on) {
        return withoutCarer("p.number = ANY (:people)", "p.number", Map.of("people", those.toArray(String[]::new)), on);
    }

    private List<People.Person> withoutCarer(String among, String order, Map<String, ?> parameters, LocalDate on) {
        return people.where("""
                        WHERE %s
                            AND NOT EXISTS (SELECT FROM zhusan.care_arrangement c
                                WHERE c.child = p.number AND c.until_at = 'infinity')
                            AND NOT EXISTS (SELECT FROM zhusan.placement a
                                WHERE a.person = m.in_care_of AND a.until_at = 'infinity'
                                    AND a.kind NOT IN ('CUSTODY', 'HOSPITAL', 'ISOLATION', 'ABROAD'))
                        ORDER BY %s
                        """.formatted(among, order), parameters).stream()
                .filter(it -> it.age(on) < OF_AGE)
                .toList();
    }

    private void requireKnown(String person) {
        if (people.where("WHERE p.number = :number", Map.of("number", person)).isEmpty()) {
            throw new CareRefused("casefile.unknownPerson", person);
        }
    }

    private static Arrangement arrangement(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until_at");
        return new Arrangement(
                row.getString("child"),
                Kind.of(row.getString("kind")),
                row.getString("carer"),
                row.getString("task"),
                row.getTimestamp("since_at").toInstant(),
                until == null ? null : until.toInstant());
    }

    private static Timestamp moment(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
    }
}
