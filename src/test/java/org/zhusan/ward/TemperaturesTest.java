package org.zhusan.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;

/** A nurse goes from room to room with a thermometer. */
@IntegrationTest
@Import({Inhabited.class, Statements.class})
class TemperaturesTest {
    private static final String ROOM = "/ward/rooms/B1-104/temperatures";
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Inhabited centre;

    @Autowired
    private Records records;

    @Autowired
    private Clock clock;

    private String sabira;
    private String maryam;
    private String hava;
    private String zarina;

    @BeforeEach
    void twoRoomsArePeopled() {
        centre.empty();
        Cast.Family family = cast.sabira();
        sabira = family.adult();
        maryam = family.children().get(1);
        hava = family.children().get(2);
        zarina = cast.zarina().adult();
        centre.moveIn("B1", 5, family.members());
        centre.moveIn("B1", 5, List.of(zarina));
        centre.house("B1-104", family.members().toArray(String[]::new));
        centre.house("B1-231", zarina);
    }

    @AfterEach
    void everybodyLeaves() {
        centre.empty();
    }

    @Test
    void aRoundIsStoredAsOneRecordForEachPersonMeasured() {
        Visitor aizada = in("en", "aizada");
        String page = aizada.get(ROOM).body();
        assertThat(page)
                .contains("Sabira", "Hava", "Not measured yet", "inputmode=\"decimal\"", "Next room: B1-231")
                .contains("to be confirmed by the Ministry of Health")
                .doesNotContain(zarina);

        var answer = aizada.post(ROOM, sheet(page, sabira, "36,6", hava, " 38.0 ", maryam, ""));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(ROOM + "?stored=2");

        Records.Stored record = stored(hava).get(0);
        assertThat(record.parts()).containsOnlyKeys(DataClass.MEDICAL);
        assertThat(record.answers().get("temperature")).hasToString("38.0");
        assertThat(record.by()).isEqualTo(cast.aizada().id());
        assertThat(stored(sabira)).hasSize(1);
        assertThat(stored(maryam)).isEmpty();
        String after = aizada.get(ROOM + "?stored=2").body();
        assertThat(after)
                .contains("2 temperatures stored.", "36.6 °C", "38.0 °C")
                .containsOnlyOnce("</strong> fever");
    }

    @Test
    void theLastThreeReadingsStandBesideThePerson() {
        Visitor aizada = in("en", "aizada");
        for (String celsius : List.of("36.1", "36.2", "36.3", "36.4")) {
            aizada.post(ROOM, sheet(aizada.get(ROOM).body(), sabira, celsius));
        }
        String page = in("ru", "arman").get(ROOM).body();
        assertThat(page).contains("36,2 °C", "36,3 °C", "36,4 °C").doesNotContain("36,1 °C");
    }

