package org.zhusan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;

/** Whoever keeps the server running asks one question and hears one word. */
@IntegrationTest
class HealthTest {
    @LocalServerPort
    private int port;

    @Autowired
    private DataSourceHealthIndicator database;

    @Test
    void aStrangerHearsOneWordAndNothingOfTheInside() {
        HttpResponse<String> answer = new Visitor(port).get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theWordRestsOnTheDatabase() throws SQLException {
        assertThat(database.health().getStatus()).isEqualTo(Status.UP);

        Connection broken = Mockito.mock(Connection.class);
        Mockito.when(broken.isValid(Mockito.anyInt())).thenReturn(false);
        var source = Mockito.mock(javax.sql.DataSource.class);
        Mockito.when(source.getConnection()).thenReturn(broken);
        assertThat(new DataSourceHealthIndicator(source).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/db",
                "/health/liveness",
                "/env",
                "/beans",
                "/metrics",
                "/heapdump",
                "/threaddump",
                "/loggers",
                "/info",
                "/mappings",
                "/configprops",
                "/shutdown",
                "/actuator",
                "/actuator/health"
            })
    void noOtherQuestionIsAnswered(String path) {
        Visitor officer = new Visitor(port).signIn("aigerim");

        assertThat(officer.get(path).statusCode()).isEqualTo(404);
    }
}
