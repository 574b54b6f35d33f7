package org.zhusan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.ProgrammeClock;

/** The page of sessions, over the wire. */
@IntegrationTest
class SessionsPageTest {
    private static final Pattern ENTRY = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"");
    private static final Pattern CORRECTS = Pattern.compile("\\?corrects=([0-9a-f-]{36})");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Placements placements;

    @Autowired
    private Relations relations;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private Sessions sessions;

    private String her;

    @BeforeEach
    void zarinaLivesAtTheCentre() {
        her = cast.zarina().adult();
        clock.jumpTo(clock.instant().plus(Duration.ofMinutes(10)));
        placements.move(her, Placements.Kind.AKTAU, "aktau", null, clock.instant(), Member.system("test"));
        relations.refer(
                her,
                "case-management",
                null,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(1)));
        clock.jumpTo(clock.instant().plus(Duration.ofHours(2)));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void aPsychologistWritesASessionFromThePersonsPageAndReadsItThere() {
        Visitor dinara = in("en", "dinara");
        assertThat(dinara.get("/people/" + her).body()).contains("href=\"/people/" + her + "/sessions\"");

        HttpResponse<String> sent = write(dinara, "psych", "Slept through the night", "Call her aunt tomorrow");
        assertThat(sent.statusCode()).isEqualTo(302);
        String page = dinara.get(page()).body();
        assertThat(page)
                .contains("Psychological conversation", "Slept through the night", "Call her aunt tomorrow")
                .contains("Zarina", "The person came");
        assertThat(dinara.get("/people/" + her).body())
                .as("the person's own page leaves sessions to theirs")
                .doesNotContain("Slept through the night", "sessionLog", "Call her aunt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asel", "kairat", "botagoz", "irina", "yusuf"})
    void nobodyElseFindsWhatAPsychologistWrote(String login) {
        write(in("en", "dinara"), "psych", "Slept through the night", "Call her aunt tomorrow");
        Visitor other = new Visitor(port).signIn(login);
        for (String path : List.of(page(), "/people/" + her)) {
            assertThat(other.get(path).body()).as(login + " " + path).doesNotContain("Slept through", "Call her aunt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kairat", "nurlan", "viktor", "olga"})
    void whoseWorkNoSessionIsFindsNoPageAndNoLink(String login) {
        Visitor other = new Visitor(port).signIn(login);
        assertThat(other.get(page()).statusCode()).isEqualTo(404);
        assertThat(other.get("/people/" + her).body()).doesNotContain("/sessions");
        assertThat(write(other, "psych", "note", "own").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asel", "botagoz"})
    void whoOnlyReadsFindsNoSheetAndWritesNothing(String login) {
        Visitor reader = in("en", login);
        assertThat(reader.get(page()).body())
                .contains("Sessions are written by those who hold them", "No session yet that you can read")
                .doesNotContain("<textarea", "name=\"entry\"");
        assertThat(write(reader, "psych", "note", "own").statusCode()).isEqualTo(422);
        assertThat(write(reader, "school", "note", "").statusCode()).isEqualTo(422);
    }

    @Test
    void aColleagueReadsTheNoteAndNotTheOwnOne() {
        write(in("en", "dinara"), "psych", "Slept through the night", "Call her aunt tomorrow");
        Member colleague = cast.newcomer("aktau-psych");
        assertThat(colleague.agency()).isEqualTo("aktau");
        // accounts of the cast have a password nobody knows: the doors of the page are asked as the page asks them
        assertThat(sessions.of(her, colleague)).singleElement().satisfies(it -> {
            assertThat(it.note()).isEqualTo("Slept through the night");
            assertThat(it.ownNote()).isEmpty();
        });
    }

    @Test
    void aTheologianWritesForHimselfAlone() {
        Visitor yusuf = in("en", "yusuf");
        String page = yusuf.get(page()).body();
        assertThat(page)
                .contains("You alone can read this session")
                .doesNotContain("name=\"note\"", "value=\"psych\"", "value=\"legal\"");
        assertThat(write(yusuf, "theology", "", "She asked about patience").statusCode())
                .isEqualTo(302);
        assertThat(yusuf.get(page()).body()).contains("She asked about patience");
        assertThat(in("en", "dinara").get(page()).body())
                .doesNotContain("She asked about patience", "Conversation about faith");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Sessions  | Psychological conversation | Own note             | The person did not come | Keep session
            ru | Встречи   | Беседа с психологом        | Собственная заметка  | Человек не пришёл       | Сохранить встречу
            kk | Кездесулер| Психологпен әңгіме         | Өз жазбам            | Адам келмеді            | Кездесуді сақтау
            """)
    void thePageSpeaksEachLanguage(String language, String title, String kind, String own, String absent, String save) {
        Visitor dinara = in(language, "dinara");
        assertThat(dinara.get(page()).body())
                .contains("<h1>" + title + "</h1>", kind, own, absent, save)
                .doesNotContain("support.page");
        assertThat(dinara.get("/people/" + her).body()).contains(">" + title + "</a>");
        HttpResponse<String> refused = dinara.post(page(), Map.of("type", "psych", "dt", "2019-05-09T10:00"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("support.attendanceMissing").contains("role=\"alert\"");
        in("en", "dinara");
    }

    @Test
    void theSameSheetPostedTwiceIsOneSession() {
        Visitor dinara = in("en", "dinara");
        Map<String, String> sheet = sheet(dinara, "play", "Built a tower", "");
        assertThat(dinara.post(page(), sheet).statusCode()).isEqualTo(302);
        assertThat(dinara.post(page(), sheet).statusCode()).isEqualTo(302);
        assertThat(dinara.get(page()).body()).containsOnlyOnce("Built a tower");
    }

    @Test
    void wordsTypedOnASheetThatWasKeptComeBackOnANewOne() {
        Visitor dinara = in("en", "dinara");
        Map<String, String> sheet = sheet(dinara, "psych", "First", "");
        dinara.post(page(), sheet);
        sheet.put("note", "Second");
        HttpResponse<String> answer = dinara.post(page(), sheet);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Second", "This sheet was kept before")
                .doesNotContain(sheet.get("entry"));

        sheet.put("entry", entry(answer.body()));
        assertThat(dinara.post(page(), sheet).statusCode()).isEqualTo(302);
        assertThat(dinara.get(page()).body()).contains("First", "Second");
    }

    @Test
    void whatWasTypedIsStillThereWhenItIsRefused() {
        Visitor dinara = in("en", "dinara");
        Map<String, String> sheet = sheet(dinara, "psych", "<b>Words</b>", "Own words");
        sheet.put("dt", now().plusDays(2).toString());
        HttpResponse<String> refused = dinara.post(page(), sheet);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("lies in the future", "&lt;b&gt;Words&lt;/b&gt;", "Own words", sheet.get("entry"))
                .doesNotContain("<b>Words");
    }

    @Test
    void aCorrectionStartsFromWhatWasWrittenAndBothStandThere() {
        Visitor dinara = in("en", "dinara");
        write(dinara, "psych", "Came late", "");
        Matcher link = CORRECTS.matcher(dinara.get(page()).body());
        assertThat(link.find()).isTrue();
        String form = dinara.get(page() + "?corrects=" + link.group(1)).body();
        assertThat(form).contains("Correct a session", "Came late</textarea>");

        Map<String, String> sheet = new HashMap<>(Map.of(
                "entry", entry(form), "type", "psych", "dt", now().toString(), "attended", "yes", "note", "On time"));
        sheet.put("corrects", link.group(1));
        assertThat(dinara.post(page(), sheet).statusCode()).isEqualTo(302);
        assertThat(dinara.get(page()).body()).contains("On time", "Came late", "put right later", "correction");
    }

    @Test
    void rubbishIsRefusedWithASentence() {
        Visitor dinara = in("en", "dinara");
        assertThat(dinara.post(page(), Map.of()).statusCode()).isEqualTo(422);
        assertThat(dinara.post(page(), Map.of("type", "theology", "dt", now().toString(), "attended", "yes"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(dinara.get(page() + "?corrects=rubbish").statusCode()).isEqualTo(200);
        assertThat(dinara.get("/people/x/sessions").statusCode()).isEqualTo(404);
        assertThat(dinara.get("/people/ZH-P-999999/sessions").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> write(Visitor visitor, String kind, String note, String own) {
        return visitor.post(page(), sheet(visitor, kind, note, own));
    }

    private Map<String, String> sheet(Visitor visitor, String kind, String note, String own) {
        return new HashMap<>(Map.of(
                "entry",
                entry(visitor.get(page()).body()),
                "type",
                kind,
                "dt",
                now().toString(),
                "attended",
                "yes",
                "note",
                note,
                "ownNote",
                own));
    }

    private static String entry(String page) {
        Matcher entry = ENTRY.matcher(page);
        return entry.find() ? entry.group(1) : UUID.randomUUID().toString();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .minusMinutes(5)
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private String page() {
        return "/people/" + her + "/sessions";
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        return visitor;
    }
}
