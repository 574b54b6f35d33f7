package org.zhusan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhusan.casefile.People.Role;

class RosterReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String HEADER =
            "stage,flight,household,person,role,sex,birth_date,name_kk,name_ru,name_latin,name_original,"
                    + "language,orphan,unaccompanied,relatives_region,region_wish,flight_on,consent,kinship_outcome,papers_event\n";
    private static final String MOTHER =
            "S7,S7-F1,H1,P1,adult,female,1990-03-21,Жусанова Әлия,Жусанова Алия,Zhusanova Aliya,,kk,,,KAR,KAR,2026-04-01,,,\n";
    private static final String CHILD =
            "S7,S7-F1,H1,P2,child,male,2019-09-01,Жусанов Ілияс,Жусанов Ильяс,Zhusanov Iliyas,إلياس جوسانوف,kk,no,,KAR,KAR,2026-04-01,,established,amends-later  father-unknown\n";

    @Test
    void aMotherAndHerChildAreRead() {
        var rows = read(HEADER + MOTHER + CHILD).rows();

        assertThat(rows).extracting(RosterRow::key).containsExactly("P1", "P2");
        assertThat(rows.get(0).person().originalScript()).isEqualTo("Жусанова Әлия");
        assertThat(rows.get(1).person().originalScript()).isEqualTo("إلياس جوسانوف");
        assertThat(rows.get(1).person().role()).isEqualTo(Role.CHILD);
        assertThat(rows.get(1).flightOn()).isEqualTo("2026-04-01");
        assertThat(rows.get(1).script().kinshipOutcome()).isEqualTo("established");
        assertThat(rows.get(1).script().papersEvent()).containsExactly("amends-later", "father-unknown");
    }

    @Test
    void aByteOrderMarkWindowsLinesAndBlankLinesAreNoProblem() {
        assertThat(read("\uFEFF" + (HEADER + MOTHER + "\n" + CHILD).replace("\n", "\r\n"))
                        .rows())
                .hasSize(2);
    }

    @Test
    void aNameInQuotesMayHoldNoComma() {
        assertProblem(HEADER + MOTHER.replace("Жусанова Алия", "\"Жусанова, Алия\""), 2, "name_ru", "nameCharacter");
    }

    @Test
    void decomposedLettersAreComposed() {
        var rows = read(HEADER + MOTHER.replace("Жусанова Алия", "Жусанова Алии\u0306"))
                .rows();

        assertThat(rows.get(0).person().russianName()).isEqualTo("Жусанова Алий");
    }

    @Test
    void theAdultIsAskedAndWithoutAnAdultEveryChild() {
        String orphans = CHILD.replace("H1,P2", "H2,P3").replace(",no,", ",yes,")
                + CHILD.replace("H1,P2", "H2,P4").replace(",no,,", ",,yes,");

        assertThat(read(HEADER + MOTHER + CHILD + orphans).asked())
                .extracting(RosterRow::key)
                .containsExactly("P1", "P3", "P4");
    }

    @Test
    void aMotherWhoStaysIsInTheHouseholdWithoutAFlight() {
        String stays = MOTHER.replace("S7,S7-F1", "S8,").replace("2026-04-01,", ",refuse children-travel");

        assertThat(read(HEADER + stays + CHILD).asked())
                .extracting(RosterRow::stage)
                .containsExactly("S8");
    }

    /** Line 2 is the mother's, line 3 her child's; {@code replace} stands there instead of {@code find}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                "S7,S7-F1,H1,P1|s7,S7-F1,H1,P1|2|stage|stage",
                "S7,S7-F1,H1,P1|,S7-F1,H1,P1|2|stage|missing",
                "S7,S7-F1,H1,P1|S7,S8-F1,H1,P1|2|flight|flight",
                "S7,S7-F1,H1,P1|S7,S7-F2,H1,P1|3|household|householdOnTwoFlights",
                "S7,S7-F1,H1,P1|S7,,H1,P1|2|flight_on|dayWithoutFlight",
                "H1,P1|H 1,P1|2|household|key",
                "H1,P1|H1,|2|person|missing",
                "H1,P1|H1,900321450123|2|person|identificationNumber",
                "H1,P1|H1,=1+2|2|person|key",
                "H1,P2|H1,P1|3|person|personTwice",
                "adult|grown-up|2|role|code",
                "adult|child|2|role|adultCalledChild",
                "child|adult|3|role|childCalledAdult",
                "female|woman|2|sex|code",
                "1990-03-21|21.03.1990|2|birth_date|date",
                "1990-03-21|1990-02-30|2|birth_date|date",
                "1990-03-21||2|birth_date|missing",
                "1990-03-21|1880-03-21|2|birth_date|tooOld",
                "2019-09-01|2026-03-02|3|birth_date|notYetBorn",
                "Жусанова Әлия||2|name_kk|missing",
                "Жусанова Әлия|Zhusanova|2|name_kk|nameNotCyrillic",
                "Жусанова Алия|Жусанова Aлия|2|name_ru|nameNotCyrillic",
                "Zhusanova Aliya|Жусанова|2|name_latin|nameNotLatin",
                "Zhusanova Aliya|=cmd|2|name_latin|nameCharacter",
                "Zhusanova Aliya|@SUM|2|name_latin|nameCharacter",
                "Zhusanova Aliya|- -|2|name_latin|nameWithoutLetters",
                ",kk,,,KAR|,kz,,,KAR|2|language|code",
                ",kk,,,KAR|,kk,yes,,KAR|2|orphan|adultOrphan",
                ",kk,,,KAR|,kk,,yes,KAR|2|unaccompanied|adultUnaccompanied",
                ",kk,no,,KAR|,kk,perhaps,,KAR|3|orphan|code",
                "KAR,KAR,2026-04-01,,established|XXX,KAR,2026-04-01,,established|3|relatives_region|code",
                "2026-04-01,,established|2026-04-02,,established|3|flight_on|flightOnTwoDays",
                "2026-04-01,,established|2026-04-01,refuse,established|3|consent|code",
                "2026-04-01,,established|2026-04-01,,cousin|3|kinship_outcome|code",
                "amends-later|keeps-iraq|3|papers_event|code",
            })
    void aBadCellIsNamedByLineAndColumn(String find, String replace, int line, String column, String problem) {
        String csv = (HEADER + MOTHER + CHILD).replaceFirst(Pattern.quote(find), replace == null ? "" : replace);

        assertProblem(csv, line, column, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recontact",
                "children-travel",
                "reconsent-3h",
                "refuse withdraw-20h",
                "refuse recontact change-mind",
                "not-reached stay-at-boarding",
                "withdraw-0h",
                "perhaps"
            })
    void wordsThatCannotHappenTogetherAreRefused(String words) {
        assertProblems(HEADER + MOTHER.replace("2026-04-01,", "2026-04-01," + words), 2, "consent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u200B", "\u0007", "\uFEFF", "\u2028", "7", "<", "\uD83D\uDE00"})
    void aNameHoldsOnlyWhatNamesAreMadeOf(String character) {
        var refused = refusal(HEADER + MOTHER.replace("Zhusanova", "Zhu" + character + "sanova"));

        assertThat(refused.problems()).extracting(RosterProblem::key).containsOnly("roster.problem.nameCharacter");
        assertThat(refused.problems().get(0).arguments().toString())
                .startsWith("[U+")
                .doesNotContain("Zhu");
    }

    @Test
    void aChildWithoutAnAdultNeedsAReason() {
        assertProblem(HEADER + CHILD, 2, "unaccompanied", "childAlone");
    }

    @Test
    void nothingIsSaidOfWhoIsMissingInAHouseholdThatCouldNotBeRead() {
        assertThat(refusal(HEADER + MOTHER.replace("1990-03-21", "?") + CHILD).problems())
                .extracting(RosterProblem::key)
                .containsExactly("roster.problem.date");
    }

    @Test
    void theHeaderIsCheckedWhole() {
        assertThat(refusal(HEADER.replace("sex,", "").replace("consent", "verdict,orphan") + MOTHER)
                        .problems())
                .extracting(RosterProblem::column, RosterProblem::key)
                .containsExactlyInAnyOrder(
                        tuple("sex", "roster.problem.columnMissing"),
                        tuple("verdict", "roster.problem.columnUnknown"),
                        tuple("orphan", "roster.problem.columnTwice"));
    }

    @Test
    void aFileThatIsNoCsvIsToldApart() {
        assertProblem("", 1, "", "empty");
        assertProblem("PK\u0003\u0004", 1, "", "spreadsheet");
        assertProblem(HEADER.replace(",", ";") + MOTHER, 1, "", "separator");
        assertProblem(HEADER + MOTHER + CHILD.replace("إلياس", "\"إلياس"), 3, "", "quotes");
        assertProblem(HEADER + MOTHER.replace("Жусанова Әлия", "\"Жусанова\" Әлия"), 2, "", "quotes");
        assertProblem(HEADER + MOTHER.replace(",,\n", "\n"), 2, "", "cellCount");
        assertProblem(HEADER + MOTHER.replace("Zhusanova", "Z".repeat(300)), 2, "name_latin", "cellTooLong");
        assertProblem("a,".repeat(100), 1, "", "tooManyColumns");
    }

    @Test
    void anotherEncodingIsRefusedAtTheLineWhereItShows() {
        assertThat(refusal((HEADER + MOTHER).getBytes(Charset.forName("windows-1251")))
                        .problems())
                .containsExactly(new RosterProblem(2, "", "roster.problem.notUtf8", List.of()));
        assertThat(refusal((HEADER + MOTHER).getBytes(StandardCharsets.UTF_16)).problems())
                .extracting(RosterProblem::key)
                .containsExactly("roster.problem.notUtf8");
    }

    @Test
    void sizeIsLimited() {
        assertProblem(HEADER + "x".repeat(Rosters.MAX_BYTES), 1, "", "tooLarge");
        String people = IntStream.rangeClosed(1, CsvSheet.MAX_ROWS + 1)
                .mapToObj(it -> MOTHER.replace("H1,P1", "H" + it + ",P" + it))
                .collect(Collectors.joining());
        assertProblem(HEADER + people, CsvSheet.MAX_ROWS + 2, "", "tooManyRows");
    }

    @Test
    void everythingIsSaidAtOnceButNotMoreThanAPersonReads() {
        String people = IntStream.rangeClosed(1, 500)
                .mapToObj(it -> MOTHER.replace("H1,P1", "H" + it + ",P" + it).replace("female", "?"))
                .collect(Collectors.joining());

        var refused = refusal(HEADER + people);

        assertThat(refused.found()).isEqualTo(500);
        assertThat(refused.problems()).hasSize(RosterRefused.SHOWN);
    }

    @Test
    void aForeignValueIsShownShortAndHarmless() {
        var refused = refusal(HEADER + MOTHER.replace("female", "\u202Eevil" + "x".repeat(100)));

        assertThat(refused.problems().get(0).arguments().get(0).toString())
                .hasSize(41)
                .startsWith("\uFFFDevil")
                .endsWith("…");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        var rows = read(HEADER + MOTHER + CHILD).rows();

        assertThat(read(RosterWriter.write(rows)).rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+7 701", "-5", "@SUM(A1)", "\t=1"})
    void aFormulaIsWrittenInert(String cell) {
        assertThat(RosterWriter.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk"})
    void everySentenceStandsInEveryLanguageAndIsNeeded(String language) throws IOException {
        var sentences = sentences(language);
        String sources = sources();

        assertThat(sentences.keySet()).isEqualTo(sentences("").keySet());
        assertThat(sentences.keySet())
                .filteredOn(it -> it.startsWith("roster.problem."))
                .allSatisfy(it -> assertThat(sources).contains('"' + it.substring(it.lastIndexOf('.') + 1) + '"'));
        sentences.forEach((key, sentence) -> assertThat(MessageFormat.format(sentence, "ONE", "TWO", "THREE"))
                .as(key)
                .doesNotContain("{"));
    }

    private static Map<String, String> sentences(String language) throws IOException {
        var properties = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/roster" + language + ".properties"))) {
            properties.load(file);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put(key.toString(), sentence.toString()));
        return sentences;
    }

    private static String sources() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/java/org/zhusan/roster"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static Roster read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Roster read(byte[] csv) {
        var problems = new Problems();
        var roster = RosterReader.read(new ByteArrayInputStream(csv), TODAY, problems);
        problems.refuseIfAny();
        return roster;
    }

    private static RosterRefused refusal(String csv) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterRefused refusal(byte[] csv) {
        var refused = new RosterRefused[1];
        assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(RosterRefused.class, it -> refused[0] = it);
        assertThat(refused[0].problems())
                .allSatisfy(it -> assertThat(sentences("")).containsKey(it.key()));
        return refused[0];
    }

    private static void assertProblem(String csv, int line, String column, String problem) {
        assertThat(refusal(csv).problems())
                .as(csv)
                .extracting(RosterProblem::line, RosterProblem::column, RosterProblem::key)
                .contains(tuple(line, column, "roster.problem." + problem));
    }

    private static void assertProblems(String csv, int line, String column) {
        assertThat(refusal(csv).problems())
                .extracting(RosterProblem::line, RosterProblem::column)
                .containsOnly(tuple(line, column));
    }
}
