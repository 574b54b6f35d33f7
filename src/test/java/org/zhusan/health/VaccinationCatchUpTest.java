package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhusan.ShippedTable;

/** What is due at which age (D4), row by row: each row at its first and last day, and nothing for whom the table has no row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaccinationCatchUpTest {
    private static final Path TABLE = Path.of("processes/vaccination-catch-up.dmn");

    private final ShippedTable table = new ShippedTable("vaccinationCatchUp");

    @ParameterizedTest(name = "{0} days, {1} months, {2}, pregnant {3}: {4}")
    @CsvSource({
        "    0,   0, MALE,   no,  newborn,               BCG_CHECKED HEPB_NOW HEXA_INFANT PCV_INFANT MMR_AT_ONE",
        "   28,   0, FEMALE, no,  newborn,               BCG_CHECKED HEPB_NOW HEXA_INFANT PCV_INFANT MMR_AT_ONE",
        "   29,   0, FEMALE, no,  secondMonth,           HEPB_NOW BCG_CHECKED HEXA_INFANT PCV_INFANT MMR_AT_ONE",
        "   60,   1, MALE,   no,  secondMonth,           HEPB_NOW BCG_CHECKED HEXA_INFANT PCV_INFANT MMR_AT_ONE",
        "   61,   2, MALE,   no,  infant,                HEXA_INFANT PCV_INFANT MMR_AT_ONE BCG_TESTED",
        "  364,  11, FEMALE, no,  infant,                HEXA_INFANT PCV_INFANT MMR_AT_ONE BCG_TESTED",
        "  365,  12, FEMALE, no,  toddler,               HEXA_TODDLER MMR_AT_ONE PCV_INFANT",
        "  730,  23, MALE,   no,  toddler,               HEXA_TODDLER MMR_AT_ONE PCV_INFANT",
        "  731,  24, MALE,   no,  preschool,             DTP_PRESCHOOL MMR_TWO HIB_ONE PCV_RISK",
        " 1825,  59, FEMALE, no,  preschool,             DTP_PRESCHOOL MMR_TWO HIB_ONE PCV_RISK",
        " 1826,  60, MALE,   no,  schoolEntry,           DTP_SCHOOL_ENTRY MMR_TWO HEPB_THREE BCG_TESTED",
        " 2556,  83, FEMALE, no,  schoolEntry,           DTP_SCHOOL_ENTRY MMR_TWO HEPB_THREE BCG_TESTED",
        " 2557,  84, MALE,   no,  school schoolMeasles,  TD_SCHOOL HEPB_THREE MMR_TWO",
        " 5800, 191, MALE,   no,  school schoolMeasles,  TD_SCHOOL HEPB_THREE MMR_TWO",
        " 4700, 155, FEMALE, yes, school,                TD_SCHOOL HEPB_THREE",
        " 4020, 132, FEMALE, no,  school schoolMeasles girlOfEleven, TD_SCHOOL HEPB_THREE MMR_TWO HPV_TWO",
        " 4380, 143, FEMALE, no,  school schoolMeasles girlOfEleven, TD_SCHOOL HEPB_THREE MMR_TWO HPV_TWO",
        " 4020, 132, MALE,   no,  school schoolMeasles,  TD_SCHOOL HEPB_THREE MMR_TWO",
        " 4390, 144, FEMALE, no,  school schoolMeasles,  TD_SCHOOL HEPB_THREE MMR_TWO",
        " 5850, 192, MALE,   no,  youth youthMeasles,    TD_THREE HEPB_THREE MMR_TWO",
        " 6550, 215, FEMALE, unknown, youth youthMeasles, TD_THREE HEPB_THREE MMR_TWO",
        " 6000, 200, FEMALE, yes, youth,                 TD_THREE HEPB_THREE",
        " 6580, 216, FEMALE, no,  woman womanMeasles,    TD_THREE MMR_TWO",
        "25000, 820, FEMALE, unknown, woman womanMeasles, TD_THREE MMR_TWO",
        " 9000, 300, FEMALE, yes, woman,                 TD_THREE",
        " 6580, 216, MALE,   no,  '',                    ''",
        "25000, 820, MALE,   no,  '',                    ''",
    })
    void saysWhatIsDueAtThisAge(int days, int months, String sex, String pregnant, String rows, String courses) {
        assertThat(ask(days, months, sex, pregnant, false, false)).containsExactlyElementsOf(words(courses));
        assertThat(table.rowsHit())
                .containsExactlyElementsOf(
                        words(rows).stream().map(it -> "rule_" + it).toList());
    }

    @Test
    void feverPutsOffAndProofCountsAtAnyAge() {
        for (int months = 0; months < 900; months += 7) {
            assertThat(ask(months * 30 + 40, months, "MALE", "no", true, true)).contains("DEFER", "COUNT");
            assertThat(ask(months * 30 + 40, months, "FEMALE", "no", false, false))
                    .doesNotContain("DEFER", "COUNT");
        }
    }

    @Test
    void noMeaslesRubellaMumpsInPregnancyAndEveryRowIsHitByOnePerson() {
        Set<String> hit = new HashSet<>();
        for (int months = 0; months < 700; months++) {
            for (String sex : List.of("FEMALE", "MALE")) {
                for (String pregnant : List.of("yes", "no", "unknown")) {
                    List<String> courses = ask(months * 30 + 5, months, sex, pregnant, false, false);
                    hit.addAll(table.rowsHit());
                    if (pregnant.equals("yes") && months >= 84) {
                        assertThat(courses).doesNotContain("MMR_TWO", "MMR_AT_ONE");
                    }
                }
            }
        }
        ask(9000, 300, "MALE", "no", true, true);
        hit.addAll(table.rowsHit());
        ask(40, 1, "MALE", "no", false, false);
        hit.addAll(table.rowsHit());
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(hit);
    }

    @Test
    void everyCodeOfTheTableIsACourseAndEveryCourseStandsInTheTable() throws IOException {
        var codes = new HashSet<String>();
        for (int months = 0; months < 700; months++) {
            codes.addAll(ask(months * 30 + (months == 1 ? 10 : 0), months, "FEMALE", "no", false, false));
        }
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Course.values()).map(Enum::name).toList());
        codes.forEach(it -> assertThatCode(() -> Course.valueOf(it)).doesNotThrowAnyException());
        assertThat(Files.readString(TABLE))
                .contains("TO BE CONFIRMED BY THE MINISTRY OF HEALTH", "Decree 612", "Decree 2295");
    }

    private List<String> ask(int days, int months, String sex, String pregnant, boolean ill, boolean documented) {
        return table
                .ask(Map.of(
                        "ageDays", days,
                        "ageMonths", months,
                        "sex", sex,
                        "pregnant", pregnant,
                        "ill", ill,
                        "documented", documented))
                .stream()
                .flatMap(it -> words(String.valueOf(it.get("courses"))).stream())
                .toList();
    }

    private static List<String> words(String words) {
        return words.isBlank() ? List.of() : List.of(words.strip().split(" +"));
    }
}
