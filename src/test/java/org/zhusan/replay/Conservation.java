package org.zhusan.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold of everybody on every day of a replay, read from the tables and not from what the programme says of itself. */
class Conservation {
    private static final Map<String, String> WRONGS = Map.of(
            "in no place, in two, or nobody's",
            """
            SELECT p.number FROM zhusan.person p LEFT JOIN zhusan.placement l ON l.person = p.number AND l.until_at = 'infinity'
            GROUP BY p.number HAVING count(l.person) <> 1 OR coalesce(min(l.agency), '') = ''""",
            "between two places, or in two at once",
            """
            SELECT l.person || ' on ' || l.since_at FROM zhusan.placement l
            WHERE l.until_at <> 'infinity' AND (SELECT count(*) FROM zhusan.placement n WHERE n.person = l.person AND n.since_at = l.until_at) <> 1
                OR EXISTS (SELECT 1 FROM zhusan.placement n
                    WHERE n.person = l.person AND n.since_at > l.since_at AND n.since_at < l.until_at)""",
            "in no household, or in two",
            """
            SELECT p.number FROM zhusan.person p LEFT JOIN zhusan.household_member m ON m.person = p.number AND m.until_at = 'infinity'
            GROUP BY p.number HAVING count(m.person) <> 1""",
            "on the way from the centre, and the centre does not answer for them",
            """
            SELECT l.person FROM zhusan.placement l JOIN zhusan.placement b ON b.person = l.person AND b.until_at = l.since_at
            WHERE l.kind = 'IN_TRANSIT' AND b.kind = 'AKTAU' AND l.agency <> 'aktau'""",
            "in a region where nobody confirmed an arrival",
            """
            SELECT l.person || ' in ' || l.region FROM zhusan.placement l WHERE l.kind = 'REGION' AND NOT EXISTS (
                SELECT 1 FROM act_hi_taskinst t JOIN act_hi_procinst i ON i.id_ = t.proc_inst_id_
                JOIN zhusan.household_member m ON m.household = i.business_key_ AND m.person = l.person
                WHERE t.task_def_key_ = 'userTask_confirmArrival' AND t.delete_reason_ = 'completed')""",
            "completed, and not three had signed",
            """
            SELECT p.household FROM zhusan.regional_programme p WHERE p.ending = 'completed' AND NOT EXISTS (
                SELECT 1 FROM zhusan.regional_closure c WHERE c.programme = p.instance AND c.closed_on IS NOT NULL
                    AND c.proposed_by <> c.decided_by AND c.countersigned_by NOT IN (c.proposed_by, c.decided_by))""",
            "in two programmes at once",
            "SELECT household FROM zhusan.regional_programme WHERE ended_on IS NULL GROUP BY household HAVING count(*) > 1",
            "broken down",
            "SELECT coalesce(activity_id_, '') || ' of ' || coalesce(proc_def_id_, '') FROM act_ru_incident",
            "offered to nobody",
            """
            SELECT coalesce(t.task_def_key_, '') || ' of ' || coalesce(t.proc_def_id_, '') FROM act_ru_task t WHERE NOT EXISTS (
                SELECT 1 FROM act_ru_identitylink l WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ <> '')""",
            "waiting for nothing",
            """
            SELECT p.proc_def_key_ || ' of ' || p.business_key_ FROM act_hi_procinst p WHERE p.end_time_ IS NULL
                AND NOT EXISTS (SELECT 1 FROM act_ru_task t WHERE t.proc_inst_id_ = p.id_)
                AND NOT EXISTS (SELECT 1 FROM act_ru_job j WHERE j.process_instance_id_ = p.id_)
                AND NOT EXISTS (SELECT 1 FROM act_ru_event_subscr s WHERE s.proc_inst_id_ = p.id_)
                AND NOT EXISTS (SELECT 1 FROM act_hi_procinst c WHERE c.super_process_instance_id_ = p.id_ AND c.end_time_ IS NULL)""");

    /** What would break each of them. */
    private static final Map<String, String> DAMAGES = Map.of(
            "in no place, in two, or nobody's",
            "DELETE FROM zhusan.placement WHERE until_at = 'infinity'",
            "between two places, or in two at once",
            "UPDATE zhusan.placement SET since_at = since_at + interval '1 second' WHERE kind = 'IN_TRANSIT'",
            "in no household, or in two",
            "DELETE FROM zhusan.household_member",
            "on the way from the centre, and the centre does not answer for them",
            "UPDATE zhusan.placement SET agency = 'rc' WHERE kind = 'IN_TRANSIT'",
            "in a region where nobody confirmed an arrival",
            "DELETE FROM act_hi_taskinst WHERE task_def_key_ = 'userTask_confirmArrival'",
            "completed, and not three had signed",
            "UPDATE zhusan.regional_closure SET closed_on = NULL",
            "in two programmes at once",
            "UPDATE zhusan.regional_programme SET ended_on = NULL, ending = NULL",
            "broken down",
            "INSERT INTO act_ru_incident (id_, rev_, incident_timestamp_, incident_type_) VALUES ('broken', 1, now(), 'failedJob')",
            "offered to nobody",
            "INSERT INTO act_ru_task (id_, rev_, task_def_key_) VALUES ('nobodys', 1, 'userTask_nobodys')",
            "waiting for nothing",
            "WITH timers AS (DELETE FROM act_ru_job) DELETE FROM act_ru_event_subscr");

    private final JdbcClient database;
    private int people;

    Conservation(JdbcClient database) {
        this.database = database;
    }

    /** Promises that would hold whatever was done to the tables: they promise nothing. Whatever the database itself refuses cannot come to pass. */
    List<String> unbreakable(TransactionTemplate transactions) {
        List<String> unbreakable = new ArrayList<>();
        DAMAGES.forEach((wrong, damage) -> transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            if (doneTo(damage) && found(wrong).isEmpty()) {
                unbreakable.add(wrong);
            }
        }));
        return unbreakable;
    }

    private boolean doneTo(String damage) {
        try {
            return database.sql(damage).update() >= 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private List<String> found(String wrong) {
        return database.sql(Objects.requireNonNull(WRONGS.get(wrong)))
                .query(String.class)
                .list();
    }

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        WRONGS.keySet().forEach(wrong -> found(wrong).forEach(it -> broken.add(it + ": " + wrong)));
        int now = count("zhusan.person");
        if (now < people) {
            broken.add("%d people, of whom %d are left".formatted(people, now));
        }
        people = now;
        return broken;
    }

    /** Programmes that were completed, so that something was there to be signed. */
    int closed() {
        return count("zhusan.regional_programme WHERE ending = 'completed'");
    }

    private int count(String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
