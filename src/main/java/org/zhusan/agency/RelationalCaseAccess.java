package org.zhusan.agency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.database.Remembered;

/** The matrix and the table of relations, asked the same way for one person and for lists. */
@Component
class RelationalCaseAccess implements CaseAccess {
    private static final Pattern COLUMN = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");
    private final JdbcClient sql;
    private final AccessMatrix matrix;
    private final Clock clock;

    RelationalCaseAccess(JdbcClient sql, AccessMatrix matrix, Clock clock) {
        this.sql = sql;
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    public boolean permits(Member member, Access wanted, String person, DataClass dataClass) {
        return classes(member, wanted, person).contains(dataClass);
    }

    @Override
    public void require(Member member, Access wanted, String person, DataClass... dataClasses) {
        if (!classes(member, wanted, person).containsAll(Set.of(dataClasses))) {
            throw new NotPermitted();
        }
    }

    @Override
    public Set<DataClass> classes(Member member, Access wanted, String person) {
        Set<DataClass> permitted = function(member, wanted);
        if (!permitted.isEmpty() && !isSystem(member)) {
            permitted.retainAll(related(member, person));
        }
        return permitted;
    }

    @Override
    public Map<String, Set<DataClass>> classes(Member member, Access wanted, Collection<String> people) {
        Set<DataClass> permitted = function(member, wanted);
        var classes = new HashMap<String, Set<DataClass>>();
        if (isSystem(member)) {
            people.forEach(it -> classes.put(it, EnumSet.copyOf(permitted)));
        } else if (!permitted.isEmpty() && !people.isEmpty()) {
            sql.sql("SELECT DISTINCT relation.person, unnest(relation.classes) AS class FROM zhusan.relation "
                            + "WHERE relation.person = ANY (:accessPeople) AND " + mineAndInForce(member))
                    .param("accessPeople", people.toArray(String[]::new))
                    .params(parameters(member))
                    .query(row -> {
                        DataClass related = DataClass.of(row.getString("class"));
                        if (permitted.contains(related)) {
                            classes.computeIfAbsent(row.getString("person"), it -> EnumSet.noneOf(DataClass.class))
                                    .add(related);
                        }
                    });
        }
        return classes;
    }

    @Override
    public Predicate predicate(Member member, Access wanted, DataClass dataClass, String personColumn) {
        if (!COLUMN.matcher(personColumn).matches()) {
            throw new IllegalArgumentException("not the name of a column: " + personColumn);
        }
        if (!function(member, wanted).contains(dataClass)) {
            return new Predicate("FALSE", Map.of());
        }
        if (isSystem(member)) {
            return new Predicate("TRUE", Map.of());
        }
        String classParameter = "accessClass_" + dataClass.name();
        Map<String, Object> parameters = parameters(member);
        parameters.put(classParameter, dataClass.code());
        // IN rather than EXISTS: a bare column name of the caller must not find a column of relation first
        return new Predicate(
                personColumn + " IN (SELECT relation.person FROM zhusan.relation WHERE " + mineAndInForce(member)
                        + " AND :" + classParameter + " = ANY (relation.classes))",
                parameters);
    }

    private Set<DataClass> function(Member member, Access wanted) {
        // NONE is covered by everything; what nobody asked for is not answered with everything
        if (!member.active() || wanted == Access.NONE || pretends(member)) {
            return EnumSet.noneOf(DataClass.class);
        }
        return matrix.classes(member.function(), wanted);
    }

    /** The agency in the member must be the one the matrix knows for the function, and so must having a region. */
    private boolean pretends(Member member) {
        return !matrix.agencyOf(member.function())
                        .filter(member.agency()::equals)
                        .isPresent()
                || matrix.regional(member.function()).orElseThrow() != (member.region() != null)
                || member.function().equals(AccessMatrix.SYSTEM) != member.id().startsWith("system:");
    }

    private static boolean isSystem(Member member) {
        return member.function().equals(AccessMatrix.SYSTEM);
    }

    private Set<DataClass> related(Member member, String person) {
        var question = new Asked(
                person, member.agency(), member.region(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        return Remembered.of(question, () -> ask(member, person));
    }

    /** Whom and when a relation is asked about; of one function or another, it is the same. */
    private record Asked(
            String person, String agency, @Nullable String region, Instant minute) {}

    private Set<DataClass> ask(Member member, String person) {
        var classes = EnumSet.noneOf(DataClass.class);
        sql.sql(
                        "SELECT DISTINCT unnest(relation.classes) FROM zhusan.relation WHERE relation.person = :accessPerson AND "
                                + mineAndInForce(member))
                .param("accessPerson", person)
                .params(parameters(member))
                .query(String.class)
                .list()
                .forEach(code -> classes.add(DataClass.of(code)));
        return Collections.unmodifiableSet(classes);
    }

    /** Two sentences, not one with IS NOT DISTINCT FROM: of that the planner expects one row, and reads a hundred thousand to find the first page. */
    private static String mineAndInForce(Member member) {
        return "relation.agency = :accessAgency AND relation.region "
                + (member.region() == null ? "IS NULL" : "= :accessRegion")
                + " AND relation.since_at <= :accessNow AND :accessNow < relation.until_at";
    }

    private Map<String, Object> parameters(Member member) {
        var parameters = new HashMap<String, Object>();
        parameters.put("accessAgency", member.agency());
        parameters.put("accessRegion", member.region());
        parameters.put("accessNow", Timestamp.from(clock.instant()));
        return parameters;
    }
}
