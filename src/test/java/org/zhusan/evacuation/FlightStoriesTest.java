package org.zhusan.evacuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhusan.IntegrationTest;
import org.zhusan.Refusal;
import org.zhusan.Visitor;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.centre.Buildings;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;

/** Flights as the agencies live them: real models, forms, records and tables. */
@IntegrationTest
@Import(Airfield.class)
class FlightStoriesTest {
    private static final Instant START = Instant.parse("2031-05-06T05:00:00Z");

    @Autowired
    Airfield airfield;

    @LocalServerPort
    int port;

    @Autowired
    Flights flights;

    @Autowired
    Placements placements;

    @Autowired
    People people;

    @Autowired
    Care care;

    @Autowired
    Buildings buildings;

    @Autowired
    Records records;

    @Autowired
    Inbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    ProgrammeClock clock;

    @BeforeEach
    void itIsAMorningInMay() {
        clock.jumpTo(START);
    }

    @AfterEach
    void backToToday() {
        airfield.clear();
        clock.follow();
    }

    @Test
    void everyoneListedLands() {
        String flight = airfield.flight();
        List<String> mother = airfield.family(flight, 31, 9, 1);
        List<String> siblings = airfield.family(flight, 12, 6);
        airfield.begins(flight);
        airfield.does(
                flight,
                "composeManifest",
                sheet -> siblings.forEach(it -> Airfield.row(sheet, it).put("escortName", "Invented Nurse")));
        for (String form :
                List.of("confirmFitness", "freezeManifest", "countersignManifest", "recordHandover", "openBoarding")) {
            airfield.does(flight, form);
        }
        airfield.saysYes(List.of(mother.get(0)));
        airfield.does(
                flight,
                "boardPassengers",
                sheet -> siblings.forEach(it -> Airfield.row(sheet, it).put("escortName", "Invented Nurse")));

        assertThat(kinds(mother, siblings)).containsOnly(Placements.Kind.IN_TRANSIT);
        assertThat(told("pathway.boarded"))
                .contains(airfield.household(mother.get(0)), airfield.household(siblings.get(0)));
        airfield.does(flight, "keepFlightLog");
        airfield.does(flight, "countHeads");

        assertThat(kinds(mother, siblings)).containsOnly(Placements.Kind.AKTAU);
        assertThat(told("pathway.landed"))
                .contains(airfield.household(mother.get(0)), airfield.household(siblings.get(0)));
        assertThat(flights.find(flight).orElseThrow().state()).isEqualTo(Flights.State.LANDED);
        assertThat(heads(flight)).isEqualTo(new Flights.Heads(5, 5, 5));
        assertThat(buildings.all())
                .filteredOn(it -> flight.equals(it.flight()))
                .extracting(Buildings.Building::state)
                .containsExactly(Buildings.State.OCCUPIED);
        assertThat(ending(flight)).isEqualTo("endEvent_flightCompleted");
        assertThat(records.of(mother.get(1), Airfield.TEST, "test"))
                .extracting(Records.Stored::form)
                .contains("composeManifest", "confirmFitness", "recordHandover", "boardPassengers", "countHeads");
        assertThat(records.latest(flight, "recordHandover", Airfield.TEST, "test")
                        .orElseThrow()
                        .attachments())
                .extracting(Records.AttachmentRef::field)
                .containsExactly("listSigned");
    }

    @Test
    void nobodyGetsASeatWithoutARight() {
        String flight = airfield.flight();
        List<String> family = airfield.strangers(28, 5);
        airfield.plan(flight, family);
        airfield.begins(flight);

        Map<String, Object> sheet = airfield.sheet(flight, "composeManifest");
        assertThat(Airfield.rows(sheet))
                .allMatch(it ->
                        it.get("flies").equals(false) && it.get("waitsBecause").equals("noRight"));
        family.forEach(it -> Airfield.row(sheet, it).put("flies", true));
        refused(() -> airfield.send(flight, "composeManifest", sheet), "flight.noRight", String.join(", ", family));

        airfield.does(flight, "composeManifest");
        assertThat(ending(flight)).isEqualTo("endEvent_flightAborted");
        assertThat(flights.seats(flight)).allMatch(it -> it.leftAt() != null);
    }

