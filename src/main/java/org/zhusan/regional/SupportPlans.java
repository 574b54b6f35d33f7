package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.support_plan}: one per agreement and chapter. */
@Component
class SupportPlans {
    private static final String OPEN =
            "SELECT chapter FROM zhusan.support_plan WHERE person = :person AND ended_on IS NULL";

    private final JdbcClient sql;

    SupportPlans(JdbcClient sql) {
        this.sql = sql;
    }

    Set<Chapter> of(String person) {
        return chapters(OPEN, person);
    }

    /** Agreed on, and not begun since. */
    Set<Chapter> unopened(String person) {
        return chapters(OPEN + " AND NOT opened", person);
    }

    void add(String person, Chapter chapter, LocalDate since) {
        sql.sql("INSERT INTO zhusan.support_plan (person, chapter, since_on) VALUES (:person, :chapter, :since) "
                        + "ON CONFLICT (person, chapter) WHERE ended_on IS NULL DO NOTHING")
                .param("person", person)
                .param("chapter", chapter.code())
                .param("since", since)
                .update();
    }

    void end(String person, Collection<Chapter> chapters, LocalDate on) {
        if (chapters.isEmpty()) {
            return;
        }
        sql.sql("UPDATE zhusan.support_plan SET ended_on = greatest(since_on, :on) "
                        + "WHERE person = :person AND chapter IN (:chapters) AND ended_on IS NULL")
                .param("on", on)
                .param("person", person)
                .param("chapters", chapters.stream().map(Chapter::code).toList())
                .update();
    }

    /** @param opened false where whatever was begun elsewhere begins anew here */
    void mark(String person, boolean opened) {
        sql.sql("UPDATE zhusan.support_plan SET opened = :opened WHERE person = :person AND ended_on IS NULL")
                .param("opened", opened)
                .param("person", person)
                .update();
    }

    private Set<Chapter> chapters(String query, String person) {
        return sql.sql(query).param("person", person).query(String.class).list().stream()
                .map(Chapter::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Chapter.class)));
    }
}
