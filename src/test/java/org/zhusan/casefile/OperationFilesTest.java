package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** A stage and a flight have papers as well: encrypted, guarded, on a timeline. */
@CaseFileTest
class OperationFilesTest {
    private static final Member COORDINATOR = Family.member("ZH-U-900009", "atc-coord", "atc");

    @Autowired
    OperationFiles operations;

    @Autowired
    Records records;

    @Autowired
    Timeline timeline;

    @Autowired
    Drafts drafts;

    @Autowired
    KeySets keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Test
    void papersDraftsAndTimelineOfAStageAreForWhoLeadsIt() {
        String stage = newNumber();
        operations.open(stage, "atc", IMPORT);

        records.store(new Records.NewRecord(
                stage,
                "stage",
                "defineStage",
                "v1",
                "task",
                COORDINATOR,
                clock.instant(),
                Map.of(DataClass.ROUTE, Map.of("corridor", "across the salt lake")),
                List.of()));
        timeline.note(stage, "stage.defined", DataClass.ROUTE, COORDINATOR);
        var draft = new Drafts.Draft(stage, "task", COORDINATOR, Set.of(DataClass.ROUTE));
        byte[] sealed = drafts.seal(draft, Map.of("corridor", "north"));

        assertThat(records.latest(stage, "defineStage", COORDINATOR, "test")
                        .orElseThrow()
                        .answers())
                .containsEntry("corridor", "across the salt lake");
        assertThat(timeline.of(stage, COORDINATOR)).hasSize(1);
        assertThat(drafts.open(draft, sealed)).contains(Map.of("corridor", "north"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("north");

        assertThat(records.of(stage, CONSUL, "test")).isEmpty();
        assertThat(timeline.of(stage, CONSUL)).isEmpty();
        var foreign = new Drafts.Draft(stage, "task", CONSUL, Set.of(DataClass.ROUTE));
        assertThat(drafts.open(foreign, sealed)).isEmpty();
        assertThatThrownBy(() -> drafts.seal(foreign, Map.of())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void openingAgainChangesNothing() {
        String flight = newNumber() + "-F1";
        operations.open(flight, "atc", IMPORT);
        byte[] key = wrapped(flight);

        operations.open(flight, "mfa", COORDINATOR);

        assertThat(wrapped(flight)).isEqualTo(key);
        assertThat(sql.sql("SELECT agency FROM zhusan.relation WHERE person = :number AND kind = 'LEAD'")
                        .param("number", flight)
                        .query(String.class)
                        .list())
                .containsExactly("atc");
        assertThat(sql.sql("SELECT opened_by FROM zhusan.case_file WHERE number = :number")
                        .param("number", flight)
                        .query(String.class)
                        .single())
                .isEqualTo(IMPORT.id());
    }

    @Test
    void openedByManyAtOnceItIsOneFile() throws Exception {
        String flight = newNumber() + "-F1";
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    operations.open(flight, "atc", IMPORT);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(keys.of(flight)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZH-P-000001", "ZH-H-000001", "S2", "ZH-S", "ZH-S2; drop", "zh-s2"})
    void whatIsNoStageAndNoFlightHasNoSuchFile(String number) {
        assertThatThrownBy(() -> operations.open(number, "atc", IMPORT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordOfAnUnknownNumberFindsNoFile() {
        assertThatThrownBy(() -> timeline.note(newNumber(), "stage.defined", DataClass.ROUTE, IMPORT))
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    private static String newNumber() {
        return "ZH-S" + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
    }

    private byte[] wrapped(String number) {
        return sql.sql("SELECT wrapped FROM zhusan_keys.key_set WHERE person = :number")
                .param("number", number)
                .query(byte[].class)
                .single();
    }
}
