package org.zhusan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;

/** How to reach the embedded server; kept in {@code connection.properties} in its home, readable by its owner only. */
record ConnectionFile(int port, String password) {
    private static final String FILE = "connection.properties";

    static ConnectionFile readOrCreate(Path home, int freePort) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            return new ConnectionFile(freePort, HexFormat.of().formatHex(secret));
        }
        return read(home).atPort(freePort);
    }

    /** @throws IOException when no server was ever started in this home */
    static ConnectionFile read(Path home) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(home.resolve(FILE))) {
            properties.load(in);
        }
        return new ConnectionFile(Integer.parseInt(properties.getProperty("port")), properties.getProperty("password"));
    }

    void write(Path home) throws IOException {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        OwnerOnly.restrict(file);
        Files.writeString(file, "port=" + port + "\npassword=" + password + "\n");
    }

    ConnectionFile atPort(int now) {
        return new ConnectionFile(now, password);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    boolean worksFor(String role) {
        try (var connection = DriverManager.getConnection(url(role), role, password)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
