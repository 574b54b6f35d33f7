package org.zhusan.agency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.database.Remembered;

/**
 * Relations as rows with a validity; one is ended, never deleted, so that it can be told later who could see what. A region without a centre is its neighbour's:
 * the row names the region whose members may see.
 */
@Component
class SqlRelations implements Relations {
    private static final Set<DataClass> ALL = EnumSet.allOf(DataClass.class);

    private final JdbcClient sql;
    private final CentreRegions regions;
    private final Clock clock;

    SqlRelations(JdbcClient sql, CentreRegions regions, Clock clock) {
        this.sql = sql;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void lead(String person, String agency, @Nullable String region) {
        // two hand-overs of one person at once wait for each other
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('zhusan lead ' || :person, 0))::text")
                .param("person", person)
                .query(String.class)
                .single();
        sql.sql("UPDATE zhusan.relation SET until_at = greatest(since_at, :now) "
                        + "WHERE person = :person AND kind = 'LEAD' AND until_at = 'infinity'")
                .param("now", now())
                .param("person", person)
                .update();
        open(Kind.LEAD, Set.of(new Opening(person, agency, region, ALL)), null, null);
    }

    @Override
    public void openForTask(Set<Opening> openings, String task) {
        open(Kind.TASK, openings, task, null);
    }

    @Override
    public void closeForTask(String task, Instant until) {
        sql.sql(
                        "UPDATE zhusan.relation SET until_at = greatest(since_at, :until) WHERE task = :task AND until_at = 'infinity'")
                .param("until", Timestamp.from(until))
                .param("task", task)
                .update();
        Remembered.forget();
    }

    @Override
    public void refer(String person, String agency, @Nullable String region, Set<DataClass> classes, Instant until) {
        open(Kind.REFERRAL, Set.of(new Opening(person, agency, region, classes)), null, until);
    }

    @Override
    public void endReferral(
            String person, String agency, @Nullable String region, Set<DataClass> classes, Instant until) {
        sql.sql(
                        "UPDATE zhusan.relation SET until_at = greatest(since_at, :until) "
                                + "WHERE person = :person AND kind = 'REFERRAL' AND agency = :agency AND until_at > :until "
                                + "AND region IS NOT DISTINCT FROM CAST(:region AS text) AND classes = CAST(:classes AS text[])")
                .param("person", person)
                .param("agency", agency)
                .param("region", regions.ofMembers(agency, region))
                .param("classes", codes(classes))
                .param("until", Timestamp.from(until))
                .update();
        Remembered.forget();
    }

    private void open(Kind kind, Set<Opening> openings, @Nullable String task, @Nullable Instant until) {
        sql.sql(
                        "INSERT INTO zhusan.relation (person, kind, agency, region, classes, task, since_at, until_at) "
                                + "SELECT DISTINCT asked.person, :kind, asked.agency, asked.region, CAST(asked.classes AS text[]), CAST(:task AS text), "
                                + "CAST(:since AS timestamptz), coalesce(CAST(:until AS timestamptz), 'infinity') "
                                + "FROM unnest(CAST(:people AS text[]), CAST(:agencies AS text[]), CAST(:regions AS text[]), CAST(:classes AS text[])) "
                                + "AS asked(person, agency, region, classes) "
                                + "WHERE NOT EXISTS (SELECT FROM zhusan.relation given WHERE given.task = CAST(:task AS text) "
                                + "AND given.person = asked.person AND given.agency = asked.agency AND given.until_at = 'infinity' "
                                + "AND given.region IS NOT DISTINCT FROM asked.region AND given.classes @> CAST(asked.classes AS text[]))")
                .param("people", column(openings, Opening::person))
                .param("kind", kind.name())
                .param("agencies", column(openings, Opening::agency))
                .param("regions", column(openings, it -> regions.ofMembers(it.agency(), it.region())))
                .param("classes", column(openings, it -> "{" + String.join(",", codes(it.classes())) + "}"))
                .param("task", task)
                .param("since", now())
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
        Remembered.forget();
    }

    private static String[] column(Set<Opening> openings, Function<Opening, @Nullable String> value) {
        return openings.stream().map(value).toArray(String[]::new);
    }

    private static String[] codes(Set<DataClass> classes) {
        return classes.stream().map(DataClass::code).sorted().toArray(String[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
