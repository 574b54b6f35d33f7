package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.casefile.People;

@CaseFileTest
class CaseAccessTest {
    private static final Instant START = Instant.parse("2019-05-09T06:00:00Z");
    private static final List<String> REGIONS = List.of("KAR", "AKT", "MAN");

    @Autowired
    CaseAccess access;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    OnBehalf behalf;

    @Autowired
    People files;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void atTheStart() {
        clock.set(START);
    }

    /** Functions x classes x relations x times x regions: one object, list and oracle agree on every triple of member, access and class. */
    @RepeatedTest(8)
    void onePersonListAndOracleAlwaysAgree(RepetitionInfo round) throws IOException {
        var random = new Random(20190109L + round.getCurrentRepetition());
        var oracle = new AccessOracle();
        List<String> people = filed(6);
        relate(people, oracle, random);
        int granted = 0;
        for (int i = 0; i < 150; i++) {
            Member member = anyone(oracle, random);
            Access wanted = Access.values()[1 + random.nextInt(3)];
            DataClass dataClass = DataClass.values()[random.nextInt(DataClass.values().length)];
            clock.set(START.plus(Duration.ofHours(random.nextInt(-1, 30))));

            Set<String> expected = people.stream()
                    .filter(it -> oracle.permits(member, wanted, it, dataClass, clock.instant()))
                    .collect(Collectors.toSet());

            assertThat(listed(member, wanted, dataClass, people))
                    .as("%s %s %s", member, wanted, dataClass)
                    .isEqualTo(expected);
            Set<String> readable = people.stream()
                    .filter(it -> oracle.permits(member, Access.READ, it, dataClass, clock.instant()))
                    .collect(Collectors.toSet());
            assertRowsAreThoseOf(readable, member, dataClass, people);
            for (String person : people) {
                boolean may = expected.contains(person);
                assertThat(access.permits(member, wanted, person, dataClass)).isEqualTo(may);
                assertThat(access.classes(member, wanted, person).contains(dataClass))
                        .isEqualTo(may);
                assertThat(access.classes(member, wanted, people)
                                .getOrDefault(person, Set.of())
                                .contains(dataClass))
                        .isEqualTo(may);
                if (may) {
                    assertThatCode(() -> access.require(member, wanted, person, dataClass))
                            .doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> access.require(member, wanted, person, dataClass))
                            .isInstanceOf(NotPermitted.class);
                }
            }
            granted += expected.size();
        }
        assertThat(granted)
                .as("a comparison of nothing but refusals proves little")
                .isGreaterThan(40);
    }

    @Test
    void everyFunctionAgainstEveryClassWithItsAgencyInFullRelation() throws IOException {
        var oracle = new AccessOracle();
        for (String function : oracle.functions()) {
            Member member = member(function, oracle.agency(function), oracle.regional(function) ? "KAR" : null, true);
            String person = filed(1).get(0);
            relations.refer(
                    person, member.agency(), member.region(), EnumSet.allOf(DataClass.class), START.plusSeconds(60));
            oracle.know(new AccessOracle.Link(
                    person,
                    member.agency(),
                    member.region(),
                    codes(EnumSet.allOf(DataClass.class)),
                    START,
                    START.plusSeconds(60)));
            for (DataClass dataClass : DataClass.values()) {
                for (Access wanted : List.of(Access.EXISTS, Access.READ, Access.WRITE)) {
                    boolean may = oracle.permits(member, wanted, person, dataClass, START);
                    assertThat(access.permits(member, wanted, person, dataClass))
                            .as("%s %s %s", function, wanted, dataClass)
                            .isEqualTo(may);
                    assertThat(listed(member, wanted, dataClass, List.of(person))
                                    .contains(person))
                            .as("%s %s %s in a list", function, wanted, dataClass)
                            .isEqualTo(may);
                }
                assertRowsAreThoseOf(
                        oracle.permits(member, Access.READ, person, dataClass, START) ? Set.of(person) : Set.of(),
                        member,
                        dataClass,
                        List.of(person));
                assertThat(stores(member, person, dataClass))
                        .as("%s stores %s in SQL", function, dataClass)
                        .isEqualTo(oracle.permits(member, Access.WRITE, person, dataClass, START));
            }
        }
    }

    @Test
    void requireNeedsEveryClassNamed() {
        Member consul = member("mfa-consular", "mfa", null, true);
        relations.lead("ALL-OF-THEM", "mfa", null);

        access.require(consul, Access.WRITE, "ALL-OF-THEM", DataClass.IDENTITY, DataClass.LEGAL_CONSENT);
        assertThatThrownBy(() ->
                        access.require(consul, Access.WRITE, "ALL-OF-THEM", DataClass.IDENTITY, DataClass.MEDICAL))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("agency.notPermitted");
    }

    @Test
    void theSystemNeedsNoRelationAndNobodyCanPretendToBeIt() {
        assertThat(access.permits(Member.system("import"), Access.WRITE, "NOBODY", DataClass.GENETIC))
                .isTrue();
        var pretender = new Member("ZH-U-000666", "x", "system", "system", null, Locale.ENGLISH, true);
        var disguised = new Member("system:import", "x", "platform-admin", "platform", null, Locale.ENGLISH, true);
        for (Member someone : List.of(pretender, disguised)) {
            assertThat(access.permits(someone, Access.EXISTS, "NOBODY", DataClass.ROUTE))
                    .isFalse();
            assertThat(listed(someone, Access.EXISTS, DataClass.ROUTE, List.of("NOBODY")))
                    .isEmpty();
        }
    }

    @Test
    void anAgencyThatIsNotTheFunctionsOwnOpensNothing() {
        relations.lead("BORROWED", "mfa", null);
        var borrowed = new Member("ZH-U-000667", "x", "knb-field", "mfa", null, Locale.ENGLISH, true);
        var invented = new Member("ZH-U-000668", "x", "chief-of-all", "mfa", null, Locale.ENGLISH, true);
        assertThat(access.classes(borrowed, Access.EXISTS, "BORROWED")).isEmpty();
        assertThat(access.classes(invented, Access.EXISTS, "BORROWED")).isEmpty();
    }

    @Test
    void thereIsOneLeadAndTheOneBeforeSeesNoMore() {
        Member consul = member("mfa-consular", "mfa", null, true);
        relations.lead("HANDED", "mfa", null);
        clock.pass(Duration.ofHours(1));
        relations.lead("HANDED", "aktau", null);

        assertThat(access.classes(consul, Access.EXISTS, "HANDED")).isEmpty();
        assertThat(sql.sql(
                                "SELECT agency FROM zhusan.relation WHERE person = 'HANDED' AND kind = 'LEAD' AND until_at = 'infinity'")
                        .query(String.class)
                        .list())
                .containsExactly("aktau");
        assertThatThrownBy(() -> sql.sql("INSERT INTO zhusan.relation (person, kind, agency, classes, since_at) "
                                + "VALUES ('HANDED', 'LEAD', 'knb', '{route}', '2019-01-01')")
                        .update())
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void leadsHandedOverAtTheSameMomentLeaveOne() throws Exception {
        var agencies = List.of("mfa", "aktau", "rc", "moh", "knb", "mia", "mlsp", "akimat");
        try (var pool = new Pool(agencies.size())) {
            pool.all(agencies, it -> relations.lead("RACED", it, null));
        }
        assertThat(sql.sql("SELECT count(*) FROM zhusan.relation WHERE person = 'RACED' AND until_at = 'infinity'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aColumnNameIsAColumnName() {
        Member consul = member("mfa-consular", "mfa", null, true);
        for (String column : List.of("1=1 OR person", "p.number--", "p.number) OR (true", "", "a.b.c", "Person")) {
            assertThatThrownBy(() -> access.predicate(consul, Access.READ, DataClass.ROUTE, column))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A bare "person" must mean the caller's column, not the relation's, or everything would be permitted. */
    @Test
    void aBareColumnMeansTheCallersOwn() {
        Member consul = member("mfa-consular", "mfa", null, true);
        relations.lead("MINE", "mfa", null);
        var permitted = access.predicate(consul, Access.READ, DataClass.ROUTE, "person");
        assertThat(sql.sql("SELECT person FROM (VALUES ('MINE'), ('NOT-MINE')) AS listed (person) WHERE "
                                + permitted.sql())
                        .params(permitted.parameters())
                        .query(String.class)
                        .list())
                .containsExactly("MINE");
    }

    private Set<String> listed(Member member, Access wanted, DataClass dataClass, List<String> people) {
        var permitted = access.predicate(member, wanted, dataClass, "listed.person");
        return new HashSet<>(
                sql.sql("SELECT listed.person FROM unnest(CAST(:people AS text[])) AS listed (person) WHERE "
                                + permitted.sql())
                        .params(permitted.parameters())
                        .param("people", people.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Plain SQL under the member's identity, no condition of ours in it: the policies of the database alone decide. */
    private void assertRowsAreThoseOf(Set<String> readable, Member member, DataClass dataClass, List<String> people) {
        // an author's own notes are nobody else's, and the import wrote these
        Set<String> written = dataClass == DataClass.PSYCHOLOGICAL_OWN ? Set.of() : readable;
        String parts = "SELECT record.person FROM zhusan.%s AS told JOIN zhusan.record ON record.id = told.record ";
        behalf.of(member, () -> {
            assertThat(rows(parts.formatted("record_part"), dataClass, people))
                    .as("parts for %s %s", member, dataClass)
                    .isEqualTo(written);
            assertThat(rows(parts.formatted("attachment"), dataClass, people))
                    .as("attachments for %s %s", member, dataClass)
                    .isEqualTo(written);
            assertThat(rows("SELECT told.person FROM zhusan.timeline_entry AS told ", dataClass, people))
                    .as("timeline for %s %s", member, dataClass)
                    .isEqualTo(readable);
            return true;
        });
    }

    private Set<String> rows(String select, DataClass dataClass, List<String> people) {
        return new HashSet<>(sql.sql(select + "WHERE told.data_class = :class AND person = ANY (:people)")
                .param("class", dataClass.code())
                .param("people", people.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private boolean stores(Member member, String person, DataClass dataClass) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return behalf.of(member, () -> {
                    UUID record = envelope(person, member);
                    part(record, dataClass);
                    return true;
                });
            } catch (DataAccessException refused) {
                assertThat(refused).rootCause().hasMessageContaining("row-level security");
                return false;
            }
        }));
    }

    /** People related to nobody yet, with a part, an attachment and a line of the timeline in every class. */
    private List<String> filed(int count) {
        var people = new ArrayList<String>();
        Member system = Member.system("import");
        for (int i = 0; i < count; i++) {
            String person = files.register(stranger(), system);
            sql.sql("DELETE FROM zhusan.relation WHERE person = :person")
                    .param("person", person)
                    .update();
            behalf.of(system, () -> fill(person, system));
            people.add(person);
        }
        return people;
    }

    private static People.NewPerson stranger() {
        return new People.NewPerson(
                People.Role.ADULT,
                People.Sex.FEMALE,
                LocalDate.of(1990, 1, 1),
                "Ойдан Біреу",
                "Выдуманная Некто",
                "Invented Someone",
                "متخيلة",
                "kk",
                false,
                false,
                People.FoundIn.CAMP,
                null,
                null);
    }

    private boolean fill(String person, Member by) {
        UUID record = envelope(person, by);
        for (DataClass dataClass : DataClass.values()) {
            part(record, dataClass);
            sql.sql(
                            "INSERT INTO zhusan.attachment (id, record, data_class, field, content_type, bytes, sealed_name, sealed) "
                                    + "VALUES (gen_random_uuid(), :record, :class, 'f', 'image/png', 1, '', '')")
                    .param("record", record)
                    .param("class", dataClass.code())
                    .update();
            sql.sql("INSERT INTO zhusan.timeline_entry (person, kind, data_class, noted_by, noted_at) "
                            + "VALUES (:person, 'a.test', :class, :by, '2019-01-01')")
                    .param("person", person)
                    .param("class", dataClass.code())
                    .param("by", by.id())
                    .update();
        }
        return true;
    }

    private UUID envelope(String person, Member by) {
        UUID record = UUID.randomUUID();
        sql.sql("INSERT INTO zhusan.record (id, person, process, form, form_version, task, submitted_by, submitted_at) "
                        + "VALUES (:id, :person, 'p', 'f', '1', 't', :by, '2019-01-01')")
                .param("id", record)
                .param("person", person)
                .param("by", by.id())
                .update();
        return record;
    }

    private void part(UUID record, DataClass dataClass) {
        sql.sql("INSERT INTO zhusan.record_part (record, data_class, sealed) VALUES (:record, :class, '')")
                .param("record", record)
                .param("class", dataClass.code())
                .update();
    }

    private void relate(List<String> people, AccessOracle oracle, Random random) {
        for (int i = 0; i < 400; i++) {
            String function = any(oracle.functions(), random);
            String person = any(people, random);
            String region = random.nextInt(4) == 0
                    ? any(REGIONS, random)
                    : oracle.regional(function) ? any(REGIONS, random) : null;
            var classes = EnumSet.noneOf(DataClass.class);
            for (DataClass dataClass : DataClass.values()) {
                if (random.nextInt(3) > 0) {
                    classes.add(dataClass);
                }
            }
            Instant from = START.plus(Duration.ofHours(random.nextInt(20)));
            Instant to = random.nextBoolean() ? from.plus(Duration.ofHours(random.nextInt(12))) : Instant.MAX;
            store(person, oracle.agency(function), region, classes, from, to);
            oracle.know(new AccessOracle.Link(person, oracle.agency(function), region, codes(classes), from, to));
        }
    }

    private void store(String person, String agency, String region, Set<DataClass> classes, Instant from, Instant to) {
        sql.sql(
                        "INSERT INTO zhusan.relation (person, kind, agency, region, classes, since_at, until_at) VALUES (:person, 'REFERRAL', "
                                + ":agency, :region, :classes, :since, coalesce(CAST(:until AS timestamptz), 'infinity'))")
                .param("person", person)
                .param("agency", agency)
                .param("region", region)
                .param("classes", codes(classes).toArray(String[]::new))
                .param("since", Timestamp.from(from))
                .param("until", to.equals(Instant.MAX) ? null : Timestamp.from(to))
                .update();
    }

    private static Member anyone(AccessOracle oracle, Random random) {
        String function = any(oracle.functions(), random);
        return member(
                function,
                oracle.agency(function),
                oracle.regional(function) ? any(REGIONS, random) : null,
                random.nextInt(20) > 0);
    }

    private static Member member(String function, String agency, String region, boolean active) {
        return new Member("ZH-U-900100", "x", function, agency, region, Locale.ENGLISH, active);
    }

    private static Set<String> codes(Set<DataClass> classes) {
        return classes.stream().map(DataClass::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
