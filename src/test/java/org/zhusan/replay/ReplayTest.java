package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.zhusan.IntegrationTest;

/** Replays of rosters that are not the shipped ones; on a database of their own, for they move the clock. */
@IntegrationTest
@TestPropertySource(properties = "spring.application.name=replay")
class ReplayTest {
    private static final List<String> ADULTS = List.of(
            "",
            "",
            "",
            "needs-time",
            "doubt",
            "not-understood waiver",
            "refuse",
            "refuse children-travel",
            "refuse recontact",
            "refuse change-mind",
            "withdraw-20h",
            "withdraw-30h reconsent-3h",
            "withdraw-600h",
            "stay-at-boarding",
            "not-reached",
            "doubt needs-time refuse recontact");
    private static final List<String> CHILDREN =
            List.of("", "", "objects", "other-parent-objects", "not-covered", "objects other-parent-objects");

    private static final List<String> FLIGHT_EVENTS = List.of("", "", "", "", "missing-at-handover", "emergency");
    private static final List<String> LEGAL_DECISIONS = List.of("", "", "undertaking", "custody");

    @Autowired
    private ApplicationContext house;

    private final List<String> told = new ArrayList<>();

    @Test
    void everyWordLeadsWhereTheReadmeSays() {
        var village = new Village("S20")
                .family("usual", "", "")
                .family("needs-time", "needs-time", "")
                .family("doubt", "doubt", "")
                .family("not-understood", "not-understood", "")
                .family("waiver", "waiver", "")
                .family("refuse", "refuse", "")
                .family("children-travel", "refuse children-travel", "")
                .family("recontact", "refuse recontact", "")
                .family("change-mind", "refuse change-mind children-travel", "")
                .family("withdraw", "withdraw-20h", "")
                .family("reconsent", "withdraw-20h reconsent-3h", "")
                .family("stay-at-boarding", "stay-at-boarding", "")
                .family("objects", "", "objects")
                .family("other-parent-objects", "", "other-parent-objects")
                .family("not-covered", "", "not-covered")
                .familyOf("custody", "", "custody")
                .familyOf("undertaking", "", "undertaking")
                .familyOf("missing", "missing-at-handover", "")
                .familyOf("emergency", "emergency", "")
                .child("orphan", "orphan", "2015-01-01", "yes", "", "")
                .child("alone", "alone", "2015-01-01", "", "yes", "")
                .flying("F2", "2022-09-30")
                .family("not-reached", "not-reached", "")
                .child("not-now", "not-now", "2015-01-01", "yes", "", "not-now");
        var replay = replay();

        var report = replay.play(village.folder());

        assertThat(report.checkpoints()).as(String.join("\n", told)).allMatch(Checkpoint::ok);
        var places = replay.places();
        for (String boards : List.of(
                "usual",
                "needs-time",
                "doubt",
                "not-understood",
                "waiver",
                "reconsent",
                "objects",
                "other-parent-objects",
                "custody",
                "undertaking",
                "missing",
                "emergency")) {
            assertPlaces(places, boards, "landed", "landed");
        }
        assertPlaces(places, "refuse", "refused", "notCovered");
        assertPlaces(places, "children-travel", "refused", "landed");
        assertPlaces(places, "recontact", "refused", "notCovered");
        assertPlaces(places, "change-mind", "inProgress", "landed");
        assertPlaces(places, "withdraw", "withdrawn", "notCovered");
        assertPlaces(places, "stay-at-boarding", "withdrawn", "notCovered");
        assertPlaces(places, "not-covered", "landed", "notCovered");
        assertPlaces(places, "not-reached", "expired", "notCovered");
        assertThat(List.of("orphan", "alone", "not-now"))
                .allSatisfy(it -> assertThat(places).containsEntry("S20-" + it, "landed"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ofRandomFamiliesNobodyIsLost(long seed) {
        var random = new Random(seed);
        var village = new Village("S3" + seed);
        int people = 0;
        for (int household = 0; household < 25; household++) {
            village.flying("F" + (1 + random.nextInt(2)), "2022-05-01");
            boolean orphans = random.nextInt(6) == 0;
            if (!orphans) {
                for (int adult = random.nextInt(5) / 4; adult >= 0; adult--, people++) {
                    village.adult(
                            "H" + household,
                            "A" + people,
                            random.nextBoolean() ? "male" : "female",
                            any(random, ADULTS),
                            any(random, FLIGHT_EVENTS),
                            any(random, LEGAL_DECISIONS));
                }
            }
            for (int child = random.nextInt(3) + (orphans ? 1 : 0); child > 0; child--, people++) {
                String words = orphans ? any(random, List.of("", "not-now")) : any(random, CHILDREN);
                String born = 2005 + random.nextInt(17) + "-03-01";
                village.child("H" + household, "C" + people, born, orphans ? "yes" : "", "", words);
            }
        }

        var report = replay().play(village.folder());

        assertThat(report.checkpoints()).as(String.join("\n", told)).allMatch(Checkpoint::ok);
        assertThat(report.checkpoints()).noneMatch(it -> it.what().contains("ZH-"));
        assertThat(report.people().in()).isEqualTo(people);
        int ended = report.people().ends().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(ended + report.people().inProgress()).isEqualTo(people);
    }

    @Test
    void anEmptyRosterIsPlayedToItsEnd() {
        var report = replay().play(new Village("S40").folder());

        assertThat(report.holds()).isTrue();
        assertThat(report.people()).isEqualTo(new ReplayReport.Ends(0, 0, Map.of()));
    }

    @Test
    void aBrokenRosterIsRefusedNamingFileLineAndColumn() {
        var village = new Village("S41").family("good", "", "").family("bad", "perhaps", "");

        assertThatThrownBy(() -> replay().play(village.folder()))
                .isInstanceOf(ReplayRefused.class)
                .hasMessageStartingWith("village.csv: The roster was not taken in. Problems found: 1; shown: 1.")
                .hasMessageContaining("Line 4, consent: “perhaps” is not offered here.");
    }

    @Test
    void aRosterTakenInTwiceIsRefused() {
        byte[] same = new Village("S42")
                .family("one", "", "")
                .folder()
                .files()
                .values()
                .iterator()
                .next();

        assertThatThrownBy(() -> replay().play(new RosterFolder(Map.of("a.csv", same, "b.csv", same))))
                .isInstanceOf(ReplayRefused.class)
                .hasMessageContaining("The person with the key S42-one was taken in before.");
    }

    @Test
    void aFileThatIsNoRosterIsRefused() {
        var folder = new RosterFolder(Map.of("x.csv", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> replay().play(folder)).hasMessageContaining("This is a spreadsheet or archive");
    }

    private static void assertPlaces(Map<String, String> places, String family, String adult, String child) {
        assertThat(places)
                .as(family)
                .containsEntry("S20-" + family, adult)
                .containsEntry("S20-" + family + "-child", child);
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private Replay replay() {
        var phases = house.getBeanProvider(Answers.class).orderedStream().toList();
        return new Replay(house, phases, told::add);
    }
}
