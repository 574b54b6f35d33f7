package org.zhusan.quarantine;

import static org.zhusan.quarantine.Quarantined.AIGERIM;
import static org.zhusan.quarantine.Quarantined.DAUREN;
import static org.zhusan.quarantine.Quarantined.GULNAR;
import static org.zhusan.quarantine.Quarantined.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements.Kind;

/**
 * Random families in one building and people who fill in forms at random, wrongly more often than not. It keeps an account of its own of when each quarantine
 * may end and looks for children who are alone; it asks none of the rules it watches.
 */
class AnyGroup {
    private static final Member TEST = Member.system("test");
    private static final List<String> TESTS = List.of("measles", "tb", "intestinal", "hiv");
    // one illness counts once for its contacts: measles is not looked for again in the screening that found it
    private static final List<String> CONTROLS = List.of("tb", "intestinal", "hiv");

    private enum At {
        TESTED,
        TO_ISOLATE,
        ISOLATED,
        TO_MOVE_BACK,
        WAITING
    }

    private final Random random;
    private final Quarantined here;
    private final Care care;
    private final People people;
    private final Map<String, At> everyone = new LinkedHashMap<>();
    private final Map<String, String> openTest = new HashMap<>();
    private final Map<String, LocalDate> notBefore = new HashMap<>();

    AnyGroup(int seed, Quarantined here, Care care, People people) {
        this.random = new Random(seed);
        this.here = here;
        this.care = care;
        this.people = people;
    }

    void lands() {
        int families = 2 + random.nextInt(3);
        for (int family = 1; family <= families; family++) {
            lands("B1-10" + family, family == 1 ? 1 : random.nextInt(3));
        }
        for (String each : everyone.keySet()) {
            tested(each);
            notBefore.put(
                    each,
                    LocalDate.ofInstant(here.book(each).since(), ZoneOffset.UTC).plusDays(14));
        }
    }

    private void lands(String room, int adults) {
        var members = new ArrayList<String>();
        for (int adult = 0; adult < adults; adult++) {
            members.add(random.nextBoolean() ? here.woman() : here.man());
        }
        int children = (adults == 0 ? 1 : 0) + random.nextInt(5 - Math.max(1, adults));
        for (int child = 0; child < children; child++) {
            members.add(here.child(random.nextInt(18)));
        }
        here.housed(room, members.toArray(String[]::new));
        if (adults == 0) {
            // as arrival does: nobody lands without somebody
            String aunt = everyone.keySet().iterator().next();
            boolean nanny = random.nextBoolean();
            members.forEach(it -> care.arrange(
                    it,
                    nanny ? Care.Kind.CENTRE_WITH_NANNY : Care.Kind.CLOSEST_RELATIVE,
                    nanny ? null : aunt,
                    "task-of-arrival",
                    here.now(),
                    TEST));
            here.pass();
        }
        members.forEach(it -> everyone.put(it, At.WAITING));
    }

    private void tested(String person) {
        String test = any(TESTS);
        here.tested(person, test);
        openTest.put(person, test);
        everyone.put(person, At.TESTED);
    }

    /** @return what was tried */
    String somethingHappens() {
        if (random.nextInt(4) == 0) {
            here.passDays(1 + random.nextInt(3));
        }
        String person = any(List.copyOf(everyone.keySet()));
        At at = everyone.get(person);
        String tried = person + " " + at;
        try {
            switch (at) {
                case TESTED -> resultComes(person);
                case TO_ISOLATE -> movesIn(person, anywhere(person));
                case ISOLATED -> isChecked(person);
                case TO_MOVE_BACK -> movesBack(person);
                case WAITING -> isCleared(person);
            }
        } catch (Refusal refused) {
            tried += " refused " + refused.getClass().getSimpleName();
        }
        return tried;
    }

    private void resultComes(String person) {
        String test = openTest.get(person);
        String result = random.nextInt(3) == 0 ? "neg" : "pos";
        boolean measles = test.equals("measles") && result.equals("pos");
        List<String> near = measles ? near(person) : List.of();
        boolean diarrhoea = random.nextBoolean();
        Map<String, Object> next = here.result(person, test, result, "diarrhoea", diarrhoea);
        if (measles) {
            atLeast(person, 4);
            near.forEach(it -> atLeast(it, 21));
        }
        if (test.equals("intestinal") && result.equals("pos") && !diarrhoea) {
            atLeast(person, 7);
        }
        goesOn(person, next);
    }

    private void goesOn(String person, Map<String, Object> next) {
        if ("isolation".equals(next.get("screeningNext"))) {
            here.chooseZone(person);
            everyone.put(person, At.TO_ISOLATE);
        } else {
            everyone.put(person, At.WAITING);
        }
    }

    private List<String> near(String person) {
        List<String> family =
                people.household(person).stream().map(People.Person::number).toList();
        String room = here.book(person).room();
        return everyone.keySet().stream()
                .filter(it -> !it.equals(person))
                .filter(it -> family.contains(it)
                        || room != null && room.equals(here.book(it).room()))
                .toList();
    }

    private void atLeast(String person, int days) {
        notBefore.merge(person, here.today().plusDays(days), (one, other) -> one.isAfter(other) ? one : other);
    }

