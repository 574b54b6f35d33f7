package org.zhusan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each test application an empty database of its own below {@code target/}; the server's binaries are unpacked once. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path homes = Files.createDirectories(Path.of("target/test-homes"));
            Path home = Files.createTempDirectory(homes, "home");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> wipe(home)));
            TestPropertyValues.of(
                            "zhusan.database.home=" + home,
                            "zhusan.database.binaries=" + homes.resolve("binaries"),
                            "zhusan.keys.home=" + home.resolve("keys"))
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wipe(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException alreadyGone) {
            // the next clean build removes what is left
        }
    }
}
