package org.zhusan.regional;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.programme_contact}: whom someone asked once more before they left. */
@Component
class ProgrammeContacts {
    static final String NOT_REACHED = "notReached";
    static final String LEAVES = "leaves";

    private final JdbcClient sql;

    ProgrammeContacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param leftOn null unless she leaves */
    record Contact(LocalDate on, String outcome, @Nullable LocalDate leftOn) {
        boolean missed() {
            return outcome.equals(NOT_REACHED);
        }
    }

    void add(String task, String instance, String person, Contact contact) {
        sql.sql("INSERT INTO zhusan.programme_contact (task, instance, person, contacted_on, outcome, left_on) "
                        + "VALUES (:task, :instance, :person, :on, :outcome, :left)")
                .param("task", task)
                .param("instance", instance)
                .param("person", person)
                .param("on", contact.on())
                .param("outcome", contact.outcome())
                .param("left", contact.leftOn())
                .update();
    }

    /** Newest first. */
    List<Contact> of(String instance) {
        return sql.sql("SELECT contacted_on, outcome, left_on FROM zhusan.programme_contact "
                        + "WHERE instance = :instance ORDER BY contacted_on DESC, task DESC")
                .param("instance", instance)
                .query((row, number) -> new Contact(
                        row.getObject("contacted_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }
}
