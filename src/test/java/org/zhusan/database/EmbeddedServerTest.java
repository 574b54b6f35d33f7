package org.zhusan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        Path home = folder.resolve("data");
        try (EmbeddedServer first = EmbeddedServer.start(home, true)) {
            execute(first, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('жусан')");
        }
        try (EmbeddedServer again = EmbeddedServer.start(home, true)) {
            assertThat(text(again, "SELECT word FROM kept")).isEqualTo("жусан");
            assertThat(text(again, "SHOW fsync")).isEqualTo("on");
            assertThat(text(again, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldWhatToDo() throws Exception {
        Path home = folder.resolve("data");
        try (EmbeddedServer first = EmbeddedServer.start(home, false)) {
            assertThatThrownBy(() -> EmbeddedServer.start(home, false))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining("Stop it first");
            assertThat(text(first, "SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void aCommandJoinsTheRunningServerAndLeavesItRunning() throws Exception {
        Path home = folder.resolve("data");
        assertThatThrownBy(() -> EmbeddedServer.join(home)).isInstanceOf(IllegalStateException.class);
        try (EmbeddedServer server = EmbeddedServer.start(home, false)) {
            execute(server, "CREATE TABLE kept (word text)");
            try (EmbeddedServer command = EmbeddedServer.join(home)) {
                execute(command, "INSERT INTO kept VALUES ('жусан')");
            }
            assertThat(text(server, "SELECT word FROM kept")).isEqualTo("жусан");
        }
        assertThatThrownBy(() -> EmbeddedServer.join(home))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        Path home = folder.resolve("data");
        try (EmbeddedServer server = EmbeddedServer.start(home, false)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            Path details = home.resolve("connection.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(details)))
                    .isEqualTo("rw-------");
        }
    }

    private static void execute(EmbeddedServer server, String... statements) throws SQLException {
        try (Connection sql = connect(server)) {
            for (String statement : statements) {
                sql.createStatement().execute(statement);
            }
        }
    }

    private static String text(EmbeddedServer server, String query) throws SQLException {
        try (Connection sql = connect(server);
                var rows = sql.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
