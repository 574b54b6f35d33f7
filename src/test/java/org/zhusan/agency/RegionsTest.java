package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.OpenTask;

/** Seventeen regions, ten centres: who works for a family in Turkistan, and that nobody else sees it. */
@CaseFileTest
class RegionsTest {
    private static final Member IMPORT = Member.system("import");

    @Autowired
    Regions regions;

    @Autowired
    CentreRegions served;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    CaseAccess access;

    @Autowired
    Relations relations;

    @Autowired
    TaskRelations tasks;

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    TestClock clock;

    private String woman;

    @BeforeEach
    void aWomanInTurkistan() {
        woman = people.register(
                new People.NewPerson(
                        People.Role.ADULT,
                        People.Sex.FEMALE,
                        LocalDate.parse("1991-04-04"),
                        "Ойдан Балым",
                        "Выдуманная Балым",
                        "Invented Balym",
                        "متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        "TUR",
                        null),
                IMPORT);
        clock.pass(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKM", "AKT", "ALM", "ATY", "ZKO", "KAR", "MAN", "AST", "SHY", "ZHA"})
    void theseHaveACentre(String region) {
        assertThat(regions.hasCentre(region)).isTrue();
        assertThat(regions.servedBy(region)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"TUR, SHY", "KYZ, SHY", "PAV, AST", "KOS, AKM", "SKO, AKM", "VKO, KAR", "ALA, ALM"})
    void theseUseTheirNeighbours(String region, String neighbour) {
        assertThat(regions.hasCentre(region)).isFalse();
        assertThat(regions.servedBy(region)).isEqualTo(neighbour);
    }

    @Test
    void everyRegionIsServedAndNothingElseIsARegion() {
        assertThat(regions.all()).hasSize(17).isEqualTo(matrix.regions());
        assertThat(regions.all()).allMatch(it -> regions.hasCentre(regions.servedBy(it)));
        assertThat(regions.hasCentre("XYZ")).isFalse();
    }

    @Test
    void onlyTheCentresOwnPeopleWorkAcrossTheBorder() {
        for (String function : matrix.functions()) {
            String where = served.serving(function, "TUR");
            assertThat(where).as(function).isEqualTo(function.startsWith("rc-") ? "SHY" : "TUR");
        }
        assertThat(served.serving("nobody-knows", "TUR")).isEqualTo("TUR");
    }

    @Test
    void theCentreThatServesHerRegionLeadsAndHerPlaceStaysHerRegion() {
        placements.move(woman, Placements.Kind.REGION, "rc", "TUR", clock.instant(), IMPORT);

        Member colleague = member("rc-social", "rc", "SHY");
        assertThat(access.permits(colleague, Access.WRITE, woman, DataClass.SOCIAL))
                .isTrue();
        assertThat(placements.now(woman, colleague).orElseThrow().region()).isEqualTo("TUR");
    }

    @Test
    void noOtherCentreSeesHerNorAnyoneWhoSaysToBeOfOneThatIsNot() {
        placements.move(woman, Placements.Kind.REGION, "rc", "TUR", clock.instant(), IMPORT);

        for (String region : regions.all()) {
            for (String function : List.of("rc-social", "rc-manager", "rc-case-manager", "rc-psych")) {
                Member there = member(function, "rc", region);
                assertThat(access.classes(there, Access.EXISTS, woman).isEmpty())
                        .as(function + " of " + region)
                        .isEqualTo(!region.equals("SHY"));
                assertThat(placements.now(woman, there).isEmpty()).isEqualTo(!region.equals("SHY"));
            }
        }
        assertThat(access.classes(member("edu-local", "education", "SHY"), Access.EXISTS, woman))
                .as("another agency of the same region")
                .isEmpty();
    }

    @Test
    void movingOnToARegionOfAnotherCentreEndsWhatTheFirstSaw() {
        placements.move(woman, Placements.Kind.REGION, "rc", "TUR", clock.instant(), IMPORT);
        clock.pass(Duration.ofDays(1));
        placements.move(woman, Placements.Kind.REGION, "rc", "PAV", clock.instant(), IMPORT);

        assertThat(access.classes(member("rc-social", "rc", "SHY"), Access.EXISTS, woman))
                .isEmpty();
        assertThat(access.permits(member("rc-social", "rc", "AST"), Access.WRITE, woman, DataClass.SOCIAL))
                .isTrue();
    }

    @Test
    void whatIsReferredToHerRegionTheServingCentreReadsUntilItEnds() {
        Member colleague = member("rc-case-manager", "rc", "SHY");
        Set<DataClass> packed = Set.of(DataClass.SOCIAL, DataClass.MEDICAL_FLAGS);
        relations.refer(woman, "rc", "TUR", packed, clock.instant().plus(Duration.ofDays(30)));

        assertThat(access.classes(colleague, Access.READ, woman)).isEqualTo(packed);
        assertThat(access.classes(member("rc-case-manager", "rc", "KAR"), Access.EXISTS, woman))
                .isEmpty();

        relations.endReferral(woman, "rc", "TUR", packed, clock.instant());
        assertThat(access.classes(colleague, Access.EXISTS, woman)).isEmpty();
    }

    @Test
    void theSchoolOfHerOwnRegionGetsItsTaskAndTheNeighboursNothing() {
        tasks.opened(task("edu-local:TUR"));

        assertThat(access.permits(member("edu-local", "education", "TUR"), Access.WRITE, woman, DataClass.EDUCATION))
                .isTrue();
        assertThat(access.classes(member("edu-local", "education", "SHY"), Access.EXISTS, woman))
                .isEmpty();
    }

    @Test
    void aTableThatSendsARegionToACentreThatIsNoneStopsTheServer() throws IOException {
        for (String centre : List.of("KYZ", "XYZ", "")) {
            assertThatThrownBy(() -> new CentreRegions(matrix, changed("TUR,SHY,", "TUR," + centre + ",")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("TUR is served by " + centre);
        }
    }

    private static String changed(String row, String otherwise) throws IOException {
        String text = Files.readString(Path.of("src/main/resources/access/regions.csv"));
        assertThat(text).contains(row);
        String name = "regions-" + UUID.randomUUID() + ".csv";
        Files.writeString(Path.of("target/test-classes", name), text.replace(row, otherwise));
        return "/" + name;
    }

    private OpenTask task(String group) {
        return new OpenTask(
                UUID.randomUUID().toString(),
                "schooling",
                "userTask_x",
                "x",
                "instance",
                "definition",
                woman,
                Set.of(group),
                null,
                clock.instant(),
                null);
    }

    private static Member member(String function, String agency, @Nullable String region) {
        return new Member("ZH-U-870001", "x", function, agency, region, Locale.ENGLISH, true);
    }
}
