package org.zhusan.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold wherever anybody is in whichever model, read from the engine's own tables. */
class Promises {
    /** A household is at one of these at a time until its way is over. */
    private static final List<String> ITS_WAY = List.of(
            "receiveTask_awaitBoarding",
            "receiveTask_awaitLanding",
            "callActivity_receiveAtCentre",
            "receiveTask_awaitDeparturePlan",
            "callActivity_handOverToRegion",
            "callActivity_accompanyInRegion");

    private static final List<String> WAY_IS_OVER = List.of(
            "endEvent_stayedAbroad",
            "endEvent_underCriminalProcedure",
            "endEvent_nobodyToHandOver",
            "endEvent_withdrawn",
            "endEvent_leftProgramme",
            "endEvent_programmeCompleted");

    private static final String REGIONS = "AKM|AKT|ALA|ALM|AST|ATY|KAR|KOS|KYZ|MAN|PAV|SHY|SKO|TUR|VKO|ZHA|ZKO";

    /** The functions of the house, and the regions of those that act in one. */
    private static final String GROUP = "^(" + functions() + ")(:(" + REGIONS + "))?$";

    private final EngineHouse house;
    private final Laws laws;
    private final Map<String, Drawn> models;

    Promises(EngineHouse house, Map<String, Drawn> models) {
        this.house = house;
        this.laws = new Laws(house);
        this.models = models;
    }

    /** After every round. */
    List<String> brokenNow() {
        List<String> broken = new ArrayList<>();
        broken.addAll(listed("a task nobody may take", """
                SELECT t.task_def_key_ || ' of ' || coalesce(t.proc_def_id_, '') FROM act_ru_task t WHERE NOT EXISTS (
                    SELECT 1 FROM act_ru_identitylink l WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate'
                        AND l.group_id_ ~ '%s')""".formatted(GROUP)));
        broken.addAll(listed(
                "an incident",
                "SELECT coalesce(activity_id_, '') || ' of ' || coalesce(proc_def_id_, '') FROM act_ru_incident"));
        broken.addAll(
                listed(
                        "a job that failed",
                        "SELECT coalesce(handler_cfg_, '') || ' of ' || coalesce(process_def_key_, '') || ': ' || exception_msg_ FROM act_ru_job WHERE exception_msg_ IS NOT NULL"));
        broken.addAll(listed(
                "a household in no place of its way, or in two", """
                SELECT i.business_key_ || ' at ' || coalesce(string_agg(w.act_id_, ', '), 'none') FROM act_ru_execution i LEFT JOIN LATERAL (
                    SELECT e.act_id_ FROM act_ru_execution e WHERE e.proc_inst_id_ = i.id_ AND e.act_id_ IN (%s)
                        AND NOT EXISTS (SELECT 1 FROM act_ru_execution c WHERE c.parent_id_ = e.id_)
                    UNION ALL
                    SELECT a.act_id_ FROM act_hi_actinst a WHERE a.proc_inst_id_ = i.id_ AND a.act_id_ IN (%s)) w ON true
                WHERE i.parent_id_ IS NULL AND i.proc_def_id_ LIKE 'pathway:%%'
                GROUP BY i.id_, i.business_key_ HAVING count(w.act_id_) <> 1""".formatted(quoted(ITS_WAY), quoted(WAY_IS_OVER))));
        broken.addAll(listed("a household in two programmes at once", """
                SELECT business_key_ FROM act_ru_execution WHERE parent_id_ IS NULL AND proc_def_id_ LIKE 'regionalRehabilitation:%'
                GROUP BY business_key_ HAVING count(*) > 1"""));
        return broken;
    }

    /**
     * Whoever came to no end was called by somebody who went on without: nothing breaks off by itself.
     */
    List<String> unlawfulEnds() {
        List<String> broken = new ArrayList<>(laws.broken());
        broken.addAll(listed("broken off by nobody", """
                SELECT p.proc_def_key_ || ' of ' || p.business_key_ FROM act_hi_procinst p WHERE p.state_ <> 'ACTIVE' AND p.state_ <> 'COMPLETED'
                    AND NOT EXISTS (SELECT 1 FROM act_hi_actinst a WHERE a.call_proc_inst_id_ = p.id_ AND a.act_inst_state_ = 2)"""));
        broken.addAll(listed("ended elsewhere than at an end", """
                SELECT p.proc_def_key_ || ' of ' || p.business_key_ FROM act_hi_procinst p WHERE p.state_ = 'COMPLETED'
                    AND NOT EXISTS (SELECT 1 FROM act_hi_actinst a WHERE a.proc_inst_id_ = p.id_ AND a.act_type_ LIKE '%EndEvent')"""));
        return broken;
    }

