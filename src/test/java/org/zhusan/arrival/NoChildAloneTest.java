package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.arrival.Landed.GULNAR;
import static org.zhusan.arrival.Landed.SALTANAT;
import static org.zhusan.arrival.Landed.YERLAN;

import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Placements.Kind;

/**
 * Random households, decisions and answers of the guardianship authority, sensible or not, in any order: at every instant everyone is in exactly one place
 * and one household, and nobody is held while a child depends on them alone.
 */
@ArrivalRoomTest
class NoChildAloneTest {
    private static final List<String> OPTIONS =
            List.of("closestRelative", "otherParent", "centreWithNanny", "guardianshipPlacement", "withMother");

    @Autowired
    Landed landed;

    @Autowired
    Care care;

    @Autowired
    Carers carers;

    @Autowired
    Parting parting;

    @Autowired
    JdbcClient sql;

    private final List<String> adults = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsEverLost(int seed) {
        Random chance = new Random(seed);
        String household = land(chance);
        if (chance.nextInt(4) == 0 && !adults.isEmpty()) {
            landed.move(adults.get(0), Kind.HOSPITAL, "moh");
        }
        Map<String, Object> facts =
                landed.handIn("receiveHousehold", household, GULNAR, Landed.reception(members.toArray(String[]::new)));
        if (Boolean.TRUE.equals(facts.get("carerNeeded"))) {
            named("nameCarer", household, chance);
        }
        assertThat(care.childrenWithoutCarer(household, landed.today())).isEmpty();
        assessInAnyOrder(chance);

        boolean goesOn = parting.settle(household);

        requireNobodyLost();
        if (!goesOn) {
            assertThat(members)
                    .as("only those who are held, and infants with them")
                    .allMatch(
                            it -> held(members).contains(it) || landed.place(it).kind() == Kind.TEMPORARY_CARE);
        }
        assertThat(membersOf(household)).isNotEmpty();
        if (goesOn) {
            assertThat(held(membersOf(household))).isEmpty();
        }
    }

    private String land(Random chance) {
        int grown = chance.nextInt(3);
        int children = chance.nextInt(4) + (grown == 0 ? 1 : 0);
        for (int i = 0; i < grown; i++) {
            Sex sex = chance.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            adults.add(landed.person(Role.ADULT, sex, 18 + chance.nextInt(40), false));
            members.add(adults.get(i));
            for (int j = 0; j < children; j++) {
                boolean orphan = chance.nextInt(5) == 0;
                members.add(landed.person(Role.CHILD, Sex.FEMALE, chance.nextInt(18), orphan));
            }
        }
        for (int j = 0; grown == 0 && j < children; j++) {
            members.add(landed.person(Role.CHILD, Sex.MALE, chance.nextInt(18), true));
        }
        return landed.household(members.toArray(String[]::new));
    }

    private void assessInAnyOrder(Random chance) {
        Deque<String> waiting = new ArrayDeque<>(
                adults.stream().filter(it -> chance.nextInt(3) > 0).toList());
        for (String adult : waiting) {
            if (chance.nextBoolean()) {
                decided(adult);
            }
        }
        while (!waiting.isEmpty()) {
            String adult = chance.nextBoolean() ? waiting.pollFirst() : waiting.pollLast();
            decided(adult);
            if (!carers.unsettled(adult, landed.now()).isEmpty()) {
                assertThatThrownBy(() -> transfer(adult)).isInstanceOf(TransferRefused.ChildWithoutCarer.class);
                assertThat(landed.place(adult).kind()).isNotEqualTo(Kind.CUSTODY);
            }
            requireNobodyLost();
            if (!carers.dependants(adult, landed.now()).isEmpty()) {
                named("arrangeCare", adult, chance);
            }
            requireNobodyLost();
            transfer(adult);
            requireNobodyLost();
        }
    }

    /** Answers at random until one is accepted; what is refused must change nothing. */
    private void named(String form, String about, Random chance) {
        for (int attempt = 0; attempt < 20; attempt++) {
            List<Map<String, Object>> rows = new ArrayList<>();
            landed.prefilled(form, about, "children", SALTANAT)
                    .forEach(it -> rows.add(answer((String) it.get("childRef"), chance)));
            long before = arrangements();
            try {
                landed.handIn(form, about, SALTANAT, care(chance.nextBoolean(), rows));
                return;
            } catch (CarerRefused refused) {
                assertThat(arrangements()).isEqualTo(before);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        landed.prefilled(form, about, "children", SALTANAT)
                .forEach(it -> rows.add(Landed.row((String) it.get("childRef"), "centreWithNanny", "Invented Nanny")));
        landed.handIn(form, about, SALTANAT, care(true, rows));
    }

    private static Map<String, Object> care(boolean together, List<Map<String, Object>> rows) {
        return Landed.answers("children", rows, "siblingsTogether", together, "visitPlan", "Every Friday");
    }

    private Map<String, Object> answer(String child, Random chance) {
        @Nullable
        String carer =
                switch (chance.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> members.get(chance.nextInt(members.size()));
                    default -> "Invented Nanny";
                };
        Map<String, Object> row = Landed.row(child, OPTIONS.get(chance.nextInt(OPTIONS.size())), carer);
        row.put("childHeard", chance.nextInt(5) > 0);
        return row;
    }

    private void requireNobodyLost() {
        for (String person : members) {
            assertThat(open("placement", person))
                    .as(person + " is in one place")
                    .isEqualTo(1);
            assertThat(gaps(person)).as(person + " was always somewhere").isZero();
            assertThat(open("household_member", person))
                    .as(person + " has one household")
                    .isEqualTo(1);
        }
        for (String adult : held(adults)) {
            assertThat(carers.unsettled(adult, landed.now()))
                    .as("depend on " + adult + " alone")
                    .isEmpty();
            for (String child : everInCareOf(adult)) {
                var since = landed.place(adult).since();
                assertThat(care.of(child))
                        .as(child + " had a carer before " + adult + " was held")
                        .anyMatch(it -> it.since().isBefore(since)
                                && (it.until() == null || it.until().isAfter(since)));
            }
        }
    }

    private List<String> held(List<String> people) {
        return people.stream()
                .filter(it -> landed.place(it).kind() == Kind.CUSTODY)
                .toList();
    }

    private List<String> membersOf(String household) {
        return sql.sql("SELECT person FROM zhusan.household_member WHERE household = ? AND until_at = 'infinity'")
                .param(household)
                .query(String.class)
                .list();
    }

    private List<String> everInCareOf(String adult) {
        return sql.sql("SELECT DISTINCT person FROM zhusan.household_member WHERE in_care_of = ?")
                .param(adult)
                .query(String.class)
                .list();
    }

    private int open(String table, String person) {
        return sql.sql("SELECT count(*) FROM zhusan." + table + " WHERE person = ? AND until_at = 'infinity'")
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

    private long arrangements() {
        return sql.sql("SELECT count(*) FROM zhusan.care_arrangement")
                .query(Long.class)
                .single();
    }

    private void decided(String adult) {
        sql.sql(
                        "INSERT INTO zhusan.assessment (person, instance, decision, late, route, decided_at, decided_by) "
                                + "VALUES (?, 'instance', 'custody', false, 'CUSTODY', ?, 'ZH-U-800009') ON CONFLICT DO NOTHING")
                .params(adult, Timestamp.from(landed.now()))
                .update();
    }

    private void transfer(String adult) {
        landed.handIn("confirmTransfer", adult, YERLAN, Landed.transferred());
    }
}
