package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhusan.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ReplayCommand command = new ReplayCommand(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void theShippedRostersMeetEveryCheckpoint() throws Exception {
        Path report = folder.resolve("report.json");

        var replay = asFromTheTerminal("replay", "--report", report.toString());
        String said = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(replay.waitFor()).as(said).isZero();
        assertThat(said).contains("Everything holds").doesNotContain("FAILED");
        try (var left = Files.list(folder.resolve("tmp"))) {
            assertThat(left.filter(it -> it.getFileName().toString().startsWith("zhusan-replay")))
                    .as("the scratch database")
                    .isEmpty();
        }
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(report));
        assertThat(json.propertyNames()).containsExactly("seconds", "people", "checkpoints");
        assertThat(json.get("people").propertyNames()).containsExactly("in", "inProgress", "ends");
        assertThat(json.get("people").get("in").asInt()).isEqualTo(613);
        assertThat(json.get("people").get("inProgress").asInt()).isZero();
        assertThat(json.get("people").get("ends").get("landed").asInt()).isEqualTo(607);
        assertThat(json.get("people").get("ends").get("refused").asInt()).isEqualTo(6);
        var checks = StreamSupport.stream(json.get("checkpoints").spliterator(), false)
                .toList();
        assertThat(checks).allSatisfy(it -> {
            assertThat(it.propertyNames()).containsExactly("date", "what", "expected", "actual", "ok");
            assertThat(it.get("ok").asBoolean()).isTrue();
        });
        assertThat(checks.stream()
                        .map(it -> it.get("what").asString() + " "
                                + it.get("expected").asString()))
                .contains(
                        "examinations the state pays 284",
                        "kinship excluded 2",
                        "kinship still inconclusive 2",
                        "kinship in action proceedings 1",
                        "guardianship cases 63",
                        "guardians and trustees appointed 61",
                        "people whose papers were seen to 550",
                        "adults asked 195",
                        "consents 189",
                        "refusals 6",
                        "children covered 406",
                        "children covered by a travelling parent 370",
                        "children covered, mother absent 1",
                        "children covered by best interests 35",
                        "consent cases of adults (E1: one more than adults) 196",
                        "ZH-S2-F1 landed, men/women/children 8/30/78",
                        "ZH-S2-F1 heads, listed/boarded/landed 116/116/116",
                        "landed so far 595",
                        "in custody, men/women 33/12",
                        "undertakings 4",
                        "admitted so far 550",
                        "admitted so far, women/children 144/406",
                        "ZH-S2-F1 admitted, women/children 28/78",
                        "people living at the centre 444",
                        "S1: left early with their family 5",
                        "E5: isolated, of ZH-S2-F1 5",
                        "E5: left on the day of their building 5",
                        "E6: cared for before the mother was moved 9",
                        "in regions, women/children 144/406",
                        "in region KAR, women/children 22/62",
                        "in the hostel of a centre 96",
                        "at a centre by day 454",
                        "E8: households whose relatives are not ready 2",
                        "E8: regions that refuse, and take them when the akimat asks 1",
                        "E9: in region AST, women/children 10/29",
                        "E10: of them, school broken off 0");
    }

    /** A process of its own: without the tests' classes, and with the exit code the shell sees. */
    private Process asFromTheTerminal(String... words) throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                classes,
                "org.zhusan.Zhusan"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    @Test
    void whatItDoesNotUnderstandIsASentence() throws IOException {
        assertSays(2, "Usage: ", "--roster", "x");
        assertSays(2, "Usage: ", "--rosters");
        assertSays(2, "Usage: ", "--pledge-in-aktau", "perhaps");
        assertSays(2, "There is no folder ", "--rosters", folder.resolve("none").toString());
        assertSays(2, "no file there ends in .csv", "--rosters=" + folder);
        Files.createDirectory(folder.resolve("below"));
        Files.writeString(folder.resolve("below").resolve("r.csv"), "");
        assertSays(2, "no file there ends in .csv", "--rosters", folder.toString());
    }

    @Test
    void aChangedRosterIsNoLongerTheShippedOne() throws IOException {
        for (String stage : List.of("S1", "S2", "S3", "S4", "S5")) {
            Files.copy(Path.of("rosters", stage + ".csv"), folder.resolve(stage + ".csv"));
        }
        assertThat(RosterFolder.of(folder).isShipped()).isTrue();

        Files.writeString(
                folder.resolve("S1.csv"),
                Files.readString(folder.resolve("S1.csv")).replace("recontact", ""));
        assertThat(RosterFolder.of(folder).isShipped()).isFalse();
    }

    @Test
    void whetherWomenUnderAnUndertakingCountIsAnOption() {
        assertThat(ReplayOptions.of().pledgeInAktau()).isTrue();
        assertThat(ReplayOptions.of("--pledge-in-aktau=false").pledgeInAktau()).isFalse();
    }

    @Test
    void oneCheckpointThatFailsIsSeen() {
        LocalDate day = LocalDate.of(2019, 6, 25);
        var report = new ReplayReport(
                1.5,
                new ReplayReport.Ends(2, 1, Map.of("landed", 1)),
                List.of(Checkpoint.of(day, "refusals", 6, 6), Checkpoint.of(day, "consents", 189, 188)));

        assertThat(report.holds()).isFalse();
        assertThat(report.table()).containsPattern("consents +189 +188 +FAILED").contains("Something does not hold");
    }

    @Test
    void theFrontDoorKnowsItsCommands() {
        assertThat(Command.runLine("replay", "--nonsense", "x")).isEqualTo(2);
        assertThat(Command.runLine("replya")).isEqualTo(2);
    }

    private void assertSays(int exit, String sentence, String... arguments) {
        said.reset();
        assertThat(command.run(arguments)).isEqualTo(exit);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(sentence);
    }
}
