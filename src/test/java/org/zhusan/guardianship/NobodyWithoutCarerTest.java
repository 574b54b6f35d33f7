package org.zhusan.guardianship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.guardianship.Alone.CERTIFICATE;
import static org.zhusan.guardianship.Alone.SALTANAT;
import static org.zhusan.guardianship.Alone.SANDUGASH;
import static org.zhusan.guardianship.Alone.ZHULDYZ;
import static org.zhusan.guardianship.Alone.answers;
import static org.zhusan.guardianship.Alone.asked;
import static org.zhusan.guardianship.Alone.aunt;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Refusal;
import org.zhusan.casefile.Placements;

/** Whatever is decided, in whatever order: at every moment somebody answers for the child, and it is in one place. */
@GuardianshipRoomTest
class NobodyWithoutCarerTest {
    private static final int TURNS = 60;
    private static final Set<Placements.Kind> LIVED_IN =
            EnumSet.of(Placements.Kind.AKTAU, Placements.Kind.TEMPORARY_CARE);

    @Autowired
    Alone alone;

    @ParameterizedTest
    @ValueSource(longs = {11, 29, 47, 83, 131, 197})
    void aChildHasSomebodyAtEveryMoment(long seed) {
        var random = new Random(seed);
        String child = alone.orphan(2 + random.nextInt(15));
        alone.placed(child);
        int accepted = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            accepted += tried(child, random) ? 1 : 0;

            assertThat(alone.hasSomeone(child))
                    .as("turn %d of seed %d", turn, seed)
                    .isTrue();
            assertThat(LIVED_IN).contains(alone.place(child).kind());
        }
        assertThat(accepted).as("something happened").isGreaterThan(TURNS / 6);
    }

    private boolean tried(String child, Random random) {
        try {
            turn(child, random);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    private void turn(String child, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> place(child, random);
            case 1 ->
                alone.handIn(
                        "findCandidates", child, SANDUGASH, asked(aunt(), aunt("dnaNeeded", random.nextBoolean())));
            case 2 -> check(child, random);
            case 3 -> alone.handIn("hearChildOnCare", child, ZHULDYZ, alone.heard(pick(random, "agrees", "objects")));
            default -> decide(child, random);
        }
    }

    private void place(String child, Random random) {
        Map<String, Object> place = alone.stays();
        place.put("placeType", pick(random, "presentCarer", "relative", "centre", "childSupportCentre", "hospital"));
        if (random.nextBoolean()) {
            place.put("carerName", "Invented Carer");
        }
        alone.handIn("placeTemporarily", child, SALTANAT, place);
    }

    private void check(String child, Random random) {
        List<?> due = (List<?>) alone.prefilled("checkHome", child, SALTANAT).get("candidates");
        var rows = due.stream()
                .map(it -> alone.checked(
                        (int) ((Map<?, ?>) it).get("candidateNo"),
                        pick(random, "suitable", "conditionally", "notSuitable"),
                        "conviction",
                        pick(random, "none", "listed", "other")))
                .toList();
        alone.handIn("checkHome", child, SALTANAT, answers("candidates", rows), CERTIFICATE);
    }

    private void decide(String child, Random random) {
        String decision = pick(
                random, "guardianship", "trusteeship", "patronage", "institution", "returnToParent", "refuse", "ofAge");
        List<?> offered = (List<?>)
                alone.prefilled("decideOnGuardianship", child, SALTANAT).get("candidates");
        Object chosen =
                offered.isEmpty() ? "1." : ((Map<?, ?>) offered.get(random.nextInt(offered.size()))).get("value");
        Map<String, Object> answers = alone.decision(
                decision,
                String.valueOf(chosen),
                "livesThere",
                random.nextBoolean(),
                "reason",
                "Invented",
                "choiceReason",
                "Invented",
                "objectionReason",
                random.nextBoolean() ? "Invented" : " ",
                "parentName",
                random.nextBoolean() ? "Invented Father" : " ");
        alone.handIn("decideOnGuardianship", child, SALTANAT, answers);
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
