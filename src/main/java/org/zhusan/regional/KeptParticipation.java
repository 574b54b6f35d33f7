package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** The rows of {@code zhusan.programme_participation}: one per span, of those alone who ever left. */
@Component
class KeptParticipation implements Participation {
    private final JdbcClient sql;
    private final People people;

    KeptParticipation(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    @Override
    public boolean hasLeft(String person) {
        return !whoLeft(Set.of(person)).isEmpty();
    }

    @Override
    public Set<String> whoLeft(Collection<String> people) {
        return Set.copyOf(sql.sql("SELECT person FROM zhusan.programme_participation "
                        + "WHERE person = ANY (:people) AND status = 'LEFT_PROGRAMME' AND until_on IS NULL")
                .param("people", people.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public boolean everyoneLeft(String household) {
        List<String> members =
                people.livingIn(household).stream().map(Person::number).toList();
        return !members.isEmpty() && whoLeft(members).containsAll(members);
    }

    @Override
    @Transactional
    public void leave(String person, LocalDate since) {
        if (!hasLeft(person)) {
            begin(person, Status.LEFT_PROGRAMME, since);
        }
    }

    @Override
    @Transactional
    public void comeBack(String person, LocalDate since) {
        if (hasLeft(person)) {
            begin(person, Status.IN_PROGRAMME, since);
        }
    }

    /** A span never ends before it began: who comes back before the day of leaving came had left for no day. */
    private void begin(String person, Status status, LocalDate since) {
        LocalDate from = of(person).stream()
                .findFirst()
                .map(Span::since)
                .filter(since::isBefore)
                .orElse(since);
        sql.sql(
                        "UPDATE zhusan.programme_participation SET until_on = :from WHERE person = :person AND until_on IS NULL")
                .param("from", from)
                .param("person", person)
                .update();
        sql.sql(
                        "INSERT INTO zhusan.programme_participation (person, status, since_on) VALUES (:person, :status, :from)")
                .param("person", person)
                .param("status", status.name())
                .param("from", from)
                .update();
    }

    @Override
    public List<Span> of(String person) {
        return sql.sql("SELECT status, since_on, until_on FROM zhusan.programme_participation "
                        + "WHERE person = :person ORDER BY id DESC")
                .param("person", person)
                .query((row, number) -> new Span(
                        Status.valueOf(row.getString("status")),
                        row.getObject("since_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }
}
