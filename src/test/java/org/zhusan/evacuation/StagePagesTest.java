package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;

/** The pages of stages and buildings, as a browser without scripts sees them. */
@IntegrationTest
@Import(StageWork.class)
class StagePagesTest {
    @LocalServerPort
    int port;

    @Autowired
    StageWork work;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @BeforeEach
    void allBuildingsFree() {
        sql.sql("UPDATE zhusan.building SET state = 'VACANT', flight = NULL, since_at = NULL, capacity = 120")
                .update();
    }

    @Test
    void theCoordinatorOpensAStageAndCallsItOff() {
        Visitor damir = visitor("damir");
        String stage = StageWork.number();
        damir.get("/stages");

        var opened = damir.post("/stages", Map.of("number", " " + stage.toLowerCase(java.util.Locale.ROOT)));
        assertThat(opened.statusCode()).isEqualTo(302);
        String page = damir.get("/stages").body();
        assertThat(page)
                .contains("Stage " + stage + " is open.")
                .contains("id=\"" + stage + "\"")
                .contains("Being prepared")
                .contains("/stages/" + stage + "/cancellation");

        assertThat(damir.post("/stages/" + stage + "/cancellation", Map.of()).statusCode())
                .isEqualTo(302);
        var again = damir.post("/stages/" + stage + "/cancellation", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("has been called off already");
        assertThat(damir.get("/stages/" + stage + "/cancellation").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongNumberComesBackWithASentence() {
        Visitor damir = visitor("damir");
        damir.get("/stages");
        var answer = damir.post("/stages", Map.of("number", "<b>S2"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("is not a stage. Write it like ZH-S2.")
                .contains("value=\"&lt;b>S2\"");
        assertThat(damir.post("/stages", Map.of()).statusCode()).isEqualTo(422);
        assertThat(damir.postWithoutToken("/stages", Map.of("number", "ZH-S777"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void agenciesThatPrepareAStageSeeNumbersAndNobodysName() {
        Cast.Family aliya = cast.aliya();
        String stage = work.agreed(aliya);
        work.does(stage, "planFlights", work.oneFlight(stage));
        for (String login : List.of("ruslan", "zhanar", "kairat")) {
            String page = visitor(login).get("/stages").body();
            assertThat(page)
                    .contains(stage + "-F1", ": 3, ", ": 1.", "0 / 0 / 0")
                    .doesNotContain(aliya.adult(), "cancellation", "action=\"/stages\"");
        }
    }

    @Test
    void theAdministratorTakesABuildingThroughItsRound() {
        sql.sql("UPDATE zhusan.building SET state = 'OCCUPIED', flight = 'ZH-S1-F1' WHERE number = 'B3'")
                .update();
        Visitor kairat = visitor("kairat");
        assertThat(kairat.get("/buildings").body())
                .contains("building occupied", "ZH-S1-F1", "/buildings/B3/departure");

        assertThat(kairat.post("/buildings/B3/departure", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(kairat.get("/buildings").body()).contains("building turnaround", "/buildings/B3/disinfection");
        var twice = kairat.post("/buildings/B3/departure", Map.of());
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("B3 ғимаратында ешкім тұрмайды");
        for (String wrong : List.of("", "yesterday", "2019-13-40")) {
            var answer = kairat.post("/buildings/B3/disinfection", Map.of("on", wrong));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("2019-06-08");
        }
        String today = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
        assertThat(kairat.post("/buildings/B3/disinfection", Map.of("on", today))
                        .statusCode())
                .isEqualTo(302);
        assertThat(kairat.get("/buildings").body()).doesNotContain("/buildings/B3/d");
    }

    @Test
    void whoOnlyLooksFindsNoButtonAndOthersFindNothing() {
        sql.sql("UPDATE zhusan.building SET state = 'OCCUPIED', flight = 'ZH-S1-F1' WHERE number = 'B3'")
                .update();
        for (String login : List.of("damir", "ruslan", "zhanar")) {
            Visitor looker = visitor(login);
            var page = looker.get("/buildings");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("/departure", "/disinfection");
            assertThat(looker.post("/buildings/B3/departure", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        for (String login : List.of("aigerim", "viktor", "nurlan", "asel", "saltanat")) {
            Visitor other = visitor(login);
            assertThat(other.get("/stages").statusCode()).isEqualTo(404);
            assertThat(other.get("/buildings").statusCode()).isEqualTo(404);
            assertThat(other.get("/tasks").body()).doesNotContain("href=\"/stages\"", "href=\"/buildings\"");
            assertThat(other.post("/stages", Map.of("number", "ZH-S778")).statusCode())
                    .isEqualTo(404);
            assertThat(other.post("/buildings/B3/departure", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        for (String login : List.of("ruslan", "kairat")) {
            Visitor looker = visitor(login);
            assertThat(looker.post("/stages", Map.of("number", "ZH-S778")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void everyWordIsThereInRussianAndKazakh() {
        // the one reads Russian, the other Kazakh
        for (String login : List.of("zhanar", "kairat")) {
            Visitor reader = visitor(login);
            for (String path : List.of("/stages", "/buildings")) {
                assertThat(reader.get(path, "Accept-Language", login.equals("zhanar") ? "ru" : "kk")
                                .body())
                        .doesNotContain("stage.", "centre.");
            }
        }
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login);
    }
}