    private Map<String, Object> anywhere(String person) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> row : here.prefilled("moveIntoIsolation", person, "family", GULNAR)) {
            rows.add(
                    switch (random.nextInt(4)) {
                        case 0 -> answers(row, "goesAlong", true);
                        case 1 -> answers(row, "option", "centreWithNanny", "carerName", "An invented nanny");
                        case 2 ->
                            answers(row, "option", "closestRelative", "carerRef", any(List.copyOf(everyone.keySet())));
                        default -> row;
                    });
        }
        Map<String, Object> answers =
                answers(new HashMap<>(), "room", "B1-16" + (1 + random.nextInt(4)), "family", rows);
        return random.nextInt(4) == 0 ? answers(answers, "nanny", "An invented nanny") : answers;
    }

    private void movesIn(String person, Map<String, Object> answers) {
        here.movesIn(person, answers);
        everyone.put(person, At.ISOLATED);
    }

    /** With a nanny for everyone, and in a room that is offered: such answers must be accepted. */
    void everyoneFoundMovesIn() {
        for (Map.Entry<String, At> each : everyone.entrySet()) {
            if (each.getValue() == At.TO_ISOLATE) {
                List<Map<String, Object>> rows =
                        here.prefilled("moveIntoIsolation", each.getKey(), "family", GULNAR).stream()
                                .map(it -> answers(it, "option", "centreWithNanny", "carerName", "An invented nanny"))
                                .toList();
                Object room = here.prefilled("moveIntoIsolation", each.getKey(), "rooms", GULNAR)
                        .get(0)
                        .get("value");
                movesIn(
                        each.getKey(),
                        answers(new HashMap<>(), "room", room, "family", rows, "nanny", "An invented nanny"));
            }
        }
    }

    private void isChecked(String person) {
        String outcome = any(List.of("continues", "lift", "lift", "lift", "hospital"));
        Map<String, Object> answers = answers(
                new HashMap<>(),
                "outcome",
                outcome,
                "symptomFreeSince",
                here.today().minusDays(random.nextInt(4)),
                "negativeStools",
                new BigDecimal(random.nextInt(4)));
        Map<String, Object> told = here.handIn("checkIsolated", person, AIGERIM, answers);
        if (Boolean.TRUE.equals(told.get("isolationOver"))) {
            boolean someone = Boolean.TRUE.equals(told.get("someoneMovesBack"));
            everyone.put(person, someone ? At.TO_MOVE_BACK : At.WAITING);
        }
        if (outcome.equals("hospital") && random.nextBoolean()) {
            goesToHospital(person);
        }
    }

    /** As the hospital's own rules see to it: whoever depends on the patient has someone first. */
    private void goesToHospital(String person) {
        for (String each : everyone.keySet()) {
            boolean own = person.equals(people.inCareOf(List.of(each)).get(each));
            boolean entrusted = care.entrustedTo(person).contains(each);
            if (own || entrusted) {
                care.arrange(each, Care.Kind.CENTRE_WITH_NANNY, null, "task-of-hospital", here.now(), TEST);
            }
        }
        here.pass();
        here.move(person, Kind.HOSPITAL, "moh");
    }

    private void movesBack(String person) {
        List<Map<String, Object>> movers = new ArrayList<>(here.movers(person));
        if (random.nextInt(3) == 0 && !movers.isEmpty()) {
            movers.remove(random.nextInt(movers.size()));
        }
        movers.replaceAll(it -> answers(Map.of("room", "B1-11" + random.nextInt(9)), "personRef", it.get("personRef")));
        here.handIn(
                "moveBack",
                person,
                GULNAR,
                answers(new HashMap<>(), "movers", movers, "notAdmitted", random.nextBoolean()));
        String test = any(CONTROLS);
        boolean again = random.nextBoolean();
        boolean adult = here.adult(person);
        here.handIn("orderTests", person, DAUREN, again ? here.order(adult, test) : here.order(adult));
        openTest.put(person, test);
        everyone.put(person, again ? At.TESTED : At.WAITING);
    }

    private void isCleared(String person) {
        if (here.book(person).clearedOn() != null || random.nextInt(6) == 0) {
            tested(person);
            return;
        }
        here.handIn(
                "clearPerson",
                person,
                DAUREN,
                answers(new HashMap<>(), "clearedOn", here.today().plusDays(random.nextInt(6) - 3)));
    }

    /** Everything that must never be, in words; empty when all is well. */
    List<String> wrongs() {
        var wrongs = new ArrayList<String>();
        for (String each : everyone.keySet()) {
            LocalDate cleared = here.book(each).clearedOn();
            if (cleared != null && cleared.isBefore(notBefore.get(each))) {
                wrongs.add(each + " is cleared on " + cleared + ", before " + notBefore.get(each));
            }
            boolean inside = here.place(each) == Kind.ISOLATION;
            if (inside && here.age(each) < 12 && !hasSomeoneInside(each)) {
                wrongs.add(each + ", " + here.age(each) + ", is alone in isolation");
            }
            if (here.place(each) == Kind.AKTAU && !here.adult(each) && !hasSomeoneOutside(each)) {
                wrongs.add(each + ", " + here.age(each) + ", is left behind");
            }
        }
        return wrongs;
    }

    private boolean hasSomeoneInside(String child) {
        boolean nanny = care.now(child)
                .filter(it -> it.kind() == Care.Kind.CENTRE_WITH_NANNY)
                .isPresent();
        return nanny
                || everyone.keySet().stream()
                        .filter(here::adult)
                        .filter(it -> here.place(it) == Kind.ISOLATION)
                        .anyMatch(it -> pair(here.book(it).room())
                                == pair(here.book(child).room()));
    }

    /** Isolation rooms have a door to the next: 161 and 162, 163 and 164. */
    private static int pair(String room) {
        return (Integer.parseInt(room.substring(room.indexOf('-') + 1)) + 1) / 2;
    }

    private boolean hasSomeoneOutside(String child) {
        String own = people.inCareOf(List.of(child)).get(child);
        boolean ownIsHere = own != null && here.place(own) == Kind.AKTAU;
        return ownIsHere
                || care.now(child)
                        .map(Arrangement::carer)
                        .map(it -> here.place(it) == Kind.AKTAU)
                        .orElseGet(() -> care.now(child).isPresent());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
