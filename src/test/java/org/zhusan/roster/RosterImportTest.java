package org.zhusan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;
import org.zhusan.evacuation.Stages;
import org.zhusan.evacuation.Stages.Candidate;
import org.zhusan.worklist.Completions;

@IntegrationTest
class RosterImportTest {
    private static final String HEADER =
            "stage,flight,household,person,role,sex,birth_date,name_kk,name_ru,name_latin,name_original,"
                    + "language,orphan,unaccompanied,relatives_region,region_wish,flight_on\n";

    @Autowired
    private Rosters rosters;

    @Autowired
    private Stages stages;

    @Autowired
    private RosterEntries entries;

    @Autowired
    private People people;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Members members;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MessageSource messages;

    /** A stage of its own per test, so that nobody meets another test's people. */
    private final String stage = "S"
            + UUID.randomUUID()
                    .toString()
                    .substring(0, 8)
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '0');

    @Test
    void aFamilyAndAnOrphanGetFilesAndAreCandidatesOfTheirStage() {
        var imported = rosters.importCsv(csv(mother("1") + child("1") + orphan("2")), coordinator());

        assertThat(imported.people()).isEqualTo(3);
        assertThat(imported.households()).isEqualTo(2);
        assertThat(imported.stages()).containsExactly(number());
        String mother = imported.persons().get(stage + "-M1");
        String child = imported.persons().get(stage + "-C1");
        String orphan = imported.persons().get(stage + "-O2");
        assertThat(people.household(mother)).extracting(People.Person::number).containsExactly(mother, child);
        assertThat(people.childrenOf(mother, today()))
                .extracting(People.Person::number)
                .containsExactly(child);
        assertThat(people.household(orphan)).hasSize(1);
        assertThat(stages.candidates(number()))
                .extracting(Candidate::person)
                .containsExactlyInAnyOrder(mother, child, orphan);
        assertThat(stages.candidates(number())).allSatisfy(it -> {
            assertThat(it.flight()).isEqualTo(number() + "-F1");
            assertThat(it.flightOn()).isEqualTo(flightOn());
            assertThat(it.household())
                    .isEqualTo(people.find(it.person()).orElseThrow().household());
        });
    }

    @Test
    void nobodyIsAskedBeforeTheListIsAgreed() {
        var imported = rosters.importCsv(csv(mother("1") + orphan("2")), coordinator());

        assertThat(imported.persons().values())
                .allSatisfy(it -> assertThat(processes.running(it)).isEmpty());
        assertThat(processes.running(number()))
                .extracting(Processes.Running::process)
                .containsExactly("stage");
    }

    @Test
    void aLaterRosterAddsToTheStageThatIsOpen() {
        rosters.importCsv(csv(mother("1")), coordinator());

        assertThat(rosters.importCsv(csv(mother("2") + child("2")), coordinator())
                        .stages())
                .containsExactly(number());

        assertThat(stages.candidates(number())).hasSize(3);
        assertThat(processes.running(number())).hasSize(1);
    }

    @Test
    void aMotherWhoStaysIsListedInTheStageOfHerChildsFlight() {
        String stays = mother("1")
                .replaceFirst(stage + "," + stage + "-F1", stage + "X,")
                .replace(flightOn().toString(), "");
        var imported = rosters.importCsv(csv(stays + child("1").replace(",kk,,,", ",kk,,yes,")), coordinator());

        String mother = imported.persons().get(stage + "-M1");
        String child = imported.persons().get(stage + "-C1");
        assertThat(imported.stages()).containsExactly(number());
        assertThat(people.childrenOf(mother, today())).hasSize(1);
        assertThat(stages.candidates(number()))
                .extracting(Candidate::person, Candidate::flight)
                .containsExactlyInAnyOrder(tuple(mother, null), tuple(child, number() + "-F1"));
        assertThat(stages.find(number() + "X")).isEmpty();
    }

    @Test
    void oneBadRowAndNobodyIsTakenIn() {
        long before = everybody();

        assertThatThrownBy(() -> rosters.importCsv(
                        csv(mother("1") + child("1") + orphan("2").replace("female", "unknown")), coordinator()))
                .isInstanceOf(RosterRefused.class);

        assertThat(everybody()).isEqualTo(before);
        assertThat(stages.find(number())).isEmpty();
    }

    @Test
    void aFailureHalfWayLeavesNothing() {
        long before = everybody();
        Stages failing = (Stages) Proxy.newProxyInstance(
                Stages.class.getClassLoader(), new Class<?>[] {Stages.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(stages, arguments);
                    if (method.getName().equals("list")) {
                        throw new IllegalStateException("the line broke");
                    }
                    return answer;
                });
        var halfWay = new CheckedRosters(entries, new StageLists(failing), people, clock);

        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> halfWay.importCsv(csv(mother("1") + mother("2")), coordinator())))
                .hasMessage("the line broke");

        assertThat(everybody()).isEqualTo(before);
        assertThat(stages.find(number())).isEmpty();
    }

    @Test
    void whoWasTakenInBeforeIsNamedAndNotTakenInTwice() {
        rosters.importCsv(csv(mother("1")), coordinator());
        long before = everybody();

        var refused = catchThrowableOfType(
                RosterRefused.class, () -> rosters.importCsv(csv(mother("1") + mother("2")), coordinator()));

        assertThat(refused.problems())
                .containsExactly(
                        new RosterProblem(2, "person", "roster.problem.alreadyImported", List.of(stage + "-M1")));
        assertThat(everybody()).isEqualTo(before);
    }

    @Test
    void ofTwoImportsAtOnceOneIsRefused() {
        var outcomes = Stream.of(1, 2)
                .map(it -> CompletableFuture.supplyAsync(() -> {
                    try {
                        rosters.importCsv(csv(mother("1") + child("1")), coordinator());
                        return "taken in";
                    } catch (RosterRefused no) {
                        return no.problems().get(0).key();
                    }
                }))
                .toList();

        assertThat(outcomes.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("taken in", "roster.problem.alreadyImported");
        assertThat(stages.candidates(number())).hasSize(2);
    }

    @Test
    void aFlightKeepsItsDay() {
        rosters.importCsv(csv(mother("1")), coordinator());

        var refused = catchThrowableOfType(
                RosterRefused.class,
                () -> rosters.importCsv(
                        csv(mother("2")
                                .replace(
                                        flightOn().toString(),
                                        flightOn().plusDays(1).toString())),
                        coordinator()));

        assertThat(refused.problems())
                .extracting(RosterProblem::key)
                .containsExactly("roster.problem.flightKnownOnAnotherDay");
    }

    @Test
    void aStageThatWasCalledOffTakesNobodyIn() {
        rosters.importCsv(csv(mother("1")), coordinator());
        callOff();

        var refused = catchThrowableOfType(
                RosterRefused.class, () -> rosters.importCsv(csv(mother("2") + child("2")), coordinator()));

        assertThat(refused.problems())
                .containsExactly(new RosterProblem(2, "stage", "roster.problem.stageEnded", List.of(number())));
    }

    @Test
    void aStageThatWouldBecomeTooLargeIsToldApart() {
        var rows = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            rows.append(orphan(String.valueOf(i)));
        }
        rosters.importCsv(csv(orphan("0")), coordinator());

        var refused =
                catchThrowableOfType(RosterRefused.class, () -> rosters.importCsv(csv(rows.toString()), coordinator()));

        assertThat(refused.problems())
                .extracting(RosterProblem::line, RosterProblem::key)
                .containsExactly(tuple(301, "roster.problem.stageTooLarge"));
    }

    @Test
    void onlyTheCoordinatorTakesRostersIn() {
        for (String login : List.of("aigerim", "ruslan", "nurlan", "asel")) {
            Member other = members.byLogin(login).orElseThrow();
            assertThatThrownBy(() -> rosters.importCsv(csv(mother("1")), other)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void neitherNameNorKeyOfTheListIsAColumn() {
        rosters.importCsv(csv(mother("1")), coordinator());

        assertThat(sql.sql("SELECT c::text FROM zhusan.roster_entry c")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(it -> it.contains("Zhusanova") || it.contains("Жусанова") || it.contains(stage + "-M1"));
    }

    @Test
    void theCommandSaysWhatItTookInOrWhatIsWrong(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), HEADER + mother("1") + child("1"));
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), HEADER + mother("2").replace("female", "?"));

        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(RosterImportCommand.take(good, rosters, messages, out)).isZero();
        assertThat(RosterImportCommand.take(bad, rosters, messages, out)).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Taken in: 2 people in 1 households. They are candidates of " + number() + " now.",
                        "The roster was not taken in. Problems found: 1; shown: 1. Nothing has been stored.",
                        "Line 2, sex: “?” is not offered here. Write one of: female, male.");
        assertThat(new RosterImportCommand().run()).isEqualTo(2);
        assertThat(new RosterImportCommand().run(folder.resolve("none.csv").toString()))
                .isEqualTo(2);
    }

    private void callOff() {
        stages.cancel(number(), coordinator());
        processes.runDue();
        String task = tasks.openFor(number()).stream()
                .filter(it -> it.form().equals("recordCancellation"))
                .map(OpenTask::id)
                .findFirst()
                .orElseThrow();
        completions.complete(
                coordinator(),
                task,
                Map.of("orderRef", "SYN-1/1", "reason", "No permission for transit (synthetic)"),
                List.of(),
                UUID.randomUUID().toString());
        processes.runDue();
    }

    private String number() {
        return "ZH-" + stage;
    }

    private Member coordinator() {
        return members.byLogin("damir").orElseThrow();
    }

    private long everybody() {
        return sql.sql("SELECT (SELECT count(*) FROM zhusan.person) + (SELECT count(*) FROM zhusan.roster_entry) "
                        + "+ (SELECT count(*) FROM zhusan.household) + (SELECT count(*) FROM zhusan.stage_candidate)")
                .query(Long.class)
                .single();
    }

    private static ByteArrayInputStream csv(String rows) {
        return new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String mother(String n) {
        return row(
                n,
                "M",
                "adult,female," + today().minusYears(30)
                        + ",Жусанова Әлия,Жусанова Алия,Zhusanova Aliya,,kk,,,KAR,KAR");
    }

    private String child(String n) {
        return row(
                n,
                "C",
                "child,male," + today().minusYears(7) + ",Жусанов Ілияс,Жусанов Ильяс,Zhusanov Iliyas,,kk,,,KAR,KAR");
    }

    private String orphan(String n) {
        return row(
                n,
                "O",
                "child,female," + today().minusYears(8) + ",Тырнаева Зере,Тырнаева Зере,Tyrnayeva Zere,,kk,yes,,AKT,");
    }

    private String row(String household, String kind, String rest) {
        return "%s,%s-F1,%s-H%s,%s-%s%s,%s,%s%n"
                .formatted(stage, stage, stage, household, stage, kind, household, rest, flightOn());
    }

    private LocalDate flightOn() {
        return today().plusDays(30);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
