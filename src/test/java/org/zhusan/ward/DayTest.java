package org.zhusan.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** Dinara, the psychologist, takes her list along: who is to be seen today, room by room. */
@IntegrationTest
@Import({Inhabited.class, Statements.class})
class DayTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Inhabited centre;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private String sabira;
    private String zarina;
    private String aliya;

    @BeforeEach
    void threeWomenLiveInThreeRooms() {
        centre.empty();
        sabira = cast.sabira().adult();
        zarina = cast.zarina().adult();
        aliya = cast.aliya().adult();
        centre.moveIn("B1", 3, List.of(sabira, zarina));
        centre.moveIn("B2", 3, List.of(aliya));
        centre.house("B1-231", sabira);
        centre.house("B1-104", zarina);
        centre.house("B2-101", aliya);
    }

    @AfterEach
    void everybodyLeaves() {
        centre.empty();
    }

    @Test
    void whatIsDueTodayOrLateStandsInWalkingOrder() {
        OpenTask late = assessment(sabira, Duration.ofDays(-2));
        OpenTask today = assessment(zarina, Duration.ZERO);
        OpenTask later = assessment(aliya, Duration.ofDays(3));
        String page = in("dinara").get("/ward/day").body();
        assertThat(page)
                .contains(
                        "2 tasks due today or late", "/tasks/" + late.id(), "/tasks/" + today.id(), "Overdue by 2 days")
                .doesNotContain(later.id(), aliya);
        assertThat(page.indexOf("B1-104")).isLessThan(page.indexOf("B1-231"));
        assertThat(in("dinara").get("/ward/plan?building=B1").body()).contains("/tasks/" + late.id());
    }

    @Test
    void whatAColleagueHasTakenAndWhatOthersDoIsNotOnMyList() {
        OpenTask task = assessment(sabira, Duration.ofDays(-1));
        assertThat(in("botagoz").get("/ward/day").body()).doesNotContain(task.id());
        tasks.claim(task.id(), cast.worker("dinara").id());
        assertThat(in("dinara").get("/ward/day").body()).contains(task.id(), "yours");
        tasks.release(task.id(), cast.worker("dinara").id());
        tasks.claim(task.id(), cast.newcomer("aktau-psych").id());
        assertThat(in("dinara").get("/ward/day").body()).doesNotContain(task.id());
    }

    @Test
    void aTaskLeavesTheListWithThePersonFromTheBuilding() {
        OpenTask task = assessment(sabira, Duration.ofDays(-1));
        assertThat(in("dinara").get("/ward/day?building=B1").body()).contains(task.id());
        assertThat(in("dinara").get("/ward/day?building=B2").body()).doesNotContain(task.id());
        centre.empty();
        assertThat(in("dinara").get("/ward/day").body())
                .contains("Nothing is due today")
                .doesNotContain(task.id());
    }

    @Test
    void whoIsIsolatedStandsOnTheListsOfDoctorsAlone() {
        assertThat(in("aizada").get("/ward/day").body()).contains("Nobody is in isolation.");
        centre.house("B1-161", sabira);
        centre.move(sabira, Kind.ISOLATION, "aktau");
        assertThat(in("aizada").get("/ward/day").body()).contains("In isolation", "B1-161", sabira);
        assertThat(in("dinara").get("/ward/day").body()).doesNotContain("solation", sabira);
    }

    private OpenTask assessment(String person, Duration due) {
        processes.start("support", person, Map.of());
        processes.runDue();
        OpenTask task = tasks.openFor(person).stream()
                .filter(it -> it.candidateGroups().contains("aktau-psych"))
                .findFirst()
                .orElseThrow();
        Instant at = clock.instant().plus(due);
        sql.sql("UPDATE camunda.act_ru_task SET due_date_ = ? WHERE id_ = ?")
                .params(Timestamp.from(at), task.id())
                .update();
        return task;
    }

    private Visitor in(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
