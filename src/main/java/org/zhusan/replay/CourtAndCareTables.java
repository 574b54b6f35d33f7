package org.zhusan.replay;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of births, kinship and guardianship tell when they are counted. */
class CourtAndCareTables {
    private static final List<String> RELATIVES = List.of("adultSibling", "grandparent", "auntUncle", "otherRelative");

    private final JdbcClient sql;

    CourtAndCareTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Children with a guardian or a trustee. */
    int appointed() {
        return decided(List.of("guardianship", "trusteeship"));
    }

    /** Children who stay with whoever raised them, on behalf of the authority. */
    int fostered() {
        return decided(List.of("patronage"));
    }

    private int decided(List<String> decisions) {
        return sql.sql("SELECT count(DISTINCT child) FROM zhusan.guardianship_case WHERE decision IN (:decisions)")
                .param("decisions", decisions)
                .query(Integer.class)
                .single();
    }

    /** Children with a guardian or trustee for whom nobody but relatives was ever looked at. */
    int withRelatives() {
        return sql.sql("""
                        SELECT count(DISTINCT c.child) FROM zhusan.guardianship_case c
                        WHERE c.decision IN ('guardianship', 'trusteeship') AND NOT EXISTS (
                            SELECT 1 FROM zhusan.guardianship_candidate k
                            WHERE k.instance = c.instance AND k.relation NOT IN (:relatives))""").param("relatives", RELATIVES).query(Integer.class).single();
    }

    /** Of these tasks, those of which the function's lead was told that they are overdue. */
    int overdue(Collection<String> tasks) {
        return tasks.isEmpty()
                ? 0
                : sql.sql(
                                "SELECT count(*) FROM zhusan.task_escalation WHERE told = 'FUNCTION_LEAD' AND task_id IN (:tasks)")
                        .param("tasks", tasks)
                        .query(Integer.class)
                        .single();
    }

    /** Of these children, those whose examination the state pays. */
    int paidByTheState(Collection<String> children) {
        return children.isEmpty()
                ? 0
                : sql.sql(
                                "SELECT count(DISTINCT child) FROM zhusan.kinship_case WHERE payer = 'state' AND child IN (:children)")
                        .param("children", children)
                        .query(Integer.class)
                        .single();
    }

    /** Of these children, those entered in the register by this route, at a place chosen so. */
    int registered(String route, String place, Collection<String> children) {
        return children.isEmpty()
                ? 0
                : sql.sql("""
                        SELECT count(*) FROM zhusan.civil_birth
                        WHERE route = :route AND place_choice = :place AND registered_on IS NOT NULL AND person IN (:children)""")
                        .param("route", route)
                        .param("place", place)
                        .param("children", children)
                        .query(Integer.class)
                        .single();
    }
}
