package org.zhusan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL run as a child of this process, its data kept in a folder. One server at a time holds the folder; a command of the same
 * installation connects to the running one with the details in {@code connection.properties}, which only the owner may read.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP_WAIT = Duration.ofMinutes(2);
    private static final String ROLE = "zhusan";

    private final ConnectionFile connection;
    private final Closeable end;

    private EmbeddedServer(ConnectionFile connection, Closeable end) {
        this.connection = connection;
        this.end = end;
    }

    /**
     * The server another process of this installation runs on the folder; closing it leaves that one running.
     *
     * @throws IllegalStateException when it does not answer
     */
    public static EmbeddedServer join(Path home) {
        try {
            ConnectionFile connection = ConnectionFile.read(home);
            if (!connection.worksFor(ROLE)) {
                throw new IllegalStateException("the embedded PostgreSQL in " + home + " does not answer");
            }
            return new EmbeddedServer(connection, () -> {});
        } catch (IOException e) {
            throw new IllegalStateException("how to reach the embedded PostgreSQL in " + home + " cannot be read", e);
        }
    }

    /**
     * Starts the server of this folder, creating it the first time (about 4 s, later under 1 s).
     *
     * @param durable whether a completed transaction survives a power cut
     * @throws FolderInUse when another process holds the folder
     */
    public static EmbeddedServer start(Path home, boolean durable) {
        return start(home, home.resolve("binaries"), durable);
    }

    /** @param binaries where its programs are unpacked, unless they lie there already: several homes may share them */
    static EmbeddedServer start(Path home, Path binaries, boolean durable) {
        try {
            Files.createDirectories(home);
            OwnerOnly.restrict(home);
            FileChannel lockFile =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile, home);
            stopOrphan(home.resolve("postgres"));
            ConnectionFile known = ConnectionFile.readOrCreate(home, freePort());
            EmbeddedPostgres postgres = launch(home, binaries, durable, known);
            ConnectionFile connection = known.atPort(postgres.getPort());
            boolean fresh = !Files.exists(home.resolve("connection.properties"));
            if (fresh || !connection.worksFor(ROLE)) {
                prepare(home, postgres, connection);
            }
            connection.write(home);
            return new EmbeddedServer(connection, () -> {
                postgres.close();
                lock.release();
                lockFile.close();
            });
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL in " + home + " did not start: " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel lockFile, Path home) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (java.nio.channels.OverlappingFileLockException inThisProcess) {
            log.debug("folder {} is held by this very process", home);
        }
        lockFile.close();
        throw new FolderInUse(home);
    }

    /** After a {@code kill -9} of the JVM the server lives on without anyone to use it. The folder is ours now, so it may be ended. */
    static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(EmbeddedServer::isPostgres);
        if (orphan.isEmpty()) {
            return;
        }
        log.info("Ending the database server an earlier run left behind (process {}).", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("process " + pid + " still holds " + data + "; end it and start again", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(it -> it.contains("postgres")).orElse(false);
    }

    private static EmbeddedPostgres launch(Path home, Path binaries, boolean durable, ConnectionFile known)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setPort(known.port())
                .setConnectConfig("password", known.password())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setServerConfig("max_connections", "60")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_min_messages", "warning")
                .setServerConfig("log_statement", "none")
                .setServerConfig("log_min_error_statement", "panic")
                .start();
    }

    /** A password for everyone, then no connection without it. */
    private static void prepare(Path home, EmbeddedPostgres postgres, ConnectionFile connection)
            throws IOException, SQLException {
        try (var sql = postgres.getPostgresDatabase(java.util.Map.of("password", connection.password()))
                        .getConnection();
                var statement = sql.createStatement()) {
            String password = connection.password();
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            statement.execute(
                    "DO $$ BEGIN CREATE ROLE " + ROLE + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            statement.execute("ALTER ROLE " + ROLE + " PASSWORD '" + password + "'");
            try (var exists = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + ROLE + "'")) {
                if (!exists.next()) {
                    sql.createStatement().execute("CREATE DATABASE " + ROLE + " OWNER " + ROLE);
                }
            }
            Files.writeString(
                    home.resolve("postgres").resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n",
                    StandardCharsets.UTF_8);
            sql.createStatement().execute("SELECT pg_reload_conf()");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String url() {
        return connection.url(ROLE);
    }

    public String user() {
        return ROLE;
    }

    public String password() {
        return connection.password();
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
