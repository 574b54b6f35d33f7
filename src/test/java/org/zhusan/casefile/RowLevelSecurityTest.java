package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;
import static org.zhusan.casefile.Family.INVESTIGATOR;
import static org.zhusan.casefile.Family.OTHER_PSYCHOLOGIST;
import static org.zhusan.casefile.Family.PSYCHOLOGIST;
import static org.zhusan.casefile.Family.SOCIAL_WORKER;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.OnBehalf;
import org.zhusan.agency.Relations;
import org.zhusan.audit.ReadLog;

/** The check in Java says yes to everyone here; what is still refused, the database refuses. */
@CaseFileTest
class RowLevelSecurityTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> TABLES = List.of("record", "record_part", "attachment", "timeline_entry");
    /** Where a laboratory's number or code meets a person: named work of the programme alone reads it, no member; attacked in CustodyAttacksTest. */
    private static final String SUBJECTS = "sample_subject";
    /** Where an offer's number meets a household, likewise; attacked in NoNameReachesTheRegionTest. */
    private static final String OFFERED = "offered_household";

    @Autowired
    People people;

    @Autowired
    OperationFiles operations;

    @Autowired
    Relations relations;

    @Autowired
    Members members;

    @Autowired
    OnBehalf behalf;

    @Autowired
    KeySets keys;

    @Autowired
    ReadLog log;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource pool;

    @Autowired
    TransactionTemplate transaction;

    private Records records;
    private Timeline timeline;
    private RegisteredNames names;
    private String person;
    private UUID attachment;
    private final List<UUID> ids = new ArrayList<>();

    @BeforeEach
    void someoneWithAFileInAHouseWithoutDoors() {
        var yes = new YesToEveryone();
        records = new SqlRecords(keys, yes, behalf, log);
        timeline = new SqlTimeline(yes, behalf, clock);
        names = new RegisteredNames(keys, yes, behalf, log);
        person = people.register(Family.woman("Сәуле", LocalDate.parse("1993-03-03")), IMPORT);
        together(() -> records.of(person, IMPORT, "test")).forEach(it -> ids.add(it.id()));
        store(CONSUL, DataClass.LEGAL_CONSENT);
        attachment = together(() -> records.of(person, CONSUL, "test"))
                .get(0)
                .attachments()
                .get(0)
                .id();
    }

    @Test
    void theDoorsGiveAForeignMemberNothing() {
        assertThat(seenThroughTheDoors(CONSUL))
                .as("the ministry leads the case")
                .isEqualTo("2 records, 1 name, timeline, file");
        assertThat(seenThroughTheDoors(SOCIAL_WORKER)).isEqualTo("0 records, 0 name");
        assertThat(seenThroughTheDoors(Family.ADMINISTRATOR)).isEqualTo("0 records, 0 name");
    }

    @Test
    void norDoesSqlOfTheirOwn() {
        for (String table : TABLES) {
            assertThat(count(CONSUL, table)).as(table).isPositive();
            assertThat(count(SOCIAL_WORKER, table)).as(table).isZero();
            assertThat(count(Family.ADMINISTRATOR, table)).as(table).isZero();
        }
    }

    @Test
    void aRelationOpensTheClassesOfTheFunctionAloneAndOnlyWhileItLasts() {
        relations.refer(
                person,
                "knb",
                null,
                EnumSet.allOf(DataClass.class),
                clock.instant().plusSeconds(3600));
        assertThat(classes(INVESTIGATOR)).contains("identity").doesNotContain("legal.consent");
        assertThat(count(INVESTIGATOR, "attachment"))
                .as("of the class legal.consent")
                .isZero();
        clock.pass(Duration.ofHours(2));
        assertThat(classes(INVESTIGATOR)).isEmpty();
    }

    @Test
    void theFileOfAFlightIsBehindTheSameWall() {
        Member coordinator = Family.member("ZH-U-900009", "atc-coord", "atc");
        person = "ZH-S5-F" + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
        ids.clear();
        operations.open(person, "atc", IMPORT);
        store(coordinator, DataClass.ROUTE);
        timeline.note(person, "flight.planned", DataClass.ROUTE, coordinator);
        for (String table : TABLES) {
            assertThat(count(coordinator, table)).as(table).isOne();
            for (Member foreign : List.of(CONSUL, Family.KNB_FIELD, INVESTIGATOR, SOCIAL_WORKER)) {
                assertThat(count(foreign, table)).as(table).isZero();
            }
        }
        assertThatThrownBy(() -> store(CONSUL, DataClass.ROUTE)).rootCause().hasMessageContaining("row-level security");

        relations.openForTask(person, "knb", null, EnumSet.of(DataClass.NONE), "task of another class");
        assertThat(count(Family.KNB_FIELD, "record_part")).isZero();
        relations.openForTask(person, "knb", null, EnumSet.of(DataClass.ROUTE), "task");
        assertThat(count(Family.KNB_FIELD, "attachment")).isOne();
        relations.closeForTask("task", clock.instant().plus(Duration.ofDays(10)));
        clock.pass(Duration.ofDays(10));
        assertThat(count(Family.KNB_FIELD, "attachment")).isZero();
    }

    @Test
    void ownNotesAreTheirAuthorsAlone() {
        relations.lead(person, "aktau", null);
        store(PSYCHOLOGIST, DataClass.PSYCHOLOGICAL_OWN);
        assertThat(classes(PSYCHOLOGIST)).contains("psychological.own");
        assertThat(count(PSYCHOLOGIST, "attachment")).isOne();
        for (Member other : List.of(OTHER_PSYCHOLOGIST, SOCIAL_WORKER, IMPORT)) {
            assertThat(classes(other)).as(other.id()).isNotEmpty().doesNotContain("psychological.own");
        }
    }

    @Test
    void withoutAnIdentityNothingIsThereAndNothingCanBeAdded() {
        for (String table : TABLES) {
            assertThat(count(table)).as(table).isZero();
            assertThat(together(() -> count(table))).as(table).isZero();
        }
        assertThatThrownBy(() -> insertRecord("ZH-U-900001"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> insertRecord("")).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void nobodyWritesWhatTheirFunctionMayNotNorInAnothersName() {
        assertThatThrownBy(() -> store(SOCIAL_WORKER, DataClass.SOCIAL))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> store(CONSUL, DataClass.MEDICAL))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> behalf.of(CONSUL, () -> insertRecord(SOCIAL_WORKER.id())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> behalf.of(CONSUL, () -> sql.sql(
                                "INSERT INTO zhusan.timeline_entry (person, kind, data_class, noted_by, noted_at) "
                                        + "VALUES (:person, 'consent.given', 'legal.consent', 'system:import', '2019-01-01')")
                        .param("person", person)
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void evenWithoutTheTriggersNoIdentityChangesOrDeletesARow() {
        transaction.executeWithoutResult(it -> {
            for (String table : TABLES) {
                sql.sql("ALTER TABLE zhusan." + table + " DISABLE TRIGGER USER").update();
                for (Member member : List.of(CONSUL, IMPORT)) {
                    assertThat(behalf.<Integer>of(member, () -> sql.sql("DELETE FROM zhusan." + table)
                                    .update()))
                            .isZero();
                }
            }
            it.setRollbackOnly();
        });
    }

    @ParameterizedTest(name = "[{index}] {0}, {1}, {2}, {3}")
    @CsvSource(quoteCharacter = '"', textBlock = """
                    ZH-U-000666,          system,         system,   ""
                    ZH-U-000666,          system,         mfa,      ""
                    system:,              system,         system,   ""
                    xsystem:import,       system,         system,   ""
                    SYSTEM:import,        system,         system,   ""
                    system:import,        platform-admin, platform, ""
                    system:import,        mfa-consular,   mfa,      ""
                    system:import,        system,         mfa,      ""
                    system:import,        system,         system,   KAR
                    "",                   mfa-consular,   mfa,      ""
                    ZH-U-900001,          mfa-consular,   mfa,      KAR
                    ZH-U-900001,          knb-field,      mfa,      ""
                    ZH-U-900001,          mfa-consular,   knb,      ""
                    ZH-U-900001,          chief-of-all,   mfa,      ""
                    ZH-U-900001,          %,              mfa,      ""
                    ZH-U-900001,          "",             mfa,      ""
                    ZH-U-900001,          aktau-social,   aktau,    ""
                    ' OR '1'='1,          ' OR '1'='1,    mfa,      ""
                    "system:import'; --", "mfa-consular'; --", mfa, ""
                    """)
    void aForgedIdentityOpensNothing(String member, String function, String agency, String region) {
        assertThat(together(() -> {
                    tell(member, function, agency, region, "2019-01-02 08:00:00+00");
                    return count("record") + count("record_part") + count("attachment") + count("timeline_entry");
                }))
                .isZero();
    }

    @Test
    void theSameWordsTruthfullyOpenWhatTheyShould() {
        String now = clock.instant().plusSeconds(1).toString();
        assertThat(together(() -> {
                    tell("ZH-U-900001", "mfa-consular", "mfa", "", now);
                    return count("record_part");
                }))
                .isPositive();
        assertThat(together(() -> {
                    tell("ZH-U-900001", "mfa-consular", "mfa", "", "");
                    return count("record_part");
                }))
                .as("without a time no relation is in force")
                .isZero();
    }

    @Test
    void whoWasDeactivatedOrBorrowsAnothersFunctionReadsNoMoreThoughJavaStillHoldsThemForActive() {
        Member consul = members.join("rls-consul", "x", "mfa-consular", null, Locale.ENGLISH, "$argon2id$x", true);
        Member social = members.join("rls-social", "x", "aktau-social", null, Locale.ENGLISH, "$argon2id$x", true);
        assertThat(count(consul, "record_part")).isPositive();
        assertThat(count(Family.member(social.id(), "mfa-consular", "mfa"), "record_part"))
                .isZero();

        sql.sql("UPDATE zhusan.member SET active = false WHERE id = :id")
                .param("id", consul.id())
                .update();
        assertThat(count(consul, "record_part")).isZero();
        var inactive = new Member("ZH-U-900001", "x", "mfa-consular", "mfa", null, Locale.ENGLISH, false);
        assertThat(count(inactive, "record_part")).isZero();
    }

    @Test
    void workWithinWorkGivesTheIdentityBackAlsoWhenItFails() {
        transaction.executeWithoutResult(it -> {
            it.setRollbackOnly();
            behalf.of(SOCIAL_WORKER, () -> {
                assertThat(behalf.<Integer>of(IMPORT, () -> count("record_part")))
                        .isPositive();
                assertThat(count("record_part")).as("back to the social worker").isZero();
                assertThatThrownBy(() -> behalf.of(IMPORT, () -> {
                            throw new NotPermitted();
                        }))
                        .isInstanceOf(NotPermitted.class);
                assertThat(told()).isEqualTo(SOCIAL_WORKER.id());
                return assertThat(count("record_part")).isZero();
            });
        });
        transaction.executeWithoutResult(it -> {
            assertThat(count(CONSUL, "record_part")).isPositive();
            assertThat(told()).as("nobody before, nobody after").isEmpty();
            assertThat(count("record_part")).isZero();
        });
    }

    @Test
    void noConnectionOfThePoolCarriesAnIdentityOn() throws SQLException {
        int committed = behalf.of(IMPORT, this::backend);
        var rolledBack = new ArrayList<Integer>();
        assertThatThrownBy(() -> behalf.of(IMPORT, () -> {
                    rolledBack.add(backend());
                    throw new NotPermitted();
                }))
                .isInstanceOf(NotPermitted.class);

        var looked = new ArrayList<Integer>();
        var open = new ArrayList<Connection>();
        try {
            while (!looked.contains(committed) || !looked.contains(rolledBack.get(0))) {
                Connection next = pool.getConnection();
                open.add(next);
                try (var rows = next.createStatement()
                        .executeQuery("SELECT pg_backend_pid(), coalesce(current_setting('zhusan.member', true), ''), "
                                + "(SELECT count(*) FROM zhusan.record_part)")) {
                    rows.next();
                    looked.add(rows.getInt(1));
                    assertThat(rows.getString(2)).isEmpty();
                    assertThat(rows.getInt(3)).isZero();
                }
            }
        } finally {
            for (Connection it : open) {
                it.close();
            }
        }
        assertThat(looked).contains(committed, rolledBack.get(0));
    }

    @Test
    void theRoleOfTheApplicationIsBoundByThePolicies() {
        assertThat(sql.sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(sql.sql(
                                "SELECT relname FROM pg_class WHERE relnamespace = 'zhusan'::regnamespace AND relrowsecurity "
                                        + "AND relforcerowsecurity")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(TABLES.stream(), Stream.of(SUBJECTS, OFFERED))
                        .toList());
    }

    private String seenThroughTheDoors(Member reader) {
        return together(() -> {
            String seen = records.of(person, reader, "test").size() + " records, "
                    + names.of(List.of(person), DataClass.IDENTITY, reader, "test")
                            .size() + " name"
                    + (timeline.of(person, reader).isEmpty() ? "" : ", timeline");
            assertThat(records.latest(person, "recordDecision", reader, "test").isPresent())
                    .isEqualTo(seen.contains("timeline"));
            try {
                return seen
                        + (records.attachment(person, attachment, reader, "test")
                                                .content()
                                                .length
                                        > 0
                                ? ", file"
                                : "");
            } catch (NotPermitted refused) {
                return seen;
            }
        });
    }

    private void store(Member by, DataClass dataClass) {
        ids.add(together(() -> records.store(new Records.NewRecord(
                person,
                "consent",
                "recordDecision",
                "v1",
                "task",
                by,
                clock.instant(),
                Map.of(dataClass, Map.of("said", "something")),
                List.of(new Records.NewAttachment(dataClass, "file", "a.pdf", "application/pdf", PDF))))));
    }

    private int insertRecord(String by) {
        return sql.sql(
                        "INSERT INTO zhusan.record (id, person, process, form, form_version, task, submitted_by, submitted_at) "
                                + "VALUES (gen_random_uuid(), :person, 'p', 'f', '1', 't', :by, '2019-01-01')")
                .param("person", person)
                .param("by", by)
                .update();
    }

    private void tell(String member, String function, String agency, String region, String now) {
        Map.of("member", member, "function", function, "agency", agency, "region", region, "now", now)
                .forEach((key, value) -> sql.sql("SELECT set_config('zhusan.' || :key, :value, true)")
                        .param("key", key)
                        .param("value", value)
                        .query(String.class)
                        .single());
    }

    private String told() {
        return sql.sql("SELECT coalesce(current_setting('zhusan.member', true), '')")
                .query(String.class)
                .single();
    }

    private int backend() {
        return sql.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    }

    private Set<String> classes(Member member) {
        return behalf.of(
                member,
                () -> Set.copyOf(sql.sql("SELECT DISTINCT data_class FROM zhusan.record_part p "
                                + "JOIN zhusan.record r ON r.id = p.record WHERE r.person = :person")
                        .param("person", person)
                        .query(String.class)
                        .list()));
    }

    private int count(Member member, String table) {
        return behalf.of(member, () -> count(table));
    }

    /** Of this person, told without asking a table that might hide it. */
    private int count(String table) {
        String its =
                table.equals("record") || table.equals("timeline_entry") ? "person = :person" : "record = ANY (:ids)";
        return sql.sql("SELECT count(*) FROM zhusan." + table + " WHERE " + its)
                .param("person", person)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private <T> T together(Supplier<T> work) {
        return transaction.execute(it -> work.get());
    }

    /** What a forgotten or broken check would be. */
    private static final class YesToEveryone implements CaseAccess {
        @Override
        public boolean permits(Member member, Access wanted, String person, DataClass dataClass) {
            return true;
        }

        @Override
        public void require(Member member, Access wanted, String person, DataClass... dataClasses) {
            // yes
        }

        @Override
        public Set<DataClass> classes(Member member, Access wanted, String person) {
            return EnumSet.allOf(DataClass.class);
        }

        @Override
        public Map<String, Set<DataClass>> classes(Member member, Access wanted, Collection<String> people) {
            return people.stream().collect(Collectors.toMap(it -> it, it -> EnumSet.allOf(DataClass.class)));
        }

        @Override
        public Predicate predicate(Member member, Access wanted, DataClass dataClass, String personColumn) {
            return new Predicate("TRUE", Map.of());
        }
    }
}
