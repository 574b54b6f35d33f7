package org.zhusan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;

/** The same person, seen by those who need different things. */
@IntegrationTest
class PersonPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private Relations relations;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    private String aliya;

    @BeforeEach
    void aliyaIsBeingAsked() {
        aliya = cast.aliya().adult();
        work.ask(aliya);
    }

    @Test
    void theConsularOfficerSeesWhoSheIsAndThatSheIsBeingAsked() {
        assertThat(in("en", "aigerim").get("/people/" + aliya).body())
                .contains("Seitkali Aliya", "Voluntary consent", "Private interview", "Dana", "Ramazan");
    }

    @Test
    void theProsecutorNeverLearnsThatSheIsBeingAsked() {
        relations.refer(
                aliya,
                "prosecutor",
                null,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(1)));
        Visitor viktor = in("en", "viktor");
        HttpResponse<String> page = viktor.get("/people/" + aliya);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Seitkali Aliya")
                .doesNotContainIgnoringCase("consent")
                .doesNotContain("interview", "being asked");
        assertThat(viktor.get("/people/" + aliya + "/consent").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNothingToDoWithHerFindsNobody() {
        for (String login : new String[] {"nurlan", "olga", "viktor"}) {
            Visitor visitor = new Visitor(port).signIn(login);
            assertThat(visitor.get("/people/" + aliya).statusCode()).as(login).isEqualTo(404);
            assertThat(visitor.get("/people").body()).as(login).doesNotContain(aliya);
            assertThat(visitor.post("/people/" + aliya + "/withdrawal", Map.of())
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThat(visitor.post("/people/" + aliya + "/asking", Map.of()).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyPageReadIsInTheReadLog() {
        long before = reads();
        new Visitor(port).signIn("aigerim").get("/people/" + aliya);
        assertThat(reads()).isGreaterThan(before);
    }

    @Test
    void theListFindsAPersonByNumberHoweverItIsTyped() {
        HttpResponse<String> answer =
                new Visitor(port).signIn("aigerim").get("/people?number=%20" + aliya.toLowerCase() + "%20");
        assertThat(answer.headers().firstValue("Location")).hasValue("/people/" + aliya);
    }

    @Test
    void withdrawingWhatWasNeverGivenIsRefusedWithASentence() {
        HttpResponse<String> answer = in("en", "aigerim").post("/people/" + aliya + "/withdrawal", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This did not go through").doesNotContain("consent.nothing");
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }

    private long reads() {
        return sql.sql("SELECT count(*) FROM zhusan.read_log WHERE person = :person AND purpose = 'page'")
                .param("person", aliya)
                .query(Long.class)
                .single();
    }
}
