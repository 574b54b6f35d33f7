package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Backstage;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/**
 * Hundreds of invented people, each with a tell-tale syllable in every spelling of the name and born before 2018, are asked, covered, refused, flown home,
 * received, assessed, housed, examined, vaccinated, taught and seen off in years after 2026. Then every column of every table and every line of the log is searched for what could only be theirs.
 */
class NothingPrivateTest {
    private static final int HOUSEHOLDS = 44;
    private static final int PEOPLE = 220;
    private static final Map<String, String> TELL_TALES =
            Map.of("kk", "ңқүғһ", "ru", "ёщъыэ", "latin", "qxwqx", "original", "ضظغذث");
    /** Free text of the replay's forms ends so. */
    private static final String FREE_TEXT = "(synthetic)";
    /** Everyone is born in these years; nothing else in the database or the log is so old. */
    private static final String BORN = "(19[0-9][0-9]|200[0-9]|201[0-7])-[01][0-9]-[0-3][0-9]";

    @TempDir
    Path home;

    @Test
    void noNameNoBirthDateNoFreeTextLeavesTheEncryptedRecords() throws Exception {
        Path log = home.resolve("zhusan.log");
        try (ConfigurableApplicationContext house = open(log)) {
            var phases = house.getBeanProvider(Answers.class).orderedStream().toList();
            var told = new ArrayList<String>();
            ReplayReport report =
                    new Replay(house, phases, told::add).play(new RosterFolder(Map.of("S9.csv", roster())));

            assertThat(report.holds())
                    .as(String.join("\n", told) + report.table())
                    .isTrue();
            var sql = house.getBean(JdbcClient.class);
            assertThat(sql.sql("SELECT count(*) FROM zhusan.person")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(PEOPLE);
            assertThat(sql.sql("SELECT count(*) FROM camunda.act_hi_taskinst")
                            .query(Integer.class)
                            .single())
                    .as("tasks the engine has seen")
                    .isGreaterThan(PEOPLE);
            assertThat(asSystem(house, () -> sql.sql("SELECT count(*) FROM zhusan.record_part")
                            .query(Integer.class)
                            .single()))
                    .as("parts of records, seen past the row-level security")
                    .isGreaterThan(PEOPLE);
            for (String table : List.of(
                    "stage_candidate",
                    "seat",
                    "building_change",
                    "assessment",
                    "care_arrangement",
                    "resident",
                    "room_assignment",
                    "household_conference",
                    "programme_module",
                    "vaccine_dose",
                    "hospital_referral")) {
                assertThat(asSystem(house, () -> sql.sql("SELECT count(*) FROM zhusan." + table)
                                .query(Integer.class)
                                .single()))
                        .as(table)
                        .isPositive();
            }
            assertThat(asSystem(house, () -> hits(sql)))
                    .as("columns that give someone away")
                    .isEmpty();
        }
        assertThat(Files.readAllLines(log))
                .as("lines of the log")
                .isNotEmpty()
                .noneMatch(NothingPrivateTest::givesSomeoneAway);
    }

    @Test
    void theSearchWouldFindWhatItLooksFor() throws Exception {
        try (ConfigurableApplicationContext house = open(home.resolve("zhusan.log"))) {
            var sql = house.getBean(JdbcClient.class);
            sql.sql("CREATE TABLE camunda.leak (words text, bytes bytea, born date)")
                    .update();
            sql.sql("INSERT INTO camunda.leak (words) VALUES ('Қызңқүғһ')").update();
            assertThat(asSystem(house, () -> hits(sql))).containsExactly("camunda.leak.words");
            sql.sql("INSERT INTO camunda.leak (bytes) VALUES (convert_to('Maria qxwqx', 'UTF8'))")
                    .update();
            sql.sql("INSERT INTO camunda.leak (born) VALUES ('2011-03-04')").update();
            assertThat(asSystem(house, () -> hits(sql)))
                    .containsExactly("camunda.leak.born", "camunda.leak.bytes", "camunda.leak.words");
        }
    }

    private ConfigurableApplicationContext open(Path log) {
        return Backstage.open(
                "spring.datasource.url=",
                "zhusan.database.home=" + home.resolve("data"),
                "zhusan.database.durable=false",
                "zhusan.keys.home=" + home.resolve("keys"),
                "zhusan.engine.job-executor=false",
                "logging.file.name=" + log,
                "logging.level.root=info",
                "logging.level.org.zhusan=debug");
    }

    private static <T> T asSystem(ConfigurableApplicationContext house, Supplier<T> search) {
        return house.getBean(OnBehalf.class).of(Member.system("search"), search);
    }

    private static List<String> hits(JdbcClient sql) {
        record Column(String schema, String table, String name, String type) {}
        List<Column> columns = sql.sql("""
                        SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
                        JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema IN ('camunda', 'zhusan') AND table_type = 'BASE TABLE'
                        ORDER BY 1, 2, 3""")
                .query((row, number) ->
                        new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        var hits = new ArrayList<String>();
        for (Column column : columns) {
            String text = column.type().equals("bytea")
                    ? "encode(\"" + column.name() + "\", 'escape')"
                    : "\"" + column.name() + "\"::text";
            boolean hit = sql.sql("SELECT EXISTS (SELECT 1 FROM " + column.schema() + ".\"" + column.table()
                            + "\" WHERE " + text + " ~* :born OR " + text + " LIKE ANY (:tellTales::text[]))")
                    .param("born", BORN)
                    .param("tellTales", tellTales(column.type().equals("bytea")))
                    .query(Boolean.class)
                    .single();
            if (hit) {
                hits.add(column.schema() + "." + column.table() + "." + column.name());
            }
        }
        return hits;
    }

    private static String[] tellTales(boolean escaped) {
        List<String> all = new ArrayList<>(TELL_TALES.values());
        all.add(FREE_TEXT);
        return all.stream().map(it -> "%" + (escaped ? escape(it) : it) + "%").toArray(String[]::new);
    }

    /** As PostgreSQL's {@code encode(bytes, 'escape')} writes bytes above 127; doubled, since LIKE reads a backslash too. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(b < 0 ? "\\\\" + Integer.toOctalString(b & 0xff) : String.valueOf((char) b));
        }
        return escaped.toString();
    }

    private static boolean givesSomeoneAway(String line) {
        return TELL_TALES.values().stream().anyMatch(line::contains)
                || line.contains(FREE_TEXT)
                || java.util.regex.Pattern.compile(BORN).matcher(line).find();
    }

    /** Households of one woman and four children on four flights; some refuse, some are held, fall ill or are missing. */
    private static byte[] roster() {
        var random = new Random(9);
        var csv = new StringBuilder("stage,flight,household,person,role,sex,birth_date,name_kk,name_ru,name_latin,"
                + "name_original,language,orphan,unaccompanied,relatives_region,region_wish,flight_on,found_in,consent,"
                + "flight_event,legal_decision,kinship_outcome,region_answer\n");
        int person = 0;
        for (int household = 1; household <= HOUSEHOLDS; household++) {
            int stage = 8 + household % 2;
            int flight = 1 + household / 2 % 2;
            String consent = household % 20 == 0 ? "refuse" : "";
            String event = household % 22 == 7 ? "emergency" : household % 22 == 9 ? "missing-at-handover" : "";
            String decision = household % 10 == 3 ? "custody" : household % 10 == 6 ? "undertaking" : "";
            for (int member = 0; member < PEOPLE / HOUSEHOLDS; member++) {
                boolean mother = member == 0;
                LocalDate born = LocalDate.of(mother ? 1985 + random.nextInt(10) : 2010 + random.nextInt(8), 1, 1)
                        .plusDays(random.nextInt(360));
                String letters = letters(++person, 'а');
                csv.append("S%1$d,S%1$d-F%2$d,S%1$d-H%3$03d,S%1$d-%4$04d,%5$s,female,%6$s,"
                                .formatted(stage, flight, household, person, mother ? "adult" : "child", born))
                        .append("Ойдан%s Қыз%s,Выдуманная%s Имя%s,Invented%s Name%s,متخيل%s اسم%s,"
                                .formatted(
                                        letters,
                                        TELL_TALES.get("kk"),
                                        letters,
                                        TELL_TALES.get("ru"),
                                        letters(person, 'a'),
                                        TELL_TALES.get("latin"),
                                        letters(person, 'ب'),
                                        TELL_TALES.get("original")))
                        .append("kk,,,KAR,KAR,2027-09-01,camp,")
                        .append(mother ? consent + "," + event + "," + decision : ",,")
                        .append(",,\n");
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number in letters of one script, from {@code first} on. */
    private static String letters(int number, char first) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 20) {
            letters.append((char) (first + rest % 20));
        }
        return letters.toString();
    }
}
