package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;
import static org.zhusan.casefile.Family.INVESTIGATOR;
import static org.zhusan.casefile.Family.OTHER_PSYCHOLOGIST;
import static org.zhusan.casefile.Family.PSYCHOLOGIST;
import static org.zhusan.casefile.Family.SOCIAL_WORKER;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.OnBehalf;
import org.zhusan.agency.Relations;

@CaseFileTest
class RecordsTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "she fears for her brother";

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    Relations relations;

    @Autowired
    KeySets keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OnBehalf behalf;

    private String person;

    @BeforeEach
    void someone() {
        person = people.register(Family.woman("Сәуле", LocalDate.parse("1993-03-03")), IMPORT);
    }

    @Test
    void answersComeBackInTheTypesTheyWereGivenIn() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("reasonText", "«Жоқ» деді — не сейчас — لا");
        answers.put("validUntil", LocalDate.parse("2019-04-01"));
        answers.put("noticeDt", OffsetDateTime.parse("2019-01-02T10:15:00+03:00"));
        answers.put("count", new BigDecimal("12.50"));
        answers.put("voluntary", true);
        answers.put("reasons", List.of("family", "other"));
        answers.put("children", List.of(Map.of("childRef", "ZH-P-000001", "heardOn", LocalDate.parse("2019-01-02"))));

        store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, answers));

        assertThat(records.latest(person, "recordDecision", CONSUL, "test")
                        .orElseThrow()
                        .answers())
                .isEqualTo(answers);
    }

    @Test
    void aPartTheReaderMayNotReadIsNotThere() {
        relations.refer(
                person,
                "knb",
                null,
                java.util.EnumSet.allOf(DataClass.class),
                clock.instant().plusSeconds(3600));
        store(
                CONSUL,
                Map.of(
                        DataClass.LEGAL_CONSENT,
                        Map.of("reasonText", SECRET),
                        DataClass.IDENTITY,
                        Map.of("photoUse", false)));

        assertThat(records.latest(person, "recordDecision", CONSUL, "test")
                        .orElseThrow()
                        .parts())
                .containsOnlyKeys(DataClass.LEGAL_CONSENT, DataClass.IDENTITY);
        assertThat(records.latest(person, "recordDecision", INVESTIGATOR, "test")
                        .orElseThrow()
                        .parts())
                .containsOnlyKeys(DataClass.IDENTITY);
        assertThat(records.of(person, INVESTIGATOR, "test").toString()).doesNotContain(SECRET);
        assertThat(records.of(person, SOCIAL_WORKER, "test"))
                .as("no relation, nothing")
                .isEmpty();
    }

    @Test
    void psychologistsNotesAreTheirAuthorsAlone() {
        relations.lead(person, "aktau", null);
        store(
                PSYCHOLOGIST,
                Map.of(
                        DataClass.PSYCHOLOGICAL_OWN, Map.of("ownNotes", SECRET),
                        DataClass.PSYCHOLOGICAL_SUMMARY, Map.of("summaryForCarers", "sleeps badly")));

        assertThat(only(PSYCHOLOGIST).answers()).containsKeys("ownNotes", "summaryForCarers");
        for (Member other : List.of(OTHER_PSYCHOLOGIST, SOCIAL_WORKER, IMPORT)) {
            assertThat(only(other).answers()).as(other.id()).containsOnlyKeys("summaryForCarers");
        }
    }

    @Test
    void nobodyStoresWhatTheirFunctionMayNotWrite() {
        assertThatThrownBy(() -> store(CONSUL, Map.of(DataClass.MEDICAL, Map.of("tb", true))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> store(SOCIAL_WORKER, Map.of(DataClass.SOCIAL, Map.of())))
                .isInstanceOf(NotPermitted.class);
        assertThat(records.of(person, IMPORT, "test"))
                .extracting(Records.Stored::form)
                .containsExactly("registration");
    }

    @Test
    void everyReadIsLoggedAndNoValueIs() {
        UUID id = store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", SECRET)));
        records.latest(person, "recordDecision", CONSUL, "task 4711");

        List<String> log = sql.sql("SELECT to_jsonb(l)::text FROM zhusan.read_log l WHERE subject = :id")
                .param("id", id.toString())
                .query(String.class)
                .list();
        assertThat(log).singleElement().satisfies(row -> assertThat(row)
                .contains(CONSUL.id(), person, "legal.consent", "task 4711")
                .doesNotContain(SECRET));
    }

    @Test
    void aReadThatIsRolledBackLeavesNoEntryAndOneThatIsServedAlwaysDoes() {
        UUID id = store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", SECRET)));
        transaction.executeWithoutResult(it -> {
            records.of(person, CONSUL, "test");
            it.setRollbackOnly();
        });
        assertThat(logged(id)).isZero();
        assertThatThrownBy(() -> records.of(person, CONSUL, " ")).isInstanceOf(IllegalArgumentException.class);
        records.of(person, CONSUL, "test");
        assertThat(logged(id)).isOne();
    }

    @Test
    void aDumpOfTheDatabaseShowsNothing() {
        store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", SECRET)), file("qolhat Сәуле.pdf", PDF));

        for (String table : List.of("record", "record_part", "attachment", "timeline_entry")) {
            String everything = behalf.of(
                    IMPORT, () -> sql.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM zhusan." + table + " t")
                            .query(String.class)
                            .single());
            assertThat(everything)
                    .as(table)
                    .isNotEmpty()
                    .doesNotContain(SECRET, hex(SECRET), "Сәуле", hex("Сәуле"), "%PDF", hex("%PDF"));
        }
    }

    @Test
    void aCiphertextMovedToAnotherPersonClassRecordOrFormDoesNotOpen() {
        String other = people.register(Family.woman("Жанар", LocalDate.parse("1994-04-04")), IMPORT);
        UUID here = store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", SECRET)));
        UUID again = store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", "something else")));
        UUID there = records.store(new Records.NewRecord(
                other,
                "consent",
                "recordDecision",
                "v1",
                "t",
                CONSUL,
                clock.instant(),
                Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", "hers")),
                List.of()));

        tamper(
                "INSERT INTO zhusan.record_part SELECT record, 'identity', sealed FROM zhusan.record_part WHERE record = ?",
                here,
                person);
        tamper(
                "UPDATE zhusan.record_part SET sealed = (SELECT sealed FROM zhusan.record_part WHERE record = ?) WHERE record = '"
                        + again + "'",
                here,
                person);
        tamper(
                "UPDATE zhusan.record_part SET sealed = (SELECT sealed FROM zhusan.record_part WHERE record = ?) WHERE record = '"
                        + there + "'",
                here,
                other);
        tamper("UPDATE zhusan.record SET form_version = 'v2' WHERE id = ?", here, person);
        tamper("UPDATE zhusan.record SET form = 'recordRefusal' WHERE id = ?", here, person);
        tamper(
                "UPDATE zhusan.record_part SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE record = ?",
                here,
                person);
        assertThat(records.of(person, CONSUL, "test")).as("untouched, it opens").hasSize(3);
    }

    @Test
    void aKeySetPutInAnothersPlaceDoesNotOpenEither() {
        String other = people.register(Family.woman("Жұлдыз", LocalDate.parse("1995-05-05")), IMPORT);
        transaction.executeWithoutResult(it -> {
            sql.sql(
                            "UPDATE zhusan_keys.key_set SET wrapped = (SELECT wrapped FROM zhusan_keys.key_set WHERE person = :other) "
                                    + "WHERE person = :person")
                    .param("other", other)
                    .param("person", person)
                    .update();
            assertThatThrownBy(() -> records.of(person, CONSUL, "test")).isInstanceOf(IllegalStateException.class);
            it.setRollbackOnly();
        });
    }

    @Test
    void withoutTheKeySetThePersonIsErasedEverywhere() {
        UUID id =
                store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of("reasonText", SECRET)), file("receipt.pdf", PDF));
        UUID attachment =
                records.of(person, CONSUL, "test").get(0).attachments().get(0).id();

        keys.erase(person);

        assertThat(records.of(person, CONSUL, "test")).isEmpty();
        assertThat(records.of(person, IMPORT, "test")).isEmpty();
        assertThat(records.latest(person, "recordDecision", CONSUL, "test")).isEmpty();
        assertThatThrownBy(() -> records.attachment(person, attachment, CONSUL, "test"))
                .isInstanceOf(NotPermitted.class);
        assertThat(people.find(person)).isEmpty();
        assertThatThrownBy(() -> store(CONSUL, Map.of(DataClass.LEGAL_CONSENT, Map.of())))
                .isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> keys.create(person)).isInstanceOf(PersonErased.class);
        assertThat(behalf.of(IMPORT, () -> sql.sql("SELECT count(*) FROM zhusan.record WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()))
                .as("the ciphertext stays, as in a backup")
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE zhusan.record SET submitted_by = 'someone'", "DELETE FROM zhusan.record_part",
                        "TRUNCATE zhusan.record CASCADE",
                "UPDATE zhusan.attachment SET field = 'x'", "DELETE FROM zhusan.timeline_entry",
                        "TRUNCATE zhusan.record_part"
            })
    void whatIsStoredIsNeverChanged(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void aFileComesBackAsItWasHandedIn() {
        store(CONSUL, Map.of(), file("../../etc/Қолхат\u202Egnp.exe.pdf", PDF));

        var ref = only(CONSUL).attachments().get(0);
        assertThat(ref.fileName()).isEqualTo("Қолхатgnp.exe.pdf");
        Records.Document document = records.attachment(person, ref.id(), CONSUL, "page");
        assertThat(document.content()).isEqualTo(PDF);
        assertThat(document.contentType()).isEqualTo("application/pdf");
        assertThat(logged(ref.id())).isOne();
        assertThatThrownBy(() -> records.attachment(person, ref.id(), SOCIAL_WORKER, "page"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> records.attachment(person, UUID.randomUUID(), CONSUL, "page"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void filesOfOtherKindsAreRefusedWhateverTheyCallThemselves() {
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] program = new byte[] {'M', 'Z', 0, 1, 2, 3};
        byte[] zip = new byte[] {'P', 'K', 3, 4, 0, 0};
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>".getBytes(StandardCharsets.UTF_8);
        for (byte[] content : List.of(page, program, zip, svg)) {
            assertThatThrownBy(() -> store(CONSUL, Map.of(), file("receipt.pdf", content)))
                    .isInstanceOf(AttachmentRefused.class)
                    .hasMessage("casefile.attachmentType");
        }
        assertThatThrownBy(() -> store(CONSUL, Map.of(), file("receipt.pdf", new byte[0])))
                .hasMessage("casefile.attachmentEmpty");
        byte[] large = java.util.Arrays.copyOf(PDF, FileCheck.LARGEST + 1);
        assertThatThrownBy(() -> store(CONSUL, Map.of(), file("receipt.pdf", large)))
                .hasMessage("casefile.attachmentTooLarge");
        assertThat(records.of(person, IMPORT, "test")).as("nothing half stored").hasSize(1);
    }

    private UUID store(Member by, Map<DataClass, Map<String, Object>> parts, Records.NewAttachment... files) {
        return records.store(new Records.NewRecord(
                person, "consent", "recordDecision", "v1", "task", by, clock.instant(), parts, List.of(files)));
    }

    private static Records.NewAttachment file(String name, byte[] content) {
        return new Records.NewAttachment(DataClass.LEGAL_CONSENT, "receiptFile", name, "application/pdf", content);
    }

    private Records.Stored only(Member reader) {
        return records.latest(person, "recordDecision", reader, "test").orElseThrow();
    }

    private int logged(UUID subject) {
        return sql.sql("SELECT count(*) FROM zhusan.read_log WHERE subject = :subject")
                .param("subject", subject.toString())
                .query(Integer.class)
                .single();
    }

    /** As someone who owns the tables would: past the triggers and the row-level security, then taken back. */
    private void tamper(String statement, UUID record, String victim) {
        transaction.executeWithoutResult(it -> {
            sql.sql("ALTER TABLE zhusan.record DISABLE TRIGGER USER").update();
            sql.sql("ALTER TABLE zhusan.record_part DISABLE TRIGGER USER").update();
            sql.sql("ALTER TABLE zhusan.record NO FORCE ROW LEVEL SECURITY").update();
            sql.sql("ALTER TABLE zhusan.record_part NO FORCE ROW LEVEL SECURITY")
                    .update();
            assertThat(sql.sql(statement).param(record).update()).isPositive();
            assertThatThrownBy(() -> records.of(victim, IMPORT, "test"))
                    .as(statement)
                    .isInstanceOf(Sealed.Unreadable.class);
            it.setRollbackOnly();
        });
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
