package org.zhusan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;
import org.zhusan.regional.RegionalWishes;
import org.zhusan.worklist.Completions;

/**
 * A roster with other totals than the shipped ones, in the whole house: real forms, rules and records, officers who answer as it comes to their mind, households who
 * change theirs, and the house closed and opened again in the middle of the month and once more in the regions.
 */
class HouseholdsAtRandomTest {
    private static final long SEED = Long.getLong("zhusan.walk.seed", 2);
    private static final int HOUSEHOLDS = Integer.getInteger("zhusan.walk.households", 24);
    private static final int AT_WILL = 20;
    private static final List<LocalDate> CLOSED_ON = List.of(LocalDate.of(2022, 3, 14), LocalDate.of(2022, 8, 1));
    /** The first have lived in their region for a year and a half when the last are seen off. */
    private static final Map<String, String> FLIES_ON = Map.of("1", "2022-03-01", "2", "2022-10-01", "3", "2023-06-01");

    private static final List<String> REGIONS = List.of("KAR", "AKT", "SHY", "AST", "MAN", "KOS");
    private static final List<String> ADULTS =
            List.of("", "", "", "", "", "needs-time", "doubt", "refuse recontact", "withdraw-20h reconsent-3h");
    private static final List<String> LEGAL_DECISIONS = List.of("", "", "", "", "undertaking", "custody");

    @TempDir
    Path data;

    private final Random random = new Random(SEED);
    private final List<String> told = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<LocalDate> closings = new ArrayList<>(CLOSED_ON);
    private RestartedHouse house;
    private Conservation conservation;
    private Officers officers;
    private int people;

    @Test
    void peopleAreConservedWhateverIsAnswered() {
        try (var opened = new RestartedHouse(data)) {
            house = opened;
            var anyOfficers = new AnyOfficers(house.door(Completions.class), house.door(Tasks.class), SEED, AT_WILL);
            house.put(Completions.class, anyOfficers);
            conservation = new Conservation(house.door(JdbcClient.class));
            officers = new Officers(house.door(Members.class));
            var replay = new Replay(house.doors(), List.of(house.officers()), this::afterADaysWork);

            var report = replay.play(village().folder());

            String course = "seed %d%n%s%n%s".formatted(SEED, report.table(), String.join("\n", told));
            assertThat(broken).as(course).isEmpty();
            assertThat(report.checkpoints()).as(course).allMatch(Checkpoint::ok);
            assertThat(report.people().in()).as(course).isEqualTo(people);
            assertThat(closings)
                    .as("days on which the house was closed are over")
                    .isEmpty();
            assertThat(anyOfficers.taken()).as("forms filled in at will").isGreaterThan(HOUSEHOLDS);
            assertThat(anyOfficers.refused()).as("of them refused").isPositive();
            assertThat(ends("handoff")).as(course).contains("endEvent_handedOver");
            assertThat(ends("regionalRehabilitation")).as(course).contains("endEvent_transferredOut");
            assertThat(conservation.unbreakable(house.door(TransactionTemplate.class)))
                    .isEmpty();
            assertThat(conservation.closed()).as("programmes closed; " + course).isPositive();
        }
    }

    private Village village() {
        var village = new Village("S50");
        for (int household = 0; household < HOUSEHOLDS; household++) {
            String flight = household % 2 == 0 ? "1" : household > 1 ? "2" : "3";
            village.flying("F" + flight, FLIES_ON.get(flight)).living(any(REGIONS), any(REGIONS));
            String name = "H" + household;
            boolean orphans = random.nextInt(8) == 0;
            if (!orphans) {
                village.adult(
                        name, "A" + people++, chance(15) ? "male" : "female", any(ADULTS), "", any(LEGAL_DECISIONS));
            }
            for (int child = random.nextInt(3) + (orphans ? 1 : 0); child > 0; child--) {
                String born = 2005 + random.nextInt(16) + "-03-01";
                village.child(name, "C" + people++, born, orphans ? "yes" : "", "", "");
            }
        }
        return village;
    }

    private void afterADaysWork(String what) {
        told.add(what);
        if (!what.contains("tasks done so far")) {
            return;
        }
        conservation.broken().stream().filter(it -> !broken.contains(it)).forEach(broken::add);
        LocalDate today = LocalDate.parse(what.substring(0, 10));
        if (!closings.isEmpty() && !today.isBefore(closings.get(0))) {
            closings.remove(0);
            house.restart();
        }
        if (chance(4)) {
            changeOfMind();
        }
    }

    /** Somebody who lives in a region wants to live elsewhere, or without the programme. */
    private void changeOfMind() {
        List<String[]> adults = house.door(JdbcClient.class)
                .sql("""
                        SELECT l.person, l.region FROM zhusan.placement l JOIN zhusan.person p ON p.number = l.person
                        WHERE l.kind = 'REGION' AND l.until_at = 'infinity' AND p.role = 'ADULT' ORDER BY l.person""")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        if (!adults.isEmpty()) {
            String[] who = any(adults);
            try {
                say(who[0], who[1]);
            } catch (Refusal no) {
                told.add(who[0] + " changes her mind, which is not possible now (" + no.key() + ")");
            }
        }
    }

    private void say(String person, String region) {
        var wishes = house.door(RegionalWishes.class);
        Member caseManager = officers.someone("rc-case-manager:" + region);
        if (chance(60)) {
            wishes.move(person, any(REGIONS), "Work (synthetic)", caseManager);
            told.add(person + " would rather live elsewhere");
        } else {
            wishes.leave(person, caseManager);
            told.add(person + " leaves the programme");
        }
    }

    private TreeSet<String> ends(String process) {
        return house.door(Processes.class).past(process).stream()
                .map(Processes.Past::ending)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }
}