    @Test
    void aHouseholdFliesAsAWholeAndNoChildAlone() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9);
        List<String> orphan = airfield.family(flight, 7);
        airfield.begins(flight);

        Map<String, Object> sheet = airfield.sheet(flight, "composeManifest");
        refused(() -> airfield.send(flight, "composeManifest", sheet), "flight.childAlone", orphan.get(0));
        Airfield.row(sheet, orphan.get(0)).put("escort", family.get(0));
        Airfield.row(sheet, family.get(1)).putAll(Map.of("flies", false, "waitsBecause", "waits"));
        refused(
                () -> airfield.send(flight, "composeManifest", sheet),
                "flight.householdSplit",
                airfield.household(family.get(0)),
                family.get(1));
        Airfield.row(sheet, family.get(1)).put("flies", true);
        airfield.send(flight, "composeManifest", sheet);
        assertThat(airfield.open(flight)).containsExactly("confirmFitness");
    }

    @Test
    void whoIsPlannedOnTwoFlightsIsNotSeatedOnOne() {
        String flight = airfield.flight();
        List<String> family = airfield.strangers(31, 9);
        airfield.consents(family.get(0));
        airfield.covered(family.get(1), family.get(0));
        airfield.plan(flight, family.subList(0, 1));
        airfield.plan(airfield.anotherFlight(2), family.subList(1, 2));
        airfield.begins(flight);

        refused(
                () -> airfield.does(flight, "composeManifest"),
                "flight.householdSplit",
                airfield.household(family.get(0)),
                family.get(1));
    }

    @Test
    void whoIsNotFitWaitsWithTheHousehold() {
        String flight = airfield.flight();
        List<String> ill = airfield.family(flight, 31, 9);
        List<String> others = airfield.family(flight, 44);
        airfield.begins(flight);
        airfield.does(flight, "composeManifest");
        airfield.does(flight, "confirmFitness", sheet -> Airfield.row(sheet, ill.get(1))
                .put("fit", "unfit"));

        assertThat(airfield.open(flight)).containsExactly("composeManifest");
        Map<String, Object> sheet = airfield.sheet(flight, "composeManifest");
        assertThat(Airfield.row(sheet, ill.get(1))).containsEntry("waitsBecause", "unfit");
        assertThat(Airfield.row(sheet, ill.get(0))).containsEntry("waitsBecause", "waits");
        assertThat(Airfield.row(sheet, others.get(0))).containsEntry("flies", true);
        airfield.send(flight, "composeManifest", sheet);
        airfield.does(flight, "confirmFitness");
        airfield.does(flight, "freezeManifest");
        assertThat(heads(flight).listed()).isEqualTo(1);
    }

    @Test
    void countsThatDifferAndAnAgencyThatSignsTwiceFreezeNothing() {
        String flight = airfield.flight();
        airfield.family(flight, 31, 9);
        airfield.begins(flight);
        airfield.does(flight, "composeManifest");
        airfield.does(flight, "confirmFitness");

        refused(
                () -> airfield.does(flight, "freezeManifest", sheet -> sheet.put("children", 2)),
                "flight.countsDiffer",
                "2",
                "0",
                "1",
                "1",
                "0");
        airfield.later(Duration.ofHours(10));
        refused(() -> airfield.does(flight, "freezeManifest"), "flight.frozenLate");
        airfield.does(flight, "freezeManifest", sheet -> sheet.put("lateReason", "The aircraft was announced late."));
        airfield.does(
                flight,
                "countersignManifest",
                sheet -> sheet.putAll(Map.of("agrees", "no", "disagreement", "One more child is here.")));
        assertThat(airfield.open(flight)).containsExactly("composeManifest");
        assertThat(flights.find(flight).orElseThrow().state()).isEqualTo(Flights.State.PLANNED);
    }

    @Test
    void fitnessThatRunsOutBeforeTheDepartureIsConfirmedAnew() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31);
        airfield.begins(flight);
        airfield.does(flight, "composeManifest");
        airfield.does(flight, "confirmFitness", sheet -> sheet.put("examinedAt", "2031-05-05T05:00:00Z"));

        refused(() -> airfield.does(flight, "freezeManifest"), "flight.fitnessLapses", family.get(0));
        airfield.does(
                flight,
                "freezeManifest",
                sheet -> sheet.putAll(Map.of("decision", "composeAnew", "composeAnewReason", "To be examined again.")));
        airfield.does(flight, "composeManifest");
        airfield.does(flight, "confirmFitness");
        airfield.does(flight, "freezeManifest");
        assertThat(airfield.open(flight)).containsExactly("countersignManifest");
    }

    @Test
    void sheWithdrawsTwentyHoursBeforeAndReturnsThreeHoursBefore() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9);
        List<String> others = airfield.family(flight, 44);
        airfield.freeze(flight);
        airfield.later(Duration.ofHours(10));
        airfield.withdraws(family.get(0));
        airfield.does(flight, "recordHandover");
        airfield.later(Duration.ofHours(16));
        airfield.does(flight, "openBoarding");
        airfield.saysYes(others);

        Map<String, Object> early = airfield.sheet(flight, "boardPassengers");
        assertThat(Airfield.row(early, family.get(0)))
                .containsEntry("present", false)
                .containsEntry("staysBecause", "noRight");
        Airfield.row(early, family.get(0)).put("present", true);
        early.put("boardedCount", 2);
        refused(() -> airfield.send(flight, "boardPassengers", early), "flight.noRight", family.get(0));

        airfield.later(Duration.ofHours(1));
        airfield.consents(family.get(0));
        airfield.covered(family.get(1), family.get(0));
        refused(() -> airfield.send(flight, "boardPassengers", early), "flight.notReconfirmed", family.get(0));
        assertThat(flights.callToBoarding(flight, airfield.coordinator())).isEqualTo(new Flights.BoardingCall(3, 0));
        airfield.saysYes(List.of(family.get(0)));
        airfield.does(flight, "boardPassengers");

        assertThat(kinds(family, others)).containsOnly(Placements.Kind.IN_TRANSIT);
        assertThat(heads(flight)).isEqualTo(new Flights.Heads(3, 3, 0));
    }

    @Test
    void theCoordinatorCallsOnceMoreFromThePageOfStages() {
        String flight = airfield.flight();
        airfield.family(flight, 31);
        airfield.freeze(flight);
        airfield.does(flight, "recordHandover");
        String call = "/flights/" + flight + "/boarding-call";
        Visitor damir = new Visitor(port).signIn("damir");
        assertThat(damir.get("/stages").body()).doesNotContain(call);
        assertThat(damir.post(call, Map.of()).statusCode())
                .as("nobody boards yet")
                .isEqualTo(422);

        airfield.does(flight, "openBoarding");
        assertThat(damir.get("/stages").body()).contains("action=\"" + call);
        assertThat(damir.post(call, Map.of()).statusCode()).isEqualTo(302);
        assertThat(damir.get("/stages").body())
                .contains("Flight " + flight + ": called to the aircraft: 1, without the right to travel: 0.");

        Visitor viktor = new Visitor(port).signIn("viktor");
        viktor.get("/tasks");
        assertThat(viktor.post(call, Map.of()).body()).doesNotContain(flight + ":", "Beds");
    }

    @Test
    void whoWithdrewBeforeTheFreezeBlocksIt() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31);
        airfield.begins(flight);
        airfield.does(flight, "composeManifest");
        airfield.does(flight, "confirmFitness");
        airfield.withdraws(family.get(0));

        refused(() -> airfield.does(flight, "freezeManifest"), "flight.noRight", family.get(0));
    }

    @Test
    void aChildIsMissingAndFoundFortyMinutesLater() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9, 6);
        airfield.freeze(flight);
        airfield.does(flight, "recordHandover", sheet -> missing(sheet, family.get(2)));
        assertThat(airfield.open(flight)).containsExactly("settleDifference");

        airfield.later(Duration.ofMinutes(40));
        airfield.does(flight, "settleDifference", sheet -> outcome(sheet, "found"));
        airfield.does(flight, "recordHandover");
        airfield.does(flight, "openBoarding");
        airfield.saysYes(family.subList(0, 1));
        airfield.does(flight, "boardPassengers");
        airfield.does(flight, "keepFlightLog");
        airfield.does(flight, "countHeads");

        assertThat(heads(flight)).isEqualTo(new Flights.Heads(3, 3, 3));
    }

    @Test
    void theHouseholdWaitsForItsChild() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9, 6);
        List<String> others = airfield.family(flight, 44);
        airfield.freeze(flight);
        airfield.does(flight, "recordHandover", sheet -> missing(sheet, family.get(2)));
        refused(
                () -> airfield.does(flight, "settleDifference", sheet -> outcome(sheet, "householdWaits")),
                "flight.householdNotAsked");
        airfield.does(flight, "settleDifference", sheet -> {
            outcome(sheet, "householdWaits");
            sheet.put("householdsAsked", true);
        });
        airfield.does(flight, "openBoarding");
        airfield.saysYes(others);
        airfield.does(flight, "boardPassengers");

        assertThat(kinds(family)).containsOnly(Placements.Kind.ABROAD);
        assertThat(kinds(others)).containsOnly(Placements.Kind.IN_TRANSIT);
        assertThat(people.household(family.get(0))).hasSize(3);
        assertThat(reasons(flight)).containsEntry(family.get(2), "missing").containsEntry(family.get(0), "waits");
    }

    @Test
    void theHouseholdFliesWithoutWhomNobodyFound() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 16, 6);
        airfield.freeze(flight);
        airfield.does(flight, "recordHandover", sheet -> missing(sheet, family.get(1)));
        airfield.does(flight, "settleDifference", sheet -> {
            outcome(sheet, "householdTravelsWithout");
            sheet.put("householdsAsked", true);
        });
        String before = airfield.household(family.get(0));
        airfield.does(flight, "openBoarding");
        airfield.saysYes(family.subList(0, 1));
        airfield.does(flight, "boardPassengers");

        assertThat(airfield.household(family.get(0))).isEqualTo(before);
        assertThat(airfield.household(family.get(1))).isNotEqualTo(before);
        assertThat(kinds(family.subList(1, 2))).containsOnly(Placements.Kind.ABROAD);
        assertThat(processes.running(airfield.household(family.get(1))))
                .extracting(Processes.Running::process)
                .contains("pathway");
    }

    @Test
    void whoIsNotOnTheListIsHeldBack() {
        String flight = airfield.flight();
        airfield.family(flight, 31);
        airfield.freeze(flight);
        airfield.does(
                flight,
                "recordHandover",
                sheet -> sheet.putAll(Map.of(
                        "extraCount", 1, "extraDone", "A woman without papers; her identity is being asked for.")));

        refused(() -> airfield.does(flight, "settleDifference"), "flight.extraNotHeldBack");
        airfield.does(flight, "settleDifference", sheet -> sheet.put("extraHeldBack", true));
        assertThat(airfield.open(flight)).containsExactly("openBoarding");
    }

    @Test
    void theMotherGoesToHospitalAndEachChildHasSomeone() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9, 6, 2);
        List<String> aunt = airfield.family(flight, 44);
        airfield.callEveryone(flight);
        airfield.does(flight, "boardPassengers");
        Map<String, Object> emergency =
                Map.of("personRef", family.get(0), "event", "emergency", "actions", "Stabilised.", "toHospital", true);

        refused(
                () -> airfield.does(flight, "keepFlightLog", sheet -> sheet.put("events", List.of(emergency))),
                "flight.childWithoutCarer",
                String.join(", ", family.subList(1, 4)));
        refused(
                () -> airfield.does(flight, "keepFlightLog", sheet -> {
                    sheet.put("events", List.of(emergency));
                    sheet.put("care", carers(family.subList(1, 4), family.get(0)));
                }),
                "flight.notACarer",
                family.get(1));
        airfield.does(flight, "keepFlightLog", sheet -> {
            sheet.put("events", List.of(emergency));
            sheet.put("care", carers(family.subList(1, 4), aunt.get(0)));
        });
        airfield.does(flight, "countHeads");

        assertThat(kinds(family.subList(0, 1))).containsOnly(Placements.Kind.HOSPITAL);
        assertThat(kinds(family.subList(1, 4), aunt)).containsOnly(Placements.Kind.AKTAU);
        assertThat(care.entrustedTo(aunt.get(0))).containsExactlyInAnyOrderElementsOf(family.subList(1, 4));
    }

    @Test
    void oneHeadTooFewKeepsTheCountOpenAndSaysWho() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9);
        airfield.callEveryone(flight);
        airfield.does(flight, "boardPassengers");
        airfield.does(flight, "keepFlightLog");

        refused(
                () -> airfield.does(flight, "countHeads", sheet -> {
                    sheet.put("landedCount", 1);
                    Airfield.row(sheet, family.get(1)).put("landed", false);
                }),
                "flight.headsMissing",
                "2",
                "1",
                family.get(1));
        refused(
                () -> airfield.does(flight, "countHeads", sheet -> sheet.put("landedCount", 3)),
                "flight.headsDiffer",
                "2",
                "3");
        assertThat(airfield.open(flight)).containsExactly("countHeads");
        assertThat(kinds(family)).containsOnly(Placements.Kind.IN_TRANSIT);
        airfield.does(flight, "countHeads");
        assertThat(ending(flight)).isEqualTo("endEvent_flightCompleted");
    }

    @Test
    void withoutPermissionEveryoneStaysAndFliesLater() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9);
        airfield.freeze(flight);
        airfield.does(flight, "recordHandover");
        airfield.does(
                flight,
                "openBoarding",
                sheet -> sheet.putAll(
                        Map.of("transitPermission", "refused", "notClearedReason", "Refused an hour ago.")));

        assertThat(ending(flight)).isEqualTo("endEvent_flightAborted");
        assertThat(kinds(family)).containsOnly(Placements.Kind.ABROAD);
        assertThat(reasons(flight)).containsOnlyKeys(family).containsValue("aborted");

        String next = airfield.replanned(flight, 2);
        airfield.callEveryone(next);
        airfield.does(next, "boardPassengers");
        assertThat(kinds(family)).containsOnly(Placements.Kind.IN_TRANSIT);
    }

    @Test
    void anAircraftThatDoesNotLeaveBringsEveryoneBackAndVoidsTheirYes() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9);
        airfield.callEveryone(flight);
        airfield.does(
                flight,
                "boardPassengers",
                sheet -> sheet.putAll(Map.of("departs", "no", "abortReason", "An engine does not start.")));

        assertThat(ending(flight)).isEqualTo("endEvent_flightAborted");
        assertThat(kinds(family)).containsOnly(Placements.Kind.ABROAD);
        assertThat(buildings.all()).noneMatch(it -> flight.equals(it.flight()));

        String next = airfield.replanned(flight, 2);
        airfield.freeze(next);
        airfield.does(next, "recordHandover");
        airfield.does(next, "openBoarding");
        Map<String, Object> sheet = airfield.sheet(next, "boardPassengers");
        family.forEach(it -> Airfield.row(sheet, it).put("present", true));
        sheet.put("boardedCount", 2);
        refused(() -> airfield.send(next, "boardPassengers", sheet), "flight.notReconfirmed", family.get(0));
    }

    @Test
    void twoPeopleDoNotWearOneWristband() {
        String flight = airfield.flight();
        List<String> family = airfield.family(flight, 31, 9);
        airfield.callEveryone(flight);

        refused(
                () -> airfield.does(flight, "boardPassengers", sheet -> {
                    Airfield.row(sheet, family.get(0)).put("wristbandId", "a7");
                    Airfield.row(sheet, family.get(1)).put("wristbandId", "A7");
                }),
                "flight.wristbandTwice",
                "A7");
    }

    @Test
    void aFlightOfAHundredAndTwentyFour() {
        String flight = airfield.flight();
        var everyone = new ArrayList<String>();
        for (int household = 0; household < 31; household++) {
            everyone.addAll(airfield.family(flight, 30, 10, 7, 3));
        }
        airfield.callEveryone(flight);
        airfield.does(flight, "boardPassengers");
        airfield.does(flight, "keepFlightLog");
        airfield.does(flight, "countHeads");

        assertThat(heads(flight)).isEqualTo(new Flights.Heads(124, 124, 124));
        assertThat(kinds(everyone)).containsOnly(Placements.Kind.AKTAU);
    }

    // helpers

    private static void missing(Map<String, Object> sheet, String person) {
        Airfield.row(sheet, person).put("handedOver", false);
        sheet.put("handedCount", Airfield.rows(sheet).size() - 1);
    }

    @SuppressWarnings("unchecked")
    private static void outcome(Map<String, Object> sheet, String outcome) {
        ((List<Map<String, Object>>) sheet.get("missing")).forEach(it -> it.put("outcome", outcome));
    }

    private static List<Map<String, Object>> carers(List<String> children, String carer) {
        return children.stream()
                .map(it -> Map.<String, Object>of("childRef", it, "carer", carer))
                .toList();
    }

    @SafeVarargs
    private List<Placements.Kind> kinds(List<String>... families) {
        return Arrays.stream(families)
                .flatMap(List::stream)
                .map(it -> placements.now(it, Airfield.TEST).orElseThrow().kind())
                .toList();
    }

    private Set<String> told(String message) {
        return inbox.waiting().stream()
                .filter(it -> it.name().equals(message))
                .map(Inbox.Waiting::recipient)
                .collect(Collectors.toSet());
    }

    private Flights.Heads heads(String flight) {
        return flights.find(flight).orElseThrow().heads();
    }

    private Map<String, String> reasons(String flight) {
        var reasons = new HashMap<String, String>();
        airfield.places(flight).stream()
                .filter(it -> !it.held())
                .forEach(it -> reasons.put(it.person(), it.leftBecause()));
        return reasons;
    }

    private String ending(String flight) {
        return processes.past("flight").stream()
                .filter(it -> it.caseNumber().equals(flight))
                .map(Processes.Past::ending)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String key, Object... arguments) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, it -> {
            assertThat(it.key()).isEqualTo(key);
            assertThat(it.arguments()).containsExactly(arguments);
        });
    }
}