    /** Who still waits when nobody has anything to do and no time is awaited: model and step, and the case. */
    Map<String, String> stillWaiting() {
        Map<String, String> waiting = new TreeMap<>();
        house.database()
                .sql("""
                SELECT coalesce(min(p.business_key_), ''), p.proc_def_key_ || ' at ' || coalesce(string_agg(DISTINCT a.act_id_, ', '), 'nothing')
                FROM act_hi_procinst p LEFT JOIN act_hi_actinst a ON a.proc_inst_id_ = p.id_ AND a.end_time_ IS NULL
                WHERE p.end_time_ IS NULL GROUP BY p.id_, p.proc_def_key_""")
                .query((row, number) ->
                        waiting.merge(row.getString(1), row.getString(2), (one, other) -> one + "; " + other))
                .list();
        return waiting;
    }

    /** What this case went through where it has come to no end, the newest last, and the messages that wait for it: said beside a wrong, which nobody could look into otherwise. */
    List<String> way(String about) {
        List<String> way = new ArrayList<>(house.database()
                .sql("""
                SELECT * FROM (
                    SELECT to_char(a.start_time_, 'YYYY-MM-DD HH24:MI ') || a.proc_def_key_ || '/' || a.act_id_
                        || CASE WHEN a.end_time_ IS NULL THEN ' until now' WHEN a.act_inst_state_ = 2 THEN ' broken off' ELSE '' END
                        AS step, a.start_time_, a.sequence_counter_
                    FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.proc_inst_id_
                    WHERE p.business_key_ = ? AND p.end_time_ IS NULL AND a.act_type_ NOT LIKE '%Gateway'
                    ORDER BY a.start_time_ DESC, a.sequence_counter_ DESC LIMIT 60) last ORDER BY start_time_, sequence_counter_""")
                .param(about)
                .query((row, number) -> row.getString("step"))
                .list());
        house.inbox().waiting().stream()
                .filter(it -> it.recipient().equals(about))
                .forEach(it -> way.add("%s waits since %s".formatted(it.name(), it.postedAt())));
        return way;
    }

    /** Ends somebody came to, by process. */
    Map<String, Set<String>> endsReached() {
        Map<String, Set<String>> reached = new TreeMap<>();
        house.database()
                .sql("SELECT DISTINCT proc_def_key_, act_id_ FROM act_hi_actinst WHERE act_type_ LIKE '%EndEvent'")
                .query((row, number) -> reached.computeIfAbsent(row.getString(1), it -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        return reached;
    }

    /** Ends nobody came to, as {@code process/end}. */
    Set<String> endsNotReached() {
        var reached = endsReached();
        Set<String> missing = new TreeSet<>();
        models.forEach((process, model) -> model.ends().stream()
                .filter(it -> !reached.getOrDefault(process, Set.of()).contains(it))
                .forEach(it -> missing.add(process + "/" + it)));
        return missing;
    }

    /** By the database, since it was made. */
    long pagesTouched() {
        return house.database()
                .sql("SELECT sum(blks_hit + blks_read) FROM pg_stat_database")
                .query(Long.class)
                .single();
    }

    Laws laws() {
        return laws;
    }

    private static String functions() {
        try (Stream<String> rows = Files.lines(Path.of("src/main/resources/access/matrix.csv"))) {
            return rows.filter(it -> it.matches("[a-z]+(-[a-z]+)*\\s*,.*"))
                    .map(it -> it.substring(0, it.indexOf(',')).strip())
                    .filter(it -> !it.equals("function"))
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> listed(String wrong, String sql) {
        return house.database().sql(sql).query(String.class).list().stream()
                .map(it -> wrong + ": " + it)
                .toList();
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
