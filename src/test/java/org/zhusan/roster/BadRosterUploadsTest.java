package org.zhusan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.IntegrationTest;
import org.zhusan.Parcel;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** Bad lists at the coordinator's door: a sentence each, and nobody of them comes in. */
@IntegrationTest
class BadRosterUploadsTest {
    private static final String HEADER = "stage,flight,household,person,role,sex,birth_date,name_kk,name_ru,name_latin,"
            + "name_original,language,orphan,unaccompanied,relatives_region,region_wish,flight_on\n";
    private static final String STAGE =
            "S" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private static final String GOOD = row("1", "Zhusanova Aliya");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private OnBehalf behalf;

    private Visitor damir;

    @BeforeEach
    void theCoordinatorIsAtTheDoor() {
        damir = new Visitor(port).signIn("damir");
        damir.post("/language", java.util.Map.of("language", "en", "back", "/rosters"));
        damir.get("/rosters");
    }

    static Stream<Arguments> badRosters() throws IOException {
        return Stream.of(
                bad("nothing", "", "The file is empty"),
                bad("one line end", "\n", "This column is missing"),
                bad("a header alone", HEADER, "Below the header stands nobody"),
                bad("a header and blank lines", HEADER + "\n\n  \n", "Below the header stands nobody"),
                bad("no header", GOOD, "A roster has no such column"),
                bad("semicolons", (HEADER + GOOD).replace(',', ';'), "not separated by commas"),
                bad("tabs", (HEADER + GOOD).replace(',', '\t'), "not separated by commas"),
                bad("a column twice", HEADER.replace("flight_on", "sex") + GOOD, "stands twice"),
                bad("a column nobody knows", HEADER.replace("flight_on", "iin") + GOOD, "A roster has no such column"),
                bad("a script as a column", HEADER.replace("flight_on", "<zh-probe>") + GOOD, "&lt;zh-probe"),
                bad(
                        "a column missing",
                        HEADER.replace(",sex,", ",") + GOOD.replace(",female,", ","),
                        "This column is missing"),
                bad("a cell too many", HEADER + GOOD.replace("\n", ",x\n"), "The row has 18 cells"),
                bad("an open quote", HEADER + GOOD + "\"" + GOOD, "quotation marks do not match"),
                bad("a formula for a name", HEADER + row("2", "=HYPERLINK(1)"), "cannot be part of a name"),
                bad("a formula for a key", HEADER + GOOD.replace(STAGE + "-1,", "=1+1,"), "cannot be a key"),
                bad("an at sign for a region", HEADER + GOOD.replace("KAR,,", "@SUM(1),,"), "is not offered here"),
                bad("a name turned round", HEADER + row("3", "Zhu\u202Esanova"), "cannot be part of a name"),
                bad("a name with nothing to see", HEADER + row("3", "Zhu\u200Bsanova"), "cannot be part of a name"),
                bad("a name with a NUL", HEADER + row("3", "Zhu\0sanova"), "cannot be part of a name"),
                bad("a name that is a script", HEADER + row("3", "<zh-probe>"), "cannot be part of a name"),
                bad("a name of one kind in letters of another", HEADER + row("3", "Zhuсanova"), "Latin letters only"),
                bad("an endless name", HEADER + row("3", "a".repeat(5_000)), "longer than 200"),
                bad(
                        "an identification number",
                        HEADER + GOOD.replace(STAGE + "-1,", "900321450123,"),
                        "individual identification number"),
                bad("30 February", HEADER + GOOD.replace("1990-03-21", "1990-02-30"), "is not a date"),
                bad("the year 99999", HEADER + GOOD.replace("1990-03-21", "+99999-01-01"), "is after today"),
                bad("not born yet", HEADER + GOOD.replace("1990-03-21", "9999-01-01"), "is after today"),
                bad(
                        "one good, one bad",
                        HEADER + GOOD + row("4", "").replace("female", "robot"),
                        "“robot” is not offered"),
                bad("the same person twice", HEADER + GOOD + GOOD, "already stands in line 2"),
                bad("ten thousand and one rows", HEADER + manyRows(), "more than 10"),
                bad("an endless header", "a,".repeat(100_000) + "\n", "The header has 100"),
                bad("another encoding", (HEADER + GOOD).getBytes(Charset.forName("windows-1251")), "not UTF-8"),
                bad("UTF-16", (HEADER + GOOD).getBytes(StandardCharsets.UTF_16), "not UTF-8"),
                bad(
                        "a broken letter at the end",
                        concat((HEADER + GOOD).getBytes(StandardCharsets.UTF_8), (byte) 0xC3),
                        "not UTF-8"),
                bad("an archive", zip(HEADER + GOOD), "spreadsheet or archive"),
                bad("an old spreadsheet", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "not UTF-8"),
                bad("six mebibytes", (HEADER + "x".repeat(6 * 1024 * 1024)), "larger than 5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRosters")
    void isNotTakenInAndSaysWhy(String what, byte[] file, String sentence) {
        List<Long> before = everything();

        HttpResponse<String> answer = upload("roster.csv", file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(sentence, "Nothing has been stored")
                .doesNotContain("<zh-probe", "Exception", "org.zhusan", "java.");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void tooLargeForTheDoorGetsASentenceToo() {
        List<Long> before = everything();

        HttpResponse<String> answer = upload("roster.csv", new byte[11 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("The file is too large");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsNoFileAtAllIsNoRoster() {
        assertThat(damir.post("/rosters", new Parcel().with("file", HEADER + GOOD))
                        .statusCode())
                .isEqualTo(422);
        assertThat(damir.post("/rosters", new Parcel().with("other", "x")).statusCode())
                .isEqualTo(422);
        assertThat(damir.post("/rosters", "text/csv", (HEADER + GOOD).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void ofTwoFilesTheFirstAloneCounts() {
        String stage = "S" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        List<Long> before = everything();

        damir.post(
                "/rosters",
                new Parcel()
                        .file("file", "a.csv", "text/csv", (HEADER + "broken").getBytes(StandardCharsets.UTF_8))
                        .file(
                                "file",
                                "b.csv",
                                "text/csv",
                                (HEADER + GOOD.replace(STAGE, stage)).getBytes(StandardCharsets.UTF_8)));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void withoutTheRightTokenOrTheFunctionNobodyComesIn() {
        List<Long> before = everything();
        byte[] good = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);

        damir.carry("not-the-token");
        assertThat(upload("roster.csv", good).statusCode()).isEqualTo(403);
        damir = new Visitor(port).signIn("nurlan");
        assertThat(upload("roster.csv", good).statusCode()).isEqualTo(404);
        damir = new Visitor(port);
        assertThat(upload("roster.csv", good).statusCode()).isIn(302, 403);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theWholeRosterComesInWhenItIsRightAndNotASecondTime() {
        String stage = "S" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        byte[] good = (HEADER + GOOD.replace(STAGE, stage)).getBytes(StandardCharsets.UTF_8);

        assertThat(upload("../../<b>.exe", good).statusCode()).isEqualTo(302);
        List<Long> once = everything();

        assertThat(upload("roster.csv", good).body()).contains("was taken in before");
        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void reloadingARefusedRosterLeadsBackToTheEmptyPage() {
        assertThat(damir.get("/rosters").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).signIn("viktor").get("/rosters").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        Parcel roster = new Parcel().file("file", name, "text/csv", content);
        return damir.post("/rosters", roster, "text/html");
    }

    private List<Long> everything() {
        // as the system: to nobody, records would be none before and after
        return behalf.of(Member.system("test"), this::counts);
    }

    private List<Long> counts() {
        return Stream.of(
                        "zhusan.person",
                        "zhusan.household",
                        "zhusan.roster_entry",
                        "zhusan.stage",
                        "zhusan.stage_candidate",
                        "zhusan.flight",
                        "zhusan.record",
                        "zhusan.relation",
                        "zhusan.consent",
                        "zhusan.timeline_entry",
                        "zhusan.open_task",
                        "zhusan_keys.key_set",
                        "camunda.act_ru_execution",
                        "camunda.act_hi_procinst")
                .map(it ->
                        sql.sql("SELECT count(*) FROM " + it).query(Long.class).single())
                .toList();
    }

    private static Arguments bad(String what, String file, String sentence) {
        return bad(what, file.getBytes(StandardCharsets.UTF_8), sentence);
    }

    private static Arguments bad(String what, byte[] file, String sentence) {
        return Arguments.of(what, file, sentence);
    }

    private static String row(String key, String latin) {
        return "%s,%s-F1,H%s,%s-%s,adult,female,1990-03-21,Жусанова Әлия,Жусанова Алия,%s,,kk,,,KAR,,2031-01-15%n"
                .formatted(STAGE, STAGE, key, STAGE, key, latin);
    }

    private static String manyRows() {
        var rows = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            rows.append(row("M" + i, "Zhusanova Aliya"));
        }
        return rows.toString();
    }

    private static byte[] zip(String roster) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("roster.csv"));
            zip.write(roster.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] concat(byte[] start, byte end) {
        byte[] all = java.util.Arrays.copyOf(start, start.length + 1);
        all[start.length] = end;
        return all;
    }
}
