package org.zhusan.roster.synthetic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.roster.Roster;
import org.zhusan.roster.RosterRow;
import org.zhusan.roster.Rosters;

/** Counts the tables of domain.md section 7 in the shipped files. */
class RosterGeneratorTest {
    private static final Path FOLDER = Path.of("rosters");
    private static final Predicate<RosterRow> MAN =
            it -> it.person().role() == Role.ADULT && it.person().sex() == Sex.MALE;
    private static final Predicate<RosterRow> WOMAN =
            it -> it.person().role() == Role.ADULT && it.person().sex() == Sex.FEMALE;
    private static final Predicate<RosterRow> CHILD = it -> it.person().role() == Role.CHILD;
    private static final Predicate<RosterRow> REFUSES =
            it -> it.script().consent().contains("refuse");
    private static final Predicate<RosterRow> HELD =
            it -> it.script().legalDecision().equals("custody");

    private static final Map<String, Roster> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void readTheShippedFiles() throws IOException {
        for (String stage : List.of("S1", "S2", "S3", "S4", "S5")) {
            try (var csv = Files.newInputStream(FOLDER.resolve(stage + ".csv"))) {
                FILES.put(stage, Rosters.read(csv, LocalDate.of(2021, 2, 4)));
            }
        }
    }

    @Test
    void theSameSeedWritesTheShippedFilesByteForByte() throws IOException {
        for (var file : RosterGenerator.files(RosterGenerator.SHIPPED_SEED).entrySet()) {
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anotherSeedInventsOtherFamiliesWithTheSameNumbers() {
        var other = RosterGenerator.files(7);
        var rows = new ArrayList<RosterRow>();
        for (String stage : List.of("S1", "S2", "S3", "S4")) {
            rows.addAll(Rosters.read(
                            new ByteArrayInputStream(other.get(stage + ".csv").getBytes(StandardCharsets.UTF_8)),
                            LocalDate.of(2021, 2, 4))
                    .rows());
        }
        assertThat(other).isNotEqualTo(RosterGenerator.files(RosterGenerator.SHIPPED_SEED));
        assertThat(numbers(rows.stream().filter(REFUSES.negate()).toList())).isEqualTo("33/156/406");
    }

    @Test
    void cohortsOfTheStages() {
        assertThat(numbers(travelling("S1"))).isEqualTo("6/11/30");
        assertThat(numbers(travelling("S2"))).isEqualTo("16/59/156");
        assertThat(numbers(travelling("S3"))).isEqualTo("8/67/171");
        assertThat(numbers(travelling("S4"))).isEqualTo("3/19/49");
        assertThat(numbers(travelling("S5"))).isEqualTo("4/1/7");
        assertThat(numbers(of2019(REFUSES.negate()))).isEqualTo("33/156/406");
        assertThat(of2019(REFUSES.negate())).hasSize(595);
        assertThat(orphans("S1", "S2", "S3", "S4", "S5")).containsExactly(0, 18, 9, 4, 2);
    }

    @Test
    void flightsAndLegalRoute() {
        assertThat(flight("S1-F1")).isEqualTo("2019-01-06 6/11/30 held 6+1 undertaking 0 admitted 10+30");
        assertThat(flight("S2-F1")).isEqualTo("2019-05-07 8/30/78 held 8+2 undertaking 1 admitted 28+78");
        assertThat(flight("S2-F2")).isEqualTo("2019-05-09 8/29/78 held 8+2 undertaking 0 admitted 27+78");
        assertThat(flight("S3-F1")).isEqualTo("2019-05-28 4/34/86 held 4+3 undertaking 1 admitted 31+86");
        assertThat(flight("S3-F2")).isEqualTo("2019-05-31 4/33/85 held 4+2 undertaking 1 admitted 31+85");
        assertThat(flight("S4-F1")).isEqualTo("2019-06-25 3/19/49 held 3+2 undertaking 1 admitted 17+49");
        assertThat(of2019(HELD)).hasSize(45);
    }

    @Test
    void childrenByCareSituation() {
        assertThat(care("S1")).isEqualTo("0/2/23/5");
        assertThat(care("S2")).isEqualTo("18/9/129/0");
        assertThat(care("S3")).isEqualTo("9/11/151/0");
        assertThat(care("S4")).isEqualTo("4/4/41/0");
    }

    @Test
    void womenInAktauWithAndWithoutChildren() {
        assertThat(womenInAktau("S1")).isEqualTo("10+0");
        assertThat(womenInAktau("S2")).isEqualTo("50+5");
        assertThat(womenInAktau("S3")).isEqualTo("57+5");
        assertThat(womenInAktau("S4")).isEqualTo("15+2");
    }

    @Test
    void regions() {
        var women = byRegion(WOMAN.and(HELD.negate()).and(REFUSES.negate()));
        var children = byRegion(CHILD);
        assertThat(women)
                .containsOnly(
                        entry("AKT", 24L),
                        entry("KAR", 22L),
                        entry("ATY", 17L),
                        entry("ALM", 13L),
                        entry("MAN", 12L),
                        entry("ZKO", 10L),
                        entry("AST", 9L),
                        entry("ALA", 8L),
                        entry("SHY", 7L),
                        entry("TUR", 5L),
                        entry("ZHA", 5L),
                        entry("PAV", 4L),
                        entry("AKM", 3L),
                        entry("KYZ", 2L),
                        entry("VKO", 2L),
                        entry("KOS", 1L));
        assertThat(children)
                .containsOnly(
                        entry("AKT", 66L),
                        entry("KAR", 62L),
                        entry("ATY", 47L),
                        entry("ALM", 39L),
                        entry("MAN", 34L),
                        entry("ZKO", 29L),
                        entry("AST", 26L),
                        entry("ALA", 22L),
                        entry("SHY", 21L),
                        entry("TUR", 15L),
                        entry("ZHA", 13L),
                        entry("PAV", 10L),
                        entry("AKM", 9L),
                        entry("KYZ", 6L),
                        entry("VKO", 4L),
                        entry("KOS", 3L));
        assertThat(byRegion(it -> it.person().orphan()).get("ALM")).isEqualTo(2);
        assertThat(of2019(it -> it.script().regionAnswer().equals("hostel")
                                || it.script().regionAnswer().equals("relatives-not-ready"))
                        .size())
                .isEqualTo(96);
    }

    @Test
    void kinship() {
        assertThat(required("S1")).isEqualTo("18/0");
        assertThat(required("S2")).isEqualTo("110/14");
        assertThat(required("S3")).isEqualTo("122/7");
        assertThat(required("S4")).isEqualTo("34/3");
        assertThat(of2019(CHILD).stream().collect(groupingBy(it -> it.script().kinshipOutcome(), counting())))
                .containsOnly(
                        entry("not-needed", 122L),
                        entry("established", 274L),
                        entry("second-reference", 3L),
                        entry("resampled", 1L),
                        entry("after-refusal", 1L),
                        entry("excluded", 2L),
                        entry("inconclusive", 2L),
                        entry("disputed", 1L));
    }

    @Test
    void somethingHappensOverThePapersOfSevenChildren() {
        var children = of2019(it -> !it.script().papersEvent().isEmpty());
        assertThat(children)
                .allMatch(it -> it.script().kinshipOutcome().equals("established"))
                .extracting(
                        it -> it.stage() + " " + String.join(" ", it.script().papersEvent()))
                .containsExactlyInAnyOrder(
                        "S2 keeps-syria",
                        "S2 chooses-kazakhstan",
                        "S2 amends-later",
                        "S2 statelessness",
                        "S3 father-unknown",
                        "S3 adjourned-twice laboratory-late",
                        "S3 private-request");
        assertThat(children.stream().map(RosterRow::household).distinct())
                .as("families")
                .hasSize(7);
        assertThat(children.stream().filter(it -> it.person().orphan()))
                .extracting(it -> it.script().papersEvent())
                .containsExactly(Set.of("statelessness"));
    }

    @Test
    void whoIsAskedAndOnWhatChildrenTravel() {
        var asked = FILES.entrySet().stream()
                .filter(it -> !it.getKey().equals("S5"))
                .flatMap(it -> it.getValue().asked().stream())
                .toList();
        assertThat(asked.stream().filter(CHILD.negate())).hasSize(195);
        assertThat(asked.stream().filter(CHILD)).hasSize(35);
        assertThat(asked.stream().filter(REFUSES).collect(groupingBy(RosterRow::stage, counting())))
                .containsOnly(entry("S2", 2L), entry("S3", 3L), entry("S4", 1L));
        assertThat(basis("travels with a parent")).isEqualTo(370);
        assertThat(basis("the mother stays")).isEqualTo(1);
        assertThat(basis("best interests")).isEqualTo(35);
    }

    @Test
    void somethingHappensInTheMonthOfTwoFlights() {
        assertThat(of2019(it -> !it.script().stayEvent().isEmpty()).stream()
                        .collect(
                                groupingBy(it -> it.flight() + " " + it.script().stayEvent(), counting())))
                .containsOnly(
                        entry("S1-F1 picked-up-1d", 4L),
                        entry("S1-F1 parent-comes-7d", 1L),
                        entry("S1-F1 longer-2d", 35L),
                        entry("S2-F1 intestinal-finding", 5L));
    }

    @Test
    void onTwoFlightsSomethingHappens() {
        assertThat(flightEvents("missing-at-handover")).containsExactly("S2-F1 a child, 2 in the household");
        assertThat(flightEvents("emergency")).containsExactly("S3-F1 an adult, 3 in the household");
        assertThat(of2019(it -> !it.script().flightEvent().isEmpty())).hasSize(2);
    }

    /** Flight, who it happens to, and how many children fly in the household. */
    private static List<String> flightEvents(String event) {
        return of2019(it -> it.script().flightEvent().equals(event)).stream()
                .map(it -> "%s %s, %d in the household"
                        .formatted(
                                it.flight(),
                                CHILD.test(it) ? "a child" : "an adult",
                                of2019(CHILD.and(other -> other.household().equals(it.household())))
                                        .size()))
                .toList();
    }

    @Test
    void aMotherIsAWomanOldEnoughAndSiblingsAreFarEnoughApart() {
        FILES.forEach((stage, roster) -> roster.households().forEach((key, household) -> {
            if (stage.equals("S5")) {
                return;
            }
            var births = household.stream()
                    .filter(CHILD)
                    .map(it -> it.person().birthDate())
                    .sorted()
                    .toList();
            for (int i = 1; i < births.size(); i++) {
                assertThat(births.get(i)).as(key).isAfter(births.get(i - 1).plusMonths(11));
            }
            household.stream()
                    .filter(CHILD.negate())
                    .filter(it -> !births.isEmpty())
                    .forEach(adult -> {
                        assertThat(adult.person().sex()).isEqualTo(Sex.FEMALE);
                        assertThat(adult.person().birthDate().plusYears(17))
                                .as(key)
                                .isBefore(births.get(0));
                    });
        }));
        var children = of2019(CHILD);
        assertThat(children.stream().filter(it -> it.person().birthDate().isAfter(LocalDate.of(2012, 6, 1))))
                .as("mostly of pre-school age (F16)")
                .hasSizeGreaterThan(children.size() / 2);
    }

    @Test
    void namesAreSpelledTheSameWayThroughoutAndAreNobodys() {
        Stream.of(InventedNames.WOMEN, InventedNames.MEN, InventedNames.SURNAMES)
                .flatMap(List::stream)
                .forEach(it -> {
                    assertThat(it.latin()).isEqualTo(Latin.of(it.kazakh())).matches("[A-Z][a-z]+");
                    assertThat(it.russian()).matches("[А-Яа-яё]+").doesNotMatch(".*[әғқңөұүһі].*");
                    assertThat(it.kazakh()).matches("[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]+");
                    assertThat(it.arabic()
                                    .codePoints()
                                    .allMatch(letter ->
                                            Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC))
                            .as(it.arabic())
                            .isTrue();
                });
        assertThat(Latin.of("Жетітерек Ерғали Ұлжан Шұғыла Қаңтар"))
                .isEqualTo("Zhetiterek Yergali Ulzhan Shugyla Kangtar");
    }

    private static List<RosterRow> travelling(String stage) {
        return FILES.get(stage).rows().stream().filter(it -> !REFUSES.test(it)).toList();
    }

    private static List<RosterRow> of2019(Predicate<RosterRow> which) {
        return FILES.entrySet().stream()
                .filter(it -> !it.getKey().equals("S5"))
                .flatMap(it -> it.getValue().rows().stream())
                .filter(which)
                .toList();
    }

    private static String numbers(List<RosterRow> rows) {
        return count(rows, MAN) + "/" + count(rows, WOMAN) + "/" + count(rows, CHILD);
    }

    private static long count(List<RosterRow> rows, Predicate<RosterRow> which) {
        return rows.stream().filter(which).count();
    }

    private static List<Integer> orphans(String... stages) {
        return Stream.of(stages)
                .map(it -> (int) count(FILES.get(it).rows(), row -> row.person().orphan()))
                .toList();
    }

    private static String flight(String flight) {
        var rows = of2019(it -> flight.equals(it.flight()) && !REFUSES.test(it));
        return "%s %s held %d+%d undertaking %d admitted %d+%d"
                .formatted(
                        rows.get(0).flightOn(),
                        numbers(rows),
                        count(rows, MAN.and(HELD)),
                        count(rows, WOMAN.and(HELD)),
                        count(rows, it -> it.script().legalDecision().equals("undertaking")),
                        count(rows, WOMAN.and(HELD.negate())),
                        count(rows, CHILD));
    }

    /** Orphans / children of detained mothers / with the mother in Aktau / unaccompanied, no orphans. */
    private static String care(String stage) {
        int[] found = new int[4];
        FILES.get(stage).households().values().forEach(household -> household.stream()
                .filter(CHILD)
                .forEach(child -> {
                    if (child.person().orphan()) {
                        found[0]++;
                    } else if (child.person().unaccompanied()) {
                        found[3]++;
                    } else if (household.stream().anyMatch(HELD)) {
                        found[1]++;
                    } else {
                        found[2]++;
                    }
                }));
        return found[0] + "/" + found[1] + "/" + found[2] + "/" + found[3];
    }

    private static String womenInAktau(String stage) {
        var households = FILES.get(stage).households().values().stream()
                .filter(it -> it.stream().anyMatch(WOMAN.and(HELD.negate()).and(REFUSES.negate())))
                .toList();
        long mothers =
                households.stream().filter(it -> it.stream().anyMatch(CHILD)).count();
        return mothers + "+" + (households.size() - mothers);
    }

    private static Map<String, Long> byRegion(Predicate<RosterRow> which) {
        return of2019(which).stream()
                .collect(groupingBy(it -> String.valueOf(it.person().regionWish()), counting()));
    }

    private static String required(String stage) {
        var required = FILES.get(stage).rows().stream()
                .filter(CHILD)
                .filter(it -> !it.script().kinshipOutcome().equals("not-needed"))
                .toList();
        return required.size() + "/" + count(required, it -> it.person().orphan());
    }

    private static long basis(String basis) {
        return FILES.entrySet().stream()
                .filter(it -> !it.getKey().equals("S5"))
                .flatMap(it -> it.getValue().households().values().stream())
                .mapToLong(household -> {
                    var adults = household.stream().filter(CHILD.negate()).toList();
                    String found = adults.isEmpty()
                            ? "best interests"
                            : adults.stream().allMatch(REFUSES) ? "the mother stays" : "travels with a parent";
                    return found.equals(basis) ? count(household, CHILD) : 0;
                })
                .sum();
    }
}
