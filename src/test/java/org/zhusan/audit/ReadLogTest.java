package org.zhusan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.CaseFileTest;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

@CaseFileTest
class ReadLogTest {
    private static final Member READER = new Member("ZH-U-900300", "x", "mfa-desk", "mfa", null, Locale.ENGLISH, true);

    @Autowired
    ReadLog log;

    @Autowired
    ReadLogSeal seal;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Value("${zhusan.keys.home}")
    Path keys;

    @BeforeEach
    void fourSealedReadsAndOneThatWaits() {
        for (int i = 1; i <= 4; i++) {
            read("ZH-P-30000" + i);
        }
        sealAll();
        read("ZH-P-300005");
    }

    @AfterEach
    void asLongAsNobodyInterferesTheLogHolds() {
        sealAll();
        assertThat(seal.verify()).isEmpty();
    }

    @Test
    void anUntouchedLogHoldsSealedOrNot() {
        assertThat(seal.verify()).isEmpty();
        assertThat(seal.seal()).isOne();
        assertThat(seal.seal()).as("nothing is sealed twice").isZero();
        assertThat(seal.verify()).isEmpty();
    }

    /** L is the log, S the seal; 1 to 4 the sealed reads in their order, 5 the one that waits. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an entry altered: who        | UPDATE L SET member = 'ZH-U-000001' WHERE id = #2                       | was altered
            an entry altered: whom       | UPDATE L SET person = 'ZH-P-000001' WHERE id = #2                       | was altered
            an entry altered: why        | UPDATE L SET purpose = 'routine' WHERE id = #2                          | was altered
            an entry altered: when       | UPDATE L SET read_at = read_at - interval '1 microsecond' WHERE id = #2 | was altered
            an entry altered: class      | UPDATE L SET data_class = 'route' WHERE id = #2                         | was altered
            an entry deleted             | DELETE FROM L WHERE id = #2                                             | was deleted
            an entry deleted, its seal   | WITH gone AS (DELETE FROM L WHERE id = #2) DELETE FROM S WHERE read_id = #2 | are missing
            one waiting deleted          | DELETE FROM L WHERE id = #5                                             | not yet sealed, was deleted
            one waiting altered          | UPDATE L SET person = 'ZH-P-000001' WHERE id = #5                       | not yet sealed, was altered
            one inserted                 | INSERT INTO L (member, person, data_class, subject, purpose, read_at, mac) SELECT member, person, data_class, subject, purpose, read_at, mac FROM L WHERE id = #2 | was inserted
            one inserted as if waiting   | WITH fresh AS (INSERT INTO L (member, person, data_class, subject, purpose, read_at, mac) SELECT 'ZH-U-000001', person, data_class, subject, purpose, read_at, mac FROM L WHERE id = #2 RETURNING id) INSERT INTO zhusan.read_log_waiting SELECT id FROM fresh | altered or inserted
            one inserted with a seal     | WITH fresh AS (INSERT INTO L (member, person, data_class, subject, purpose, read_at, mac) SELECT member, person, data_class, subject, purpose, read_at, mac FROM L WHERE id = #2 RETURNING id) INSERT INTO S SELECT (SELECT max(sequence) + 1 FROM S), id, decode('00', 'hex'), now() FROM fresh | does not follow
            two reordered                | UPDATE S SET read_id = CASE read_id WHEN #2 THEN #3 ELSE #2 END WHERE read_id IN (#2, #3) | does not follow
            two exchanged in the log     | UPDATE L a SET member = b.member, person = b.person, data_class = b.data_class, subject = b.subject, purpose = b.purpose, read_at = b.read_at, mac = b.mac FROM L b WHERE a.id IN (#2, #3) AND b.id IN (#2, #3) AND a.id <> b.id | does not follow
            the end cut off, cleanly     | WITH gone AS (DELETE FROM L WHERE id >= #4) DELETE FROM S WHERE read_id >= #4 | was cut off
            everything cut off           | WITH gone AS (DELETE FROM L), waiting AS (DELETE FROM zhusan.read_log_waiting) DELETE FROM S | was cut off
            """)
    void tamperingIsFound(String what, String statement, String finding) {
        transaction.executeWithoutResult(it -> {
            sql.sql("ALTER TABLE zhusan.read_log DISABLE TRIGGER USER").update();
            sql.sql("ALTER TABLE zhusan.read_log_seal DISABLE TRIGGER USER").update();
            sql.sql("ALTER TABLE zhusan.read_log_seal DROP CONSTRAINT read_log_seal_read_id_key")
                    .update();
            assertThat(sql.sql(aimed(statement)).update())
                    .as("the attack must touch a row to prove anything")
                    .isPositive();
            assertThat(seal.verify()).as(what).anyMatch(found -> found.contains(finding));
            it.setRollbackOnly();
        });
    }

    @Test
    void aTruncatedLogIsFound() {
        transaction.executeWithoutResult(it -> {
            sql.sql("ALTER TABLE zhusan.read_log DISABLE TRIGGER USER").update();
            sql.sql("TRUNCATE zhusan.read_log").update();
            assertThat(seal.verify()).anyMatch(found -> found.contains("was deleted"));
            it.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE zhusan.read_log SET person = 'x'", "DELETE FROM zhusan.read_log", "TRUNCATE zhusan.read_log",
                "UPDATE zhusan.read_log_seal SET sequence = 0", "DELETE FROM zhusan.read_log_seal",
                        "TRUNCATE zhusan.read_log_seal"
            })
    void theDatabaseRefusesToChangeTheLog(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void aReadIsNotedInTheTransactionThatServesIt() {
        assertThatThrownBy(() -> log.note(READER, List.of(of("ZH-P-300009")), "page"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatATransactionHasReadIsInTheLogWhenItEndsInItsOrderAndNothingOfOneThatFailed() {
        transaction.executeWithoutResult(it -> {
            log.note(READER, List.of(of("ZH-P-300021"), of("ZH-P-300020")), "page");
            log.note(READER, List.of(of("ZH-P-300022")), "task 1");
        });
        transaction.executeWithoutResult(it -> {
            log.note(READER, List.of(of("ZH-P-300023")), "page");
            it.setRollbackOnly();
        });
        assertThat(sql.sql(
                                "SELECT person || ' ' || purpose FROM zhusan.read_log WHERE person LIKE 'ZH-P-30002_' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("ZH-P-300021 page", "ZH-P-300020 page", "ZH-P-300022 task 1");
    }

    @Test
    void whatIsReadWhileATransactionEndsIsInTheLogToo() {
        transaction.executeWithoutResult(it -> {
            log.note(READER, List.of(of("ZH-P-300031")), "page");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    log.note(READER, List.of(of("ZH-P-300032")), "page");
                }
            });
        });
        assertThat(sql.sql("SELECT person FROM zhusan.read_log WHERE person LIKE 'ZH-P-30003_' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("ZH-P-300031", "ZH-P-300032");
    }

    @Test
    void severalNodesSealingAtOnceMakeOneChain() throws Exception {
        for (int i = 0; i < 40; i++) {
            read("ZH-P-3001" + i);
        }
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 12; i++) {
                running.add(nodes.submit(seal::seal));
            }
            int sealed = 0;
            for (Future<Integer> each : running) {
                sealed += each.get();
            }
            assertThat(sealed + sealAll()).isEqualTo(41);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void theKeyAndTheHeadLieOutsideTheDatabaseForTheirOwnerAlone() throws Exception {
        assertThat(Files.readString(keys.resolve("read-log.head"))).matches("\\d+ [0-9a-f]{64,}");
        for (Path secret : List.of(keys, keys.resolve("read-log.key.json"), keys.resolve("read-log.head"))) {
            assertThat(Files.getPosixFilePermissions(secret).toString()).doesNotContain("GROUP", "OTHERS");
        }
    }

    private void read(String person) {
        transaction.executeWithoutResult(it -> log.note(READER, List.of(of(person)), "page"));
    }

    private static ReadLog.Read of(String person) {
        return new ReadLog.Read(person, DataClass.IDENTITY, "name");
    }

    private int sealAll() {
        int sealed = 0;
        for (int now = seal.seal(); now > 0; now = seal.seal()) {
            sealed += now;
        }
        return sealed;
    }

    private String aimed(String statement) {
        List<Long> ids = new ArrayList<>(sql.sql("SELECT id FROM zhusan.read_log ORDER BY id DESC LIMIT 5")
                .query(Long.class)
                .list());
        java.util.Collections.reverse(ids);
        String aimed = statement.replaceAll("\\bL\\b", "zhusan.read_log").replaceAll("\\bS\\b", "zhusan.read_log_seal");
        for (int i = 1; i <= 5; i++) {
            aimed = aimed.replace("#" + i, ids.get(i - 1).toString());
        }
        return aimed;
    }
}
