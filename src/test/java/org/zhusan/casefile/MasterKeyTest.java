package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.IMPORT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.audit.KeyHome;

@CaseFileTest
class MasterKeyTest {
    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void aServerWithoutTheKeyOfItsDatabaseDoesNotStart() throws Exception {
        people.register(Family.woman("Бота", LocalDate.parse("1990-01-01")), IMPORT);
        KeyHome empty = KeyHome.in(folder.resolve("none"));

        assertThatThrownBy(() -> new KeySets(sql, empty, clock).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Put back the key");
        assertThat(empty.holds("master"))
                .as("no new key that would hide the loss")
                .isFalse();
    }

    @Test
    void norDoesOneWithAnothersKey() throws Exception {
        people.register(Family.woman("Бота", LocalDate.parse("1990-01-01")), IMPORT);
        KeyHome foreign = KeyHome.in(folder.resolve("foreign"));
        foreign.keySet(
                "master",
                () -> com.google.crypto.tink.KeysetHandle.generateNew(
                        com.google.crypto.tink.aead.PredefinedAeadParameters.AES256_GCM));

        assertThatThrownBy(() -> new KeySets(sql, foreign, clock).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open with the master key");
    }

    @Test
    void aKeyIsMadeOnceAndReadBack() throws Exception {
        Path home = folder.resolve("home");
        KeyHome.FirstKeySet first = () -> com.google.crypto.tink.KeysetHandle.generateNew(
                com.google.crypto.tink.aead.PredefinedAeadParameters.AES256_GCM);
        var made = KeyHome.in(home).keySet("k", first);
        assertThat(KeyHome.in(home).keySet("k", first).equalsKeyset(made)).isTrue();
        try (var files = Files.list(home)) {
            assertThat(files).as("no left-overs").hasSize(1);
        }
    }
}
