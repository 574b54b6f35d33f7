package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Absences;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.Teams;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** Three interviews wait. Aigerim takes them at once, gives them away at once, and is told what of it worked. */
@IntegrationTest
class BatchesTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Members members;

    @Autowired
    Teams teams;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    Colleagues colleagues;
    Member aigerim;
    Member timur;
    Member saule;
    List<OpenTask> three;

    @BeforeEach
    void threeInterviewsWait() {
        colleagues = new Colleagues(port, members, sql);
        aigerim = colleagues.officer("Aigerim of several");
        timur = colleagues.officer("Timur of several");
        saule = colleagues.officer("Saule of several");
        teams.appoint(saule.id(), true);
        three = IntStream.range(0, 3).mapToObj(it -> interview()).toList();
    }

    @Test
    void theListOffersABoxForEveryTaskOneCanDoSomethingWith() {
        tasks.claim(three.get(0).id(), timur.id());
        tasks.claim(three.get(1).id(), aigerim.id());

        assertThat(list(aigerim, three.get(0)))
                .doesNotContain("value=\"" + three.get(0).id() + "~");
        assertThat(list(aigerim, three.get(1)))
                .contains("value=\"" + box(three.get(1), aigerim) + "\"", "id=\"batch\"");
        assertThat(list(aigerim, three.get(2))).contains("value=\"" + box(three.get(2), null) + "\"");
        assertThat(list(saule, three.get(0))).contains("value=\"" + box(three.get(0), timur) + "\"");
    }

    @Test
    void whatWorksIsDoneAndWhatDoesNotStaysAsItWasAndSaysWhy() {
        tasks.claim(three.get(1).id(), timur.id());

        String summary =
                act(aigerim, "take", "", box(three.get(0), null), box(three.get(1), null), box(three.get(2), null));

        assertThat(holders()).containsExactly(aigerim.id(), timur.id(), aigerim.id());
        assertThat(summary)
                .contains(
                        "2 tasks are now yours",
                        "1 task stayed as it was",
                        "Timur of several is already working on this task",
                        three.get(1).caseNumber());
    }

    @Test
    void severalArePutBackAndWhatIsNotOnesOwnIsNot() {
        tasks.claim(three.get(0).id(), aigerim.id());
        tasks.claim(three.get(1).id(), timur.id());

        String summary = act(
                aigerim, "put_back", "", box(three.get(0), aigerim), box(three.get(1), timur), box(three.get(2), null));

        assertThat(holders()).containsExactly(null, timur.id(), null);
        assertThat(summary)
                .contains("You have put 1 task back", "2 tasks stayed as they were", "Nobody holds this task any more");
    }

    @Test
    void theLeadGivesSeveralToOneAndIsToldWhatMovedMeanwhile() {
        tasks.claim(three.get(1).id(), aigerim.id());
        tasks.claim(three.get(2).id(), aigerim.id());

        String summary = act(
                saule,
                "hand",
                timur.id(),
                box(three.get(0), null),
                box(three.get(1), aigerim),
                box(three.get(2), null));

        assertThat(holders()).containsExactly(timur.id(), timur.id(), aigerim.id());
        assertThat(summary)
                .contains("2 tasks were given to the colleague", "Aigerim of several is already working on this task");
    }

    @Test
    void theDeputyTakesOverSeveralFromWhoIsAwayAndFromNobodyElse() {
        tasks.claim(three.get(0).id(), aigerim.id());
        tasks.claim(three.get(1).id(), aigerim.id());
        tasks.claim(three.get(2).id(), saule.id());
        String[] boxes = {box(three.get(0), aigerim), box(three.get(1), aigerim), box(three.get(2), saule)};
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());

        assertThat(act(timur, "take_over", "", boxes))
                .contains("3 tasks stayed", "Only a lead of the group or the deputy");
        absences.enter(aigerim, aigerim.id(), timur.id(), today, today.plusDays(2));
        assertThat(colleagues
                        .as(timur)
                        .get("/tasks?filter=team&holder=" + aigerim.id())
                        .body())
                .contains("value=\"take_over\"", "value=\"" + boxes[0] + "\"");
        assertThat(colleagues
                        .as(timur)
                        .get("/tasks?filter=team&holder=" + saule.id())
                        .body())
                .doesNotContain("value=\"take_over\"", "value=\"" + boxes[2] + "\"");

        assertThat(act(timur, "take_over", "", boxes)).contains("2 tasks are now yours", "1 task stayed");
        assertThat(holders()).containsExactly(timur.id(), timur.id(), saule.id());
    }

    @Test
    void whoIsNoLeadGivesAwayTheirOwnAlone() {
        tasks.claim(three.get(0).id(), aigerim.id());
        tasks.claim(three.get(1).id(), saule.id());

        String summary = act(
                aigerim,
                "hand",
                timur.id(),
                box(three.get(0), aigerim),
                box(three.get(1), saule),
                box(three.get(2), null));

        assertThat(holders()).containsExactly(timur.id(), saule.id(), null);
        assertThat(summary).contains("1 task was given", "2 tasks stayed", "Only a lead of your group");
    }

    @Test
    void aTaskTwiceIsOneTask() {
        String box = box(three.get(0), null);
        assertThat(act(aigerim, "take", "", box, box, box)).contains("1 task is now yours");
    }

    @Test
    void foreignTasksAndNoneAreAnsweredAlikeAndNothingIsSaidOfThem() {
        String child = cast.sabira().children().get(0);
        processes.start("courtHearing", child, Map.of("courtRegion", "MAN"));
        OpenTask foreign = tasks.openFor(child).get(0);

        String one = act(aigerim, "take", "", foreign.id() + "~");
        String none = act(aigerim, "take", "", UUID.randomUUID() + "~");

        assertThat(notice(one)).isEqualTo(notice(none)).contains("Not open any more, or not for you");
        assertThat(one).doesNotContain(child, foreign.id());
        assertThat(tasks.find(foreign.id()).orElseThrow().assignee()).isNull();
        for (String wish : List.of("put_back", "hand")) {
            assertThat(notice(act(aigerim, wish, timur.id(), foreign.id() + "~" + timur.id())))
                    .contains("Not open any more, or not for you");
        }
    }

    @Test
    void nothingChosenTooMuchAndRubbishAreRefusedAsAWhole() {
        assertThat(send(aigerim, "take", "").statusCode()).isEqualTo(422);
        assertThat(send(aigerim, "burn", "", box(three.get(0), null)).statusCode())
                .isEqualTo(422);
        String[] many =
                IntStream.range(0, 101).mapToObj(it -> UUID.randomUUID() + "~").toArray(String[]::new);
        many[0] = box(three.get(0), null);
        assertThat(send(aigerim, "take", "", many).body()).contains("At most 100 tasks");
        String[] tenThousand =
                IntStream.range(0, 10_000).mapToObj(it -> "t" + it).toArray(String[]::new);
        assertThat(send(aigerim, "take", "", tenThousand).statusCode()).isBetween(400, 499);
        for (String odd : List.of(
                "~",
                "~~~",
                "%00",
                "' OR 1=1 --",
                "x".repeat(3_000),
                three.get(0).id() + "~x~y,z")) {
            assertThat(send(aigerim, "put_back", "x", odd).statusCode()).as(odd).isIn(302, 400, 422);
        }
        assertThat(holders()).containsOnlyNulls();
        assertThat(colleagues.as(aigerim).get("/task-batches").statusCode()).isEqualTo(302);
    }

    private OpenTask interview() {
        String person = cast.zarina().adult();
        work.ask(person);
        return tasks.openFor(person).get(0);
    }

    private List<String> holders() {
        return three.stream()
                .map(it -> tasks.find(it.id()).orElseThrow().assignee())
                .collect(Collectors.toList());
    }

    private static String box(OpenTask task, @Nullable Member holder) {
        return task.id() + "~" + (holder == null ? "" : holder.id());
    }

    private String list(Member by, OpenTask task) {
        return colleagues
                .as(by)
                .get("/tasks?filter=team&number=" + task.caseNumber())
                .body();
    }

    private HttpResponse<String> send(Member by, String wish, String to, String... boxes) {
        String body =
                Arrays.stream(boxes).map(it -> "task=" + encoded(it) + "&").collect(Collectors.joining()) + "wish="
                        + wish + "&to=" + to + "&list=" + encoded("filter=team");
        return colleagues
                .as(by)
                .post("/task-batches", "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the page one comes to */
    private String act(Member by, String wish, String to, String... boxes) {
        HttpResponse<String> answer = send(by, wish, to, boxes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith("/tasks?filter=team");
        return colleagues.as(by).get("/tasks?filter=team").body();
    }

    private static String notice(String page) {
        int from = page.indexOf("<div class=\"notice");
        return page.substring(from, page.indexOf("</div>", from));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