    @Test
    void theSameRoundSentTwiceIsStoredOnce() throws Exception {
        Visitor aizada = in("en", "aizada");
        Map<String, String> sheet = sheet(aizada.get(ROOM).body(), sabira, "36.6");
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> send = () -> aizada.post(ROOM, sheet).statusCode();
            for (Future<Integer> sent : hands.invokeAll(List.of(send, send, send, send))) {
                assertThat(sent.get()).isEqualTo(302);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(stored(sabira)).hasSize(1);
        var again = aizada.post(ROOM, sheet);
        assertThat(again.headers().firstValue("Location")).hasValue(ROOM + "?stored=0");
        assertThat(aizada.get(ROOM + "?stored=0").body()).contains("nothing was stored twice");
    }

    @ParameterizedTest
    @CsvSource({
        "33.9, lies between 34 and 42",
        "42.1, lies between 34 and 42",
        "366, lies between 34 and 42",
        "36.66, one digit after the comma",
        "warm, number like 36.6",
        "-36.6, number like 36.6",
        "<b>37, number like 36.6"
    })
    void oneBadValueKeepsEverythingTypedAndStoresNothing(String typed, String sentence) {
        Visitor aizada = in("en", "aizada");
        var answer = aizada.post(ROOM, sheet(aizada.get(ROOM).body(), sabira, "36.6", hava, typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(sentence, "value=\"36.6\"", "Nothing is stored yet", "id=\"problem-" + hava + "\"")
                .contains("value=\"" + typed.replace("<", "&lt;") + "\"")
                .doesNotContain("id=\"problem-" + sabira + "\"");
        assertThat(stored(sabira)).isEmpty();
        // the page that came back is the same round
        var mended = aizada.post(ROOM, sheet(answer.body(), sabira, "36.6", hava, "37.0"));
        assertThat(mended.statusCode()).isEqualTo(302);
        assertThat(stored(hava)).hasSize(1);
    }

    @Test
    void theTimeIsTodayAndNotAhead() {
        Visitor aizada = in("en", "aizada");
        Map<String, String> wrong = Map.of(
                "",
                "Choose the day and the time",
                "yesterday",
                "Choose the day and the time",
                at(60),
                "has not come yet",
                at(-60 * 25),
                "more than 24 hours ago");
        wrong.forEach((at, sentence) -> {
            Map<String, String> sheet = sheet(aizada.get(ROOM).body(), sabira, "36.6");
            sheet.put("at", at);
            var answer = aizada.post(ROOM, sheet);
            assertThat(answer.statusCode()).as(at).isEqualTo(422);
            assertThat(answer.body()).as(at).contains(sentence, "value=\"36.6\"");
        });
        assertThat(stored(sabira)).isEmpty();
    }

    @Test
    void anEmptySheetAndAnOldPageSayWhatToDo() {
        Visitor aizada = in("en", "aizada");
        assertThat(aizada.post(ROOM, sheet(aizada.get(ROOM).body())).body())
                .contains("Write at least one temperature.");
        Map<String, String> old = sheet(aizada.get(ROOM).body(), sabira, "36.6");
        old.put("submission", "x");
        var answer = aizada.post(ROOM, old);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("press Store once more", "value=\"36.6\"");
        assertThat(aizada.post(ROOM, sheet(answer.body(), sabira, "36.6")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoChangedRoomsMeanwhileWasMeasuredAllTheSame() {
        Visitor aizada = in("en", "aizada");
        Map<String, String> sheet = sheet(aizada.get(ROOM).body(), maryam, "36.8");
        centre.house("B1-105", maryam);
        assertThat(aizada.post(ROOM, sheet).statusCode()).isEqualTo(302);
        assertThat(stored(maryam)).hasSize(1);
    }

    @Test
    void aStrangersNumberInTheSheetStoresNothing() {
        String stranger = cast.woman();
        Visitor aizada = in("en", "aizada");
        var answer = aizada.post(ROOM, sheet(aizada.get(ROOM).body(), sabira, "36.6", stranger, "39.0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("no longer here or their file is closed to you");
        assertThat(stored(stranger)).isEmpty();
        assertThat(stored(sabira)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"botagoz", "yusuf", "kairat", "dinara", "asel", "viktor", "aigerim"})
    void whoTakesNoTemperaturesIsRefused(String login) {
        Map<String, String> sheet = sheet(in("en", "aizada").get(ROOM).body(), sabira, "36.6");
        Visitor other = in("en", login);
        assertThat(other.get(ROOM).statusCode()).isEqualTo(404);
        assertThat(other.post(ROOM, sheet).statusCode()).isEqualTo(404);
        assertThat(other.get("/ward").body()).doesNotContain("/temperatures");
        assertThat(stored(sabira)).isEmpty();
    }

    @Test
    void aRoomThatIsNotThereIsNotThere() {
        Visitor aizada = in("en", "aizada");
        for (String room : List.of("B1-999", "B9-101", "x", "B1-", "-", "%3Cscript%3E")) {
            assertThat(aizada.get("/ward/rooms/" + room + "/temperatures").statusCode())
                    .as(room)
                    .isEqualTo(404);
        }
        assertThat(aizada.get("/ward/rooms/B1-110/temperatures").body())
                .contains("Nobody you may know of sleeps in this room.", "Next room: B1-231");
    }

    @ParameterizedTest
    @CsvSource({"en, Temperature on the round", "ru, Температура при обходе", "kk, Аралаудағы дене қызуы"})
    void theReadingStandsOnThePersonsPageInWords(String language, String title) {
        Visitor aizada = in(language, "aizada");
        aizada.post(ROOM, sheet(aizada.get(ROOM).body(), sabira, "37.2"));
        assertThat(aizada.get("/people/" + sabira).body())
                .contains(title, "37.2", "°C")
                .doesNotContain("recordTemperature", "measuredAt", "+05:00");
        assertThat(in(language, "botagoz").get("/people/" + sabira).body()).doesNotContain(title, "37.2");
    }

    private List<Records.Stored> stored(String person) {
        return records.latest(person, "recordTemperature", 9, Member.system("ward-test"), "test");
    }

    private Map<String, String> sheet(String page, String... typed) {
        Matcher submission = SUBMISSION.matcher(page);
        assertThat(submission.find()).isTrue();
        var sheet = new HashMap<String, String>();
        sheet.put("submission", submission.group(1));
        sheet.put("at", at(0));
        for (int i = 0; i < typed.length; i += 2) {
            sheet.put("temperature." + typed[i], typed[i + 1]);
        }
        return sheet;
    }

    private String at(int minutes) {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .plusMinutes(minutes)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
