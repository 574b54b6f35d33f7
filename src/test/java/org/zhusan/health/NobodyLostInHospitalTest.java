package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.health.AtCentre.CLINICIAN;
import static org.zhusan.health.AtCentre.stays;
import static org.zhusan.health.AtCentre.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Placements.Kind;

/**
 * Random households, referrals, admissions and returns, sensible or not, several at a time and in any order: at every instant everyone is in exactly one place, and
 * every child has somebody who is where the child is, or a named carer.
 */
@HospitalRoomTest
class NobodyLostInHospitalTest {
    private static final List<String> OPTIONS =
            List.of("closestRelative", "otherParent", "centreWithNanny", "escort", "withMother");
    private static final List<String> COMPANIONS = List.of("ownCarer", "nurse", "alone");

    @Autowired
    AtCentre centre;

    @Autowired
    Care care;

    @Autowired
    HospitalDesk desk;

    @Autowired
    JdbcClient sql;

    private final List<String> members = new ArrayList<>();
    /** Stay and patient. */
    private final Map<String, String> referred = new HashMap<>();

    private final Map<String, String> admitted = new HashMap<>();
    private int moves;

    static Stream<Integer> seeds() {
        return IntStream.range(0, 30).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsEverLost(int seed) {
        Random chance = new Random(seed);
        settle(chance);
        requireNobodyLost();
        for (int turn = 0; turn < 40; turn++) {
            switch (chance.nextInt(3)) {
                case 0 -> refer(chance);
                case 1 -> admit(chance);
                default -> discharge(chance);
            }
            requireNobodyLost();
        }
        assertThat(moves).as("something happened").isPositive();
    }

    private void settle(Random chance) {
        int grown = chance.nextInt(3);
        for (int i = 0; i < grown; i++) {
            members.add(
                    centre.person(Role.ADULT, i == 0 ? Sex.FEMALE : Sex.MALE, 12 * (18 + chance.nextInt(30)), false));
            for (int j = chance.nextInt(3); j > 0; j--) {
                boolean orphan = chance.nextInt(5) == 0;
                members.add(centre.person(Role.CHILD, Sex.FEMALE, months(chance), orphan));
            }
        }
        if (members.isEmpty()) {
            members.add(centre.person(Role.CHILD, Sex.MALE, months(chance), true));
        }
        String household = centre.household(members.toArray(String[]::new));
        care.childrenWithoutCarer(household, centre.today())
                .forEach(it -> care.arrange(
                        it.number(),
                        Care.Kind.CENTRE_WITH_NANNY,
                        members.stream()
                                .filter(adult -> !desk.child(adult) && chance.nextBoolean())
                                .findFirst()
                                .orElse(null),
                        "task-of-the-authority",
                        centre.now(),
                        HospitalDesk.HEALTH));
        centre.pass();
    }

    private static int months(Random chance) {
        return chance.nextInt(4) == 0 ? chance.nextInt(24) : chance.nextInt(12 * 17);
    }

    private void refer(Random chance) {
        String patient = any(members, chance);
        String stay = AtCentre.instance();
        attempt(() -> {
            var rows = new ArrayList<Map<String, Object>>();
            centre.rows("referToHospital", patient, stay, LeftBehind.LIST)
                    .forEach(it -> rows.add(row((String) it.get("childRef"), chance)));
            Map<String, Object> answers =
                    with(centre.referral(patient, any(COMPANIONS, chance)), LeftBehind.LIST, rows);
            centre.handIn("referToHospital", patient, stay, CLINICIAN, answers);
            referred.put(stay, patient);
        });
    }

    private Map<String, Object> row(String child, Random chance) {
        @Nullable
        String carer =
                switch (chance.nextInt(5)) {
                    case 0 -> null;
                    case 1, 2 -> any(members, chance);
                    default -> "Invented Nanny";
                };
        boolean infant = desk.age(child) < 2 && chance.nextBoolean();
        return AtCentre.row(child, infant ? "withMother" : any(OPTIONS, chance), carer);
    }

    private void admit(Random chance) {
        if (referred.isEmpty()) {
            return;
        }
        String stay = any(List.copyOf(referred.keySet()), chance);
        attempt(() -> {
            centre.handIn("confirmAdmission", referred.get(stay), stay, CLINICIAN, centre.admitted());
            admitted.put(stay, referred.remove(stay));
            moves++;
        });
    }

    private void discharge(Random chance) {
        if (admitted.isEmpty()) {
            return;
        }
        String stay = any(List.copyOf(admitted.keySet()), chance);
        Map<String, Object> answers = chance.nextInt(3) == 0 ? stays(any(COMPANIONS, chance)) : centre.back();
        attempt(() -> {
            Map<String, Object> named = chance.nextBoolean() ? answers : with(answers, "carerName", "Invented Nanny");
            centre.handIn("recordDischarge", admitted.get(stay), stay, CLINICIAN, named);
            admitted.remove(stay);
            moves++;
        });
    }

    /** What is refused must change nothing. */
    private void attempt(Runnable handIn) {
        String before = picture();
        try {
            handIn.run();
        } catch (HospitalRefused refused) {
            assertThat(picture()).as(refused.key()).isEqualTo(before);
        }
    }

    private String picture() {
        return sql.sql("SELECT string_agg(line, '; ' ORDER BY line) FROM ("
                        + "SELECT person || ' ' || kind AS line FROM zhusan.placement "
                        + "WHERE until_at = 'infinity' AND person IN (:people) "
                        + "UNION ALL SELECT child || ' ' || id FROM zhusan.care_arrangement "
                        + "WHERE until_at = 'infinity' AND child IN (:people)) now")
                .param("people", members)
                .query(String.class)
                .single();
    }

    private void requireNobodyLost() {
        for (String person : members) {
            assertThat(openPlaces(person)).as(person + " is in one place").isEqualTo(1);
            assertThat(gaps(person)).as(person + " was always somewhere").isZero();
            if (desk.child(person)) {
                assertThat(someoneIsThereFor(person))
                        .as(person + " has someone: " + picture())
                        .isTrue();
            }
            if (desk.age(person) < 12 && centre.place(person) == Kind.HOSPITAL) {
                assertThat(care.now(person))
                        .as(person + " is not alone in hospital")
                        .isPresent();
            }
        }
        assertThat(sql.sql("SELECT count(*) FROM zhusan.child_without_carer WHERE child IN (:people)")
                        .param("people", members)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Stricter than the view: a carer of ours is at the centre, or where the child is. */
    private boolean someoneIsThereFor(String child) {
        Arrangement arranged = care.now(child).orElse(null);
        String carer = arranged == null ? desk.ownAdult(child) : arranged.carer();
        if (carer == null) {
            return arranged != null;
        }
        return centre.place(carer) == Kind.AKTAU || centre.place(carer) == centre.place(child);
    }

    private int openPlaces(String person) {
        return sql.sql("SELECT count(*) FROM zhusan.placement WHERE person = ? AND until_at = 'infinity'")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private int gaps(String person) {
        return sql.sql("SELECT count(*) FROM (SELECT since_at, lag(until_at) OVER (ORDER BY since_at) AS ended "
                        + "FROM zhusan.placement WHERE person = ?) place WHERE ended <> since_at")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private static <T> T any(List<T> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
