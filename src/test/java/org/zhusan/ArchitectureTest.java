package org.zhusan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house plan of {@code docs/decisions/0001-house.md}: who may lean on whom. */
@AnalyzeClasses(packages = "org.zhusan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] GROUND_FLOOR = {
        "org.zhusan",
        "org.zhusan.database..",
        "org.zhusan.engine..",
        "org.zhusan.agency..",
        "org.zhusan.audit..",
        "org.zhusan.casefile..",
        "org.zhusan.form..",
        "org.zhusan.centre.."
    };
    private static final String[] PHASES = {
        "org.zhusan.consent..",
        "org.zhusan.evacuation..",
        "org.zhusan.arrival..",
        "org.zhusan.quarantine..",
        "org.zhusan.health..",
        "org.zhusan.stay..",
        "org.zhusan.support..",
        "org.zhusan.civil..",
        "org.zhusan.kinship..",
        "org.zhusan.guardianship..",
        "org.zhusan.relatives..",
        "org.zhusan.handoff..",
        "org.zhusan.regional.."
    };
    private static final String[] TOP_FLOOR = {
        "org.zhusan.worklist..", "org.zhusan.cases..", "org.zhusan.ward..", "org.zhusan.shell.."
    };
    private static final DescribedPredicate<JavaClass> OURS = resideInAnyPackage("org.zhusan..");

    @ArchTest
    static final ArchRule theGroundFloorKnowsNothingAboveIt = noClasses()
            .that(resideInAnyPackage(GROUND_FLOOR).and(DescribedPredicate.not(isFrontDoor())))
            .should()
            .dependOnClassesThat(OURS.and(resideOutsideOfPackages(GROUND_FLOOR)));

    @ArchTest
    static void aPhaseLeansOnTheGroundFloorAlone(JavaClasses house) {
        for (String phase : PHASES) {
            leansOnTheGroundFloorAlone(phase).check(house);
        }
    }

    @ArchTest
    static final ArchRule theTaskListKnowsNoOtherRoom = leansOnTheGroundFloorAlone("org.zhusan.worklist..");

    @ArchTest
    static final ArchRule theCasePagesKnowNoOtherRoom = leansOnTheGroundFloorAlone("org.zhusan.cases..");

    @ArchTest
    static final ArchRule theWardPagesKnowNoOtherRoom = leansOnTheGroundFloorAlone("org.zhusan.ward..");

    @ArchTest
    static final ArchRule theShellKnowsNoOtherRoom = leansOnTheGroundFloorAlone("org.zhusan.shell..");

    @ArchTest
    static final ArchRule noRoomNeedsARoomThatNeedsIt =
            slices().matching("org.zhusan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEngineRoomOpensCamunda = noClasses()
            .that(resideOutsideOfPackages("org.zhusan.engine..")
                    .and(DescribedPredicate.not(simpleNameEndingWith("Steps"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule stepsSeeOnlyTheDelegate = noClasses()
            .that(resideOutsideOfPackages("org.zhusan.engine.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda.bpm..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.camunda.bpm.engine.delegate.."))));

    @ArchTest
    static final ArchRule onlyNamedWorkUsesTheSystemIdentity = noClasses()
            .that(resideInAnyPackage(TOP_FLOOR))
            .should()
            .callMethod(org.zhusan.agency.Member.class, "system", String.class);

    @ArchTest
    static final ArchRule onlyTheCaseFileTellsTheDatabaseForWhomItWorks = noClasses()
            .that(resideOutsideOfPackages("org.zhusan.agency..", "org.zhusan.casefile.."))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(org.zhusan.agency.OnBehalf.class);

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock = noClasses()
            .that(resideOutsideOfPackages("org.zhusan.engine.."))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .because("business dates come from the injected Clock, which the replay moves");

    @ArchTest
    static final ArchRule noDayBeginsWithoutAZone = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "atStartOfDay")
            .because("facts are given as days, and the engine knows when a day begins for the people here");

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheWork = noClasses()
            .should()
            .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..common..", "..config..");

    @ArchTest
    static final ArchRule everyRefusalIsNamed =
            classes().that().areAssignableTo(Refusal.class).should().notBeAnonymousClasses();

    @Test
    void theRoomsAreProperModules() {
        ApplicationModules.of(Zhusan.class).verify();
    }

    @Test
    void everyRoomSaysWhatItIs() throws IOException {
        try (Stream<Path> folders =
                Files.walk(Path.of("src/main/java/org/zhusan")).filter(Files::isDirectory)) {
            List<Path> silent = folders.filter(ArchitectureTest::holdsClasses)
                    .filter(it -> !Files.exists(it.resolve("package-info.java")))
                    .toList();
            assertThat(silent).as("packages without package-info.java").isEmpty();
        }
    }

    @Test
    void onlyTheCaseFileNamesTheTablesOfRecords() throws IOException {
        String tables = "(record|record_part|attachment|person|person_key|placement|household|household_member)";
        assertThat(sourcesWithSql(
                        "(FROM|INTO|UPDATE|JOIN|TABLE)\\s+(zhusan\\.|zhusan_keys\\.)?" + tables + "\\b", "casefile"))
                .as("SQL on record tables outside casefile")
                .isEmpty();
    }

    @Test
    void onlyTheEngineRoomNamesTheEnginesTables() throws IOException {
        assertThat(sourcesWithSql("(?i)\\bact_(ru|hi|re|ge|id)_", "engine"))
                .as("SQL on the engine's tables outside engine")
                .isEmpty();
    }

    private static List<String> sourcesWithSql(String sql, String exceptIn) throws IOException {
        Pattern pattern = Pattern.compile(sql);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/zhusan"))) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.startsWith(Path.of("src/main/java/org/zhusan", exceptIn)))
                    .filter(it -> pattern.matcher(read(it)).find())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(it -> it.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArchRule leansOnTheGroundFloorAlone(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(
                        OURS.and(resideOutsideOfPackages(GROUND_FLOOR)).and(resideOutsideOfPackages(room)));
    }

    private static DescribedPredicate<JavaClass> isFrontDoor() {
        return DescribedPredicate.describe("the front door", it -> it.getName().startsWith("org.zhusan.Zhusan"));
    }
}
