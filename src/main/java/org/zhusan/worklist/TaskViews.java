package org.zhusan.worklist;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** Ways of looking at the task list that a member keeps under a name, alone or with everyone of the group. */
@Component
public class TaskViews {
    private static final int MOST = 20;

    private final JdbcClient sql;

    TaskViews(JdbcClient sql) {
        this.sql = sql;
    }

    public record View(long id, String name, TaskQuery query) {}

    List<View> own(Member member) {
        return of(member.id());
    }

    List<View> shared(Member member) {
        return of(member.candidateGroup());
    }

    /**
     * @throws ViewRefused when the name is empty, too long or taken, or twenty are kept already
     */
    void keep(Member member, boolean shared, String name, TaskQuery query) {
        String owner = shared ? member.candidateGroup() : member.id();
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 60) {
            throw new ViewRefused.NameMissing();
        }
        if (of(owner).size() >= MOST) {
            throw new ViewRefused.TooMany(MOST);
        }
        try {
            sql.sql("INSERT INTO zhusan.task_view (owner, name, query, kept_by) VALUES (:owner, :name, :query, :by)")
                    .param("owner", owner)
                    .param("name", stripped)
                    .param("query", query.from(null).written())
                    .param("by", member.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ViewRefused.NameTaken(stripped);
        }
    }

    /**
     * @throws NotPermitted when it is neither the member's nor the group's, or there is none
     */
    void forget(Member member, long id) {
        int forgotten = sql.sql("DELETE FROM zhusan.task_view WHERE id = :id AND owner IN (:owners)")
                .param("id", id)
                .param("owners", List.of(member.id(), member.candidateGroup()))
                .update();
        if (forgotten == 0) {
            throw new NotPermitted();
        }
    }

    private List<View> of(String owner) {
        return sql.sql("SELECT id, name, query FROM zhusan.task_view WHERE owner = :owner ORDER BY name")
                .param("owner", owner)
                .query((row, number) ->
                        new View(row.getLong("id"), row.getString("name"), TaskQuery.read(row.getString("query"))))
                .list();
    }
}
