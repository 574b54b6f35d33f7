package org.zhusan.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.engine.Processes;

/** Placements as a chain of rows; the database itself refuses every other shape. */
@Component
class SqlPlacements implements Placements {
    /** What a kind gives away. */
    private static final Map<Kind, DataClass> CLASSES = new EnumMap<>(Map.of(
            Kind.ABROAD, DataClass.ROUTE,
            Kind.IN_TRANSIT, DataClass.ROUTE,
            Kind.AKTAU, DataClass.ROUTE,
            Kind.REGION, DataClass.ROUTE,
            Kind.TEMPORARY_CARE, DataClass.SOCIAL,
            Kind.HOSPITAL, DataClass.MEDICAL,
            Kind.ISOLATION, DataClass.MEDICAL,
            Kind.CUSTODY, DataClass.LEGAL));

    private static final String COLUMNS =
            "kind, agency, region, since_at, nullif(until_at, 'infinity') AS until_at FROM zhusan.placement";

    private final JdbcClient sql;
    private final CaseAccess access;
    private final Relations relations;
    // asked for late: running cases know rooms that need this one
    private final ObjectProvider<Processes> processes;

    SqlPlacements(JdbcClient sql, CaseAccess access, Relations relations, ObjectProvider<Processes> processes) {
        this.sql = sql;
        this.access = access;
        this.relations = relations;
        this.processes = processes;
    }

    /** The first place of someone being registered, in the same transaction. */
    void begin(String person, People.FoundIn foundIn, String agency, Instant at, Member by) {
        sql.sql("INSERT INTO zhusan.placement (person, kind, found_in, agency, since_at, moved_by) "
                        + "VALUES (:person, 'ABROAD', :found, :agency, :at, :by)")
                .param("person", person)
                .param("found", foundIn.name())
                .param("agency", agency)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .update();
        relations.lead(person, agency, null);
    }

    /** The first place of a child born to someone who has one: hers. Registered in the same transaction. */
    void beginBeside(String child, String mother, Instant at, Member by) {
        Placement hers = sql.sql(
                        "INSERT INTO zhusan.placement (person, kind, found_in, agency, region, since_at, moved_by) "
                                + "SELECT :child, kind, found_in, agency, region, :at, :by FROM zhusan.placement "
                                + "WHERE person = :mother AND until_at = 'infinity' RETURNING *")
                .param("child", child)
                .param("mother", mother)
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .query((row, number) -> new Placement(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("agency"),
                        row.getString("region"),
                        at,
                        null))
                .single();
        relations.lead(child, hers.agency(), hers.region());
    }

    @Override
    @Transactional
    public void move(String person, Kind kind, String agency, @Nullable String region, Instant at, Member by) {
        access.require(by, Access.WRITE, person, DataClass.ROUTE);
        if (kind == Kind.WITH_ANOTHER_AGENCY) {
            throw new IllegalArgumentException("a reader may see it so, nobody can be moved there");
        }
        Instant since = sql.sql(
                        "SELECT since_at FROM zhusan.placement WHERE person = :person AND until_at = 'infinity' FOR UPDATE")
                .param("person", person)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(() -> new PlacementRefused("casefile.unknownPerson", person));
        Timestamp when = Timestamp.from(after(since, at.truncatedTo(ChronoUnit.MICROS)));
        sql.sql("UPDATE zhusan.placement SET until_at = :at WHERE person = :person AND until_at = 'infinity'")
                .param("at", when)
                .param("person", person)
                .update();
        sql.sql("INSERT INTO zhusan.placement (person, kind, found_in, agency, region, since_at, follows, moved_by) "
                        + "VALUES (:person, :kind, :found, :agency, :region, :at, :at, :by)")
                .param("person", person)
                .param("kind", kind.name())
                .param("found", kind == Kind.ABROAD ? People.FoundIn.OTHER.name() : null)
                .param("agency", agency)
                .param("region", region)
                .param("at", when)
                .param("by", by.id())
                .update();
        // who answers for the place leads the case: the two can never name different agencies
        relations.lead(person, agency, region);
        if (region != null) {
            processes.ifAvailable(it -> it.relocate(person, region));
        }
    }

    @Override
    public List<Placement> of(String person, Member reader) {
        return read(person, reader, "ORDER BY since_at");
    }

    @Override
    public Optional<Placement> now(String person, Member reader) {
        return read(person, reader, "AND until_at = 'infinity'").stream().findFirst();
    }

    @Override
    public Map<String, Placement> now(Collection<String> people, Member reader) {
        Map<String, Set<DataClass>> readable = access.classes(reader, Access.READ, people);
        readable.values().removeIf(it -> !it.contains(DataClass.ROUTE));
        var now = new HashMap<String, Placement>();
        if (!readable.isEmpty()) {
            sql.sql("SELECT person, " + COLUMNS + " WHERE person = ANY (:people) AND until_at = 'infinity'")
                    .param("people", readable.keySet().toArray(String[]::new))
                    .query(row -> {
                        String person = row.getString("person");
                        now.put(person, placement(row, readable.getOrDefault(person, Set.of())));
                    });
        }
        return now;
    }

    private List<Placement> read(String person, Member reader, String rest) {
        Set<DataClass> readable = access.classes(reader, Access.READ, person);
        if (!readable.contains(DataClass.ROUTE)) {
            return List.of();
        }
        return sql.sql("SELECT " + COLUMNS + " WHERE person = :person " + rest)
                .param("person", person)
                .query((row, number) -> placement(row, readable))
                .list();
    }

    /** Not the kind alone: the agency's name would tell it as well. */
    private static Placement placement(ResultSet row, Set<DataClass> readable) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        Timestamp until = row.getTimestamp("until_at");
        Instant ended = until == null ? null : until.toInstant();
        Instant since = row.getTimestamp("since_at").toInstant();
        return readable.contains(CLASSES.get(kind))
                ? new Placement(kind, row.getString("agency"), row.getString("region"), since, ended)
                : new Placement(Kind.WITH_ANOTHER_AGENCY, "other", null, since, ended);
    }

    /** Moves at one instant of the programme's clock, which counts milliseconds, follow each other by the smallest step the database keeps. */
    private static Instant after(Instant since, Instant at) {
        if (at.truncatedTo(ChronoUnit.MILLIS).equals(since.truncatedTo(ChronoUnit.MILLIS))) {
            return at.isAfter(since) ? at : since.plus(1, ChronoUnit.MICROS);
        }
        if (at.isBefore(since)) {
            throw new PlacementRefused("casefile.movedBackwards");
        }
        return at;
    }
}
