package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.IntegrationTest;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.TravelRights;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.form.InvalidAnswers;

/**
 * Officers who tick at random. Whatever a flight lets pass: nobody without a right has a seat, no household is parted that could fly together, no child is
 * alone, and whoever was listed has landed or stays with a reason and a place. The seed in the test's name repeats a failure.
 */
@IntegrationTest
@Import(Airfield.class)
class ManifestsAtRandomTest {
    private static final int TRIES = 25;
    private static final List<String> REASONS = List.of("noRight", "unfit", "waits");
    private static final List<String> EXCUSES = List.of("noRight", "notPresent", "unfit", "waits");

    @Autowired
    Airfield airfield;

    @Autowired
    TravelRights rights;

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    Flights flights;

    @Autowired
    ProgrammeClock clock;

    @BeforeEach
    void itIsAMorningInMay() {
        clock.jumpTo(Instant.parse("2031-05-28T05:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        airfield.clear();
        clock.follow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nobodyIsLostNorSeatedWithoutARight(long seed) {
        var random = new Random(seed);
        String flight = airfield.flight();
        List<List<String>> families = families(flight, random);
        airfield.begins(flight);

        composeSomehow(flight, random);
        if (!airfield.open(flight).contains("confirmFitness")) {
            assertThat(flights.find(flight).orElseThrow().state()).isEqualTo(Flights.State.ABORTED);
            everyoneHasAPlace(flight, families);
            return;
        }
        seatsAreRight(flight);
        for (String form :
                List.of("confirmFitness", "freezeManifest", "countersignManifest", "recordHandover", "openBoarding")) {
            airfield.does(flight, form);
        }
        boardSomehow(flight, random);
        if (airfield.open(flight).contains("keepFlightLog")) {
            airfield.does(flight, "keepFlightLog");
            airfield.does(flight, "countHeads");
        }
        everyoneHasAPlace(flight, families);
    }

    /** Families of any size, with and without adults; now and then a consent is missing. */
    private List<List<String>> families(String flight, Random random) {
        var families = new ArrayList<List<String>>();
        for (int household = 0; household < 3 + random.nextInt(3); household++) {
            int[] ages = new int[1 + random.nextInt(4)];
            ages[0] = random.nextInt(4) == 0 ? 3 + random.nextInt(12) : 19 + random.nextInt(40);
            for (int member = 1; member < ages.length; member++) {
                ages[member] = ages[0] < 18 ? random.nextInt(18) : random.nextInt(6) == 0 ? 45 : random.nextInt(18);
            }
            List<String> family = airfield.family(flight, ages);
            if (random.nextInt(4) == 0) {
                airfield.withdraws(family.get(random.nextInt(family.size())));
            }
            families.add(family);
        }
        return families;
    }

    private void composeSomehow(String flight, Random random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, Object> sheet = airfield.sheet(flight, "composeManifest");
            List<Map<String, Object>> rows = Airfield.rows(sheet);
            for (Map<String, Object> row : rows) {
                // the later, the closer to what an honest officer would send
                if (random.nextInt(TRIES) >= attempt && random.nextInt(3) == 0) {
                    row.put("flies", random.nextBoolean());
                    row.put("waitsBecause", REASONS.get(random.nextInt(REASONS.size())));
                }
                if (random.nextInt(3) == 0) {
                    row.put("escort", Passengers.person(rows.get(random.nextInt(rows.size()))));
                } else if (attempt > TRIES / 2) {
                    row.remove("escort");
                    row.put("needsEscort", true);
                    row.put("escortName", "Invented Nurse");
                }
            }
            if (passes(() -> airfield.send(flight, "composeManifest", sheet))) {
                return;
            }
        }
        airfield.does(flight, "composeManifest", sheet -> Airfield.rows(sheet)
                .forEach(row -> row.put("escortName", "Invented Nurse")));
    }

    private void boardSomehow(String flight, Random random) {
        airfield.places(flight).stream()
                .filter(Place::held)
                .map(Place::person)
                .filter(airfield::adult)
                .forEach(it -> {
                    if (random.nextInt(5) > 0) {
                        airfield.saysYes(List.of(it));
                    }
                });
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, Object> sheet = airfield.sheet(flight, "boardPassengers");
            for (Map<String, Object> row : Airfield.rows(sheet)) {
                if (random.nextInt(TRIES) >= attempt && random.nextInt(3) == 0) {
                    row.put("present", random.nextBoolean());
                    row.put("staysBecause", EXCUSES.get(random.nextInt(EXCUSES.size())));
                    row.put("wristbandId", "%02d".formatted(random.nextInt(40)));
                }
                row.remove("escort");
                row.put("escortName", "Invented Nurse");
            }
            sheet.put("boardedCount", (int) Airfield.rows(sheet).stream()
                    .filter(it -> it.get("present").equals(true))
                    .count());
            if (passes(() -> airfield.send(flight, "boardPassengers", sheet))) {
                return;
            }
        }
        airfield.does(
                flight,
                "boardPassengers",
                sheet -> sheet.putAll(Map.of("departs", "no", "abortReason", "Nobody agrees.")));
    }

    private static boolean passes(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (FlightRefused | InvalidAnswers no) {
            return false;
        }
    }

    private void seatsAreRight(String flight) {
        Set<String> seated = new HashSet<>();
        airfield.places(flight).stream().filter(Place::held).forEach(it -> seated.add(it.person()));
        assertThat(seated).isNotEmpty().allMatch(it -> rights.mayTravel(it, clock.instant()));
        airfield.places(flight).stream()
                .filter(it -> !it.held() && rights.mayTravel(it.person(), clock.instant()))
                .forEach(it -> assertThat(people.household(it.person()))
                        .as("household of %s, who may travel and waits", it.person())
                        .extracting(People.Person::number)
                        .doesNotContainAnyElementsOf(seated));
        noChildIsAlone(airfield.places(flight).stream().filter(Place::held).toList());
    }

    private void noChildIsAlone(List<Place> flying) {
        Set<String> adults = new HashSet<>();
        flying.stream().map(Place::person).filter(airfield::adult).forEach(adults::add);
        Map<String, String> care =
                people.inCareOf(flying.stream().map(Place::person).toList());
        for (Place each : flying) {
            boolean accompanied = airfield.adult(each.person())
                    || adults.contains(care.getOrDefault(each.person(), ""))
                    || each.staffEscort()
                    || each.escort() != null && adults.contains(each.escort());
            assertThat(accompanied).as("%s flies with someone", each.person()).isTrue();
        }
    }

    /** In = out. */
    private void everyoneHasAPlace(String flight, List<List<String>> families) {
        Map<String, Place> listed = new HashMap<>();
        airfield.places(flight).forEach(it -> listed.put(it.person(), it));
        assertThat(listed.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        families.stream().flatMap(List::stream).toList());
        var wristbands = new HashSet<String>();
        listed.values().forEach(it -> {
            Placements.Kind place =
                    placements.now(it.person(), Airfield.TEST).orElseThrow().kind();
            if (it.boarded()) {
                assertThat(it.landedAt()).isNotNull();
                assertThat(place).isEqualTo(Placements.Kind.AKTAU);
                assertThat(wristbands.add(String.valueOf(it.wristband()))).isTrue();
            } else {
                assertThat(it.leftBecause()).isNotNull();
                assertThat(place).isEqualTo(Placements.Kind.ABROAD);
            }
        });
        noChildIsAlone(listed.values().stream().filter(Place::boarded).toList());
        Flights.Heads heads = flights.find(flight).orElseThrow().heads();
        assertThat(heads.listed()).isEqualTo(heads.boarded()).isEqualTo(heads.landed());
        Set<String> travelling = new HashSet<>();
        Set<String> behind = new HashSet<>();
        listed.values().forEach(it -> (it.boarded() ? travelling : behind).add(airfield.household(it.person())));
        assertThat(travelling).as("households on both sides").noneMatch(behind::contains);
    }
}
