package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Absences;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.Teams;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** The court clerks of a region: Talgat has much to do, Kanat little, Ainur leads them and somebody goes on leave. */
@IntegrationTest
class TeamTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

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
    ProgrammeClock clock;

    @Autowired
    JdbcClient sql;

    Colleagues colleagues;
    Member talgat;
    Member kanat;
    Member ainur;

    @BeforeEach
    void theyWorkInZhambyl() {
        colleagues = new Colleagues(port, members, sql);
        talgat = clerk("Talgat of the team");
        kanat = clerk("Kanat of the team");
        ainur = clerk("Ainur of the team");
        teams.appoint(ainur.id(), true);
    }

    @AfterEach
    void backToToday() {
        clock.follow();
        // the next story has a court of its own
        sql.sql("UPDATE zhusan.member SET active = false WHERE id IN (:all)")
                .param("all", List.of(talgat.id(), kanat.id(), ainur.id()))
                .update();
    }

    @Test
    void theLeadSeesWhoHasHowMuchAndComesToJustThoseTasks() {
        for (int i = 0; i < 6; i++) {
            tasks.claim(hearing("ZHA").id(), talgat.id());
        }
        tasks.claim(hearing("ZHA").id(), kanat.id());
        OpenTask late = tasks.openFor(hearing("ZHA").caseNumber()).get(0);
        clock.jumpTo(late.dueAt().plusSeconds(60));
        OpenTask fresh = hearing("ZHA");
        tasks.claim(fresh.id(), kanat.id());

        String page = page(ainur);

        assertThat(cells(page, talgat)).containsExactly("6", "0", "6", "0", "0");
        assertThat(page).contains("much more than others");
        assertThat(cells(page, kanat)).containsExactly("2", fresh.dueAt() == null ? "0" : soon(fresh), "1", "1", "0");
        assertThat(cells(page, ainur)).containsExactly("0", "0", "0", "0", "0");

        assertThat(listed(ainur, "/tasks?filter=team&holder=" + kanat.id()))
                .hasSize(2)
                .contains(fresh.id());
        assertThat(listed(ainur, "/tasks?filter=overdue&holder=" + talgat.id())).hasSize(6);
        assertThat(listed(ainur, "/tasks?filter=soon&holder=" + talgat.id())).isEmpty();
    }

    @Test
    void onlyCountsStandThere() {
        OpenTask hearing = hearing("ZHA");
        tasks.claim(hearing.id(), talgat.id());

        assertThat(page(ainur)).doesNotContain(hearing.caseNumber(), hearing.id(), "Hearing", "/people/");
    }

    @Test
    void whoDoesNotLeadSeesTheColleaguesButNotHowMuchTheyHave() {
        tasks.claim(hearing("ZHA").id(), talgat.id());

        assertThat(page(kanat))
                .contains("Who is away", "Talgat of the team")
                .doesNotContain("Who has how much", "class=\"stacked loads\"", "holder=");
    }

    @Test
    void theLeadOfAnotherRegionSeesNobodyOfThese() {
        Member other = colleagues.officer("Lead elsewhere", "court-clerk-juvenile", "AKT");
        teams.appoint(other.id(), true);
        OpenTask hearing = hearing("ZHA");
        tasks.claim(hearing.id(), talgat.id());

        assertThat(page(other)).doesNotContain("of the team");
        String theirs = colleagues
                .as(other)
                .get("/tasks?filter=team&holder=" + talgat.id())
                .body();
        String nobodys = colleagues
                .as(other)
                .get("/tasks?filter=team&holder=ZH-U-999999")
                .body();
        assertThat(theirs).doesNotContain("of the team", hearing.id(), hearing.caseNumber());
        assertThat(withoutTokens(theirs).replace(talgat.id(), ""))
                .isEqualTo(withoutTokens(nobodys).replace("ZH-U-999999", ""));
    }

    @Test
    void whatSomeoneWhoLeftStillHoldsIsNotLost() {
        Member gone = clerk("Gone from the team");
        OpenTask hearing = hearing("ZHA");
        tasks.claim(hearing.id(), gone.id());
        sql.sql("UPDATE zhusan.member SET active = false WHERE id = :id")
                .param("id", gone.id())
                .update();

        assertThat(page(ainur)).contains("Gone from the team", "no longer works here");
        colleagues.as(ainur).post("/tasks/" + hearing.id() + "/takeover", Map.of("from", gone.id()));
        assertThat(tasks.find(hearing.id()).orElseThrow().assignee()).isEqualTo(ainur.id());
    }

    @Test
    void whoGoesOnLeaveNamesADeputyAndEveryoneKnows() {
        OpenTask hearing = hearing("ZHA");
        tasks.claim(hearing.id(), talgat.id());
        LocalDate today = today();

        assertThat(enter(talgat, talgat, kanat, today, today.plusDays(5)).statusCode())
                .isEqualTo(302);

        assertThat(page(ainur)).contains("Deputy: Kanat of the team", "Away, back on ");
        assertThat(colleagues.as(kanat).get("/tasks?filter=team").body())
                .contains(
                        "You stand in for " + talgat.displayName() + " until ",
                        "holder=" + talgat.id(),
                        "deputy: Kanat of the team");
        assertThat(colleagues.as(ainur).get("/tasks?filter=team").body()).doesNotContain("You stand in");
        assertThat(listed(kanat, "/tasks?filter=team&holder=" + talgat.id())).containsExactly(hearing.id());

        clock.jumpTo(today.plusDays(5).atTime(0, 1).atZone(clock.getZone()).toInstant());
        colleagues.signOutEverywhere();
        assertThat(colleagues.as(kanat).get("/tasks?filter=team").body())
                .doesNotContain("You stand in", "deputy: Kanat of the team");
        assertThat(page(ainur)).contains("Nobody is away");
    }

    @Test
    void whoIsBackEarlierEndsIt() {
        enter(talgat, talgat, kanat, today(), today().plusDays(5));
        long absence = absences.of(talgat).get(0).id();

        assertThat(end(kanat, absence).statusCode()).isEqualTo(404);
        assertThat(absences.standsIn(kanat, talgat.id())).isTrue();
        assertThat(end(talgat, absence).statusCode()).isEqualTo(302);
        assertThat(absences.standsIn(kanat, talgat.id())).isFalse();
        assertThat(absences.of(talgat)).isEmpty();
        assertThat(end(talgat, absence).statusCode()).isEqualTo(404);
    }

    @Test
    void theLeadEntersItForSomeoneWhoIsIllAndNobodyElseDoes() {
        assertThat(enter(ainur, talgat, kanat, today(), today().plusDays(2)).statusCode())
                .isEqualTo(302);
        assertThat(enter(kanat, talgat, kanat, today().plusDays(3), today().plusDays(4))
                        .statusCode())
                .isEqualTo(404);
        Member elsewhere = colleagues.officer("Clerk elsewhere", "court-clerk-juvenile", "AKT");
        HttpResponse<String> foreign = enter(ainur, elsewhere, kanat, today(), today().plusDays(2));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).doesNotContain("Clerk elsewhere");
        assertThatThrownBy(
                        () -> absences.end(elsewhere, absences.of(ainur).get(0).id()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aDeputyIsAColleagueWhoIsThere() {
        Member elsewhere = colleagues.officer("Clerk elsewhere", "court-clerk-juvenile", "AKT");
        for (String deputy : List.of(elsewhere.id(), "ZH-U-999999", talgat.id(), "", "x")) {
            HttpResponse<String> answer = enter(
                    talgat,
                    talgat.id(),
                    deputy,
                    today().toString(),
                    today().plusDays(2).toString());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Choose a colleague of the same group")
                    .doesNotContain("Clerk elsewhere");
        }
        enter(kanat, kanat, ainur, today().plusDays(3), today().plusDays(6));
        assertThat(enter(talgat, talgat, kanat, today(), today().plusDays(4)).body())
                .contains(kanat.displayName() + " is away on some of these days too");
        assertThat(enter(talgat, talgat, kanat, today(), today().plusDays(3)).statusCode())
                .isEqualTo(302);
        assertThat(enter(talgat, talgat, ainur, today().plusDays(2), today().plusDays(4))
                        .body())
                .contains("already entered");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,1", "-5,0", "0,400", "-400,2"})
    void oddDaysAreRefused(int from, int until) {
        assertThat(enter(talgat, talgat, kanat, today().plusDays(from), today().plusDays(until))
                        .statusCode())
                .isEqualTo(422);
        assertThat(absences.of(talgat)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x,y",
        "'',''",
        "2026-13-45,2026-99-99",
        "+999999999-12-31,+999999999-12-31",
        "-999999999-01-01,+999999999-12-31"
    })
    void whatIsNoDayIsRefused(String from, String until) {
        assertThat(enter(talgat, talgat.id(), kanat.id(), from, until).statusCode())
                .isEqualTo(422);
        assertThat(absences.of(talgat)).isEmpty();
    }

    private Member clerk(String name) {
        return colleagues.officer(
                name + " " + UUID.randomUUID().toString().substring(0, 4), "court-clerk-juvenile", "ZHA");
    }

    private OpenTask hearing(String region) {
        String child = cast.sabira().children().get(0);
        processes.start("courtHearing", child, Map.of("courtRegion", region));
        return tasks.openFor(child).get(0);
    }

    private String soon(OpenTask task) {
        return task.dueAt().isBefore(clock.instant().plusSeconds(48 * 3600)) ? "1" : "0";
    }

    private Set<String> listed(Member by, String address) {
        Matcher found = Pattern.compile("id=\"t-([0-9a-f-]+)\"")
                .matcher(colleagues.as(by).get(address).body());
        var listed = new TreeSet<String>();
        while (found.find()) {
            listed.add(found.group(1));
        }
        return listed;
    }

    /** The numbers of a colleague's row: holds, due soon, overdue, new, done. */
    private static List<String> cells(String page, Member member) {
        int from = page.indexOf("scope=\"row\">" + member.displayName());
        assertThat(from).as(member.displayName()).isPositive();
        String row = page.substring(from, page.indexOf("</tr>", from));
        Matcher cell = Pattern.compile("<td[^>]*>(?:<[^>]*>)?([^<]*)").matcher(row);
        var cells = new ArrayList<String>();
        while (cell.find()) {
            cells.add(cell.group(1).strip());
        }
        cells.remove(3);
        return cells;
    }

    private String page(Member by) {
        HttpResponse<String> answer = colleagues.as(by).get("/team");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> enter(Member by, Member absent, Member deputy, LocalDate from, LocalDate until) {
        return enter(by, absent.id(), deputy.id(), from.toString(), until.toString());
    }

    private HttpResponse<String> enter(Member by, String absent, String deputy, String from, String until) {
        return colleagues
                .as(by)
                .post("/absences", Map.of("member", absent, "deputy", deputy, "from", from, "until", until));
    }

    private HttpResponse<String> end(Member by, long absence) {
        return colleagues.as(by).post("/absences/" + absence + "/end", Map.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("(content|value)=\"[^\"]{40,}\"", "");
    }
}
