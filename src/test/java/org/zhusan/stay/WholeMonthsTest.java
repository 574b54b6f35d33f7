package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.State;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.ProgrammeClock;

/** Months at the centre by the real models, forms, tables, rules and books, day by day. */
@IntegrationTest
@Import(HouseholdAtCentre.class)
class WholeMonthsTest {
    private static final Member TEST = Member.system("test");

    @LocalServerPort
    private int port;

    @Autowired
    private HouseholdAtCentre centre;

    @Autowired
    private Cast cast;

    @Autowired
    private Residents residents;

    @Autowired
    private Buildings buildings;

    @Autowired
    private Placements placements;

    @Autowired
    private Care care;

    @Autowired
    private ProgrammeClock clock;

    private String household;
    private List<String> members;
    private int agreedOn;

    @BeforeEach
    void nobodyIsHereYet() {
        centre.nobodyIsHereYet();
    }

    @AfterEach
    void backToToday() {
        centre.backToToday();
    }

    @Test
    void aMotherAndThreeChildrenOneOfThemIsolatedStayAWeekLongerAndLeaveAnEmptyCleanBuilding() {
        lands(cast.sabira());
        String maryam = members.get(2);
        housed();
        assertThat(residents.find(members)).extracting(Resident::room).doesNotContainNull();
        String room = residents.find(maryam).orElseThrow().room();
        explainedAndExamined();
        for (String member : members) {
            ordersTests(member, member.equals(maryam) ? List.of("intestinal") : List.of());
        }
        planned();
        programmeChosen();

        centre.day(2);
        isolated(maryam);
        assertThat(placements.now(maryam, TEST).orElseThrow().kind()).isEqualTo(Kind.ISOLATION);
        assertThat(care.now(maryam)).isPresent();
        centre.day(3);
        centre.does(maryam, "checkIsolated", "temp", 37.4, "state", "Drinks and plays", "outcome", "continues");
        centre.day(6);
        lifted(maryam);
        assertThat(residents.find(maryam).orElseThrow().room()).isEqualTo(room);
        assertThat(care.now(maryam)).isEmpty();
        ordersTests(maryam, List.of());

        confers(7);
        cleared(15);
        assertThat(centre.endings("quarantine", household)).containsExactly("endEvent_householdCleared");
        confers(15);
        centre.does(household, "planDischarge", longer(7));
        decides("granted", 7);
        centre.does(household, "planDischarge", leavesOn(35));
        leaves(35);

        assertThat(centre.passed("stay", household)).contains("endEvent_readyForHandOver");
        assertThat(residents.find(members)).isEmpty();
        for (String member : members) {
            assertThat(placements.now(member, TEST).orElseThrow().kind()).isEqualTo(Kind.IN_TRANSIT);
            assertThat(centre.forms(member))
                    .as("nobody of the centre has a task about them any more; papers go on elsewhere")
                    .containsExactly("takeInventory");
        }
        assertThat(building().state()).isEqualTo(State.TURNAROUND);
        centre.day(36);
        centre.does(
                centre.flight(),
                "disinfectBuilding",
                "disinfectedOn",
                centre.today(),
                "inspectedBy",
                "sanitaryService");
        assertThat(centre.endings("turnaround", centre.flight())).containsExactly("endEvent_buildingVacant");
        assertThat(building().state()).isEqualTo(State.VACANT);
        assertThat(building().free()).isTrue();
    }

    @Test
    void aBoyAloneIsFetchedByHisGrandmotherFromTheRequestOnThePageToTheDoor() {
        String nur = cast.nur();
        lands(cast.household(nur), List.of(nur));
        housed();
        centre.day(3);
        var botagoz = new Visitor(port).signIn("botagoz");
        assertThat(botagoz.get("/households/" + household + "/early-departure").body())
                .contains(nur);

        assertThat(botagoz.post("/households/" + household + "/early-departure", Map.of())
                        .statusCode())
                .isEqualTo(302);
        centre.day(4);
        centre.does(
                household,
                "hearFamily",
                "askerName",
                "Invented Grandmother",
                "relation",
                "grandparent",
                "askerPhone",
                "+7 700 000 00 00",
                "heardOn",
                centre.today(),
                "proof",
                List.of("identity", "birth"));
        centre.does(
                household,
                "examineRelative",
                "proven",
                "closeRelative",
                "identityChecked",
                true,
                "homeSeen",
                true,
                "earlyDeparture",
                "granted",
                StayRows.LIST,
                centre.rows(household, "examineRelative", StayRows.LIST, "actNumber", "A-12/34"));
        centre.does(
                household,
                "checkOutEarly",
                "dt",
                clock.instant(),
                "takenBy",
                "Invented Grandmother",
                "identitySeen",
                true,
                "quarantineAtHome",
                true,
                "roomEmpty",
                true,
                StayRows.LIST,
                centre.rows(household, "checkOutEarly", StayRows.LIST, "medicationDays", 0));

        assertThat(centre.endings("stay", household)).containsExactly("endEvent_leftEarlyToFamily");
        assertThat(residents.find(nur)).isEmpty();
        var place = placements.now(nur, TEST).orElseThrow();
        assertThat(place.kind()).isEqualTo(Kind.TEMPORARY_CARE);
        assertThat(place.agency()).isEqualTo("guardianship");
        assertThat(place.region()).isEqualTo("MAN");
        assertThat(care.now(nur).orElseThrow().kind()).isEqualTo(Care.Kind.CLOSEST_RELATIVE);
        assertThat(centre.forms(household)).isEmpty();
        assertThat(centre.forms(nur)).as("papers go on elsewhere").containsExactly("takeInventory");
        assertThat(centre.forms(centre.flight())).containsExactly("disinfectBuilding");
    }

    @Test
    void whenTheCommissionRefusesTheHouseholdPlansForItsMonthAgain() {
        lands(cast.zarina());
        housed();
        explainedAndExamined();
        ordersTests(members.get(0), List.of());
        planned();
        confers(7);
        cleared(15);
        confers(15);
        centre.does(household, "planDischarge", longer(14));
        assertThat(centre.shown(household, "decideOnExtension")).containsEntry("daysAsked", 14);

        decides("refused", 0);

        assertThatThrownBy(() -> centre.does(household, "planDischarge", leavesOn(31)))
                .isInstanceOf(PlanRefused.DepartureAfterLimit.class);
        centre.does(household, "planDischarge", leavesOn(30));
        assertThat(residents.find(members)).extracting(Resident::leavesOn).containsOnly(centre.dayOfMonth(30));
        leaves(30);
        assertThat(centre.passed("stay", household)).contains("endEvent_readyForHandOver");
    }

    @Test
    void whoFallsIllBeforeTheDayOfDepartureKeepsTheHouseholdUntilAllAreClearedAgain() {
        lands(cast.zarina());
        String zarina = members.get(0);
        housed();
        explainedAndExamined();
        ordersTests(zarina, List.of());
        planned();
        confers(7);
        cleared(15);
        confers(15);
        centre.does(household, "planDischarge", leavesOn(29));
        conferencesUntil(28);
        residents.quarantineUntil(zarina, centre.dayOfMonth(33), TEST);
        conferencesUntil(29);
        assertThat(centre.forms(household)).doesNotContain("checkOut");

        centre.day(30);
        confers(30);
        centre.does(household, "planDischarge", leavesOn(35));
        centre.day(34);
        residents.cleared(zarina, centre.today(), TEST);
        leaves(35);
        assertThat(centre.passed("stay", household)).contains("endEvent_readyForHandOver");
    }

    // telling

    private void lands(Cast.Family family) {
        lands(family.household(), family.members());
    }

    private void lands(String number, List<String> people) {
        household = number;
        members = people;
        centre.land(household, members);
    }

    private void housed() {
        centre.does(
                household,
                "houseHousehold",
                "supervision",
                centre.shown(household, "houseHousehold").get("supervision"));
        assertThat(centre.forms(household)).contains("explainQuarantine", "openHouseholdPlan", "chooseProgramme");
    }

    private void explainedAndExamined() {
        centre.does(
                household,
                "explainQuarantine",
                "language",
                "kk",
                "explainedAt",
                clock.instant(),
                "rightToRefuseTold",
                true,
                "understood",
                true);
        for (String member : members) {
            var answers = new ArrayList<Object>(List.of(
                    "temp", 36.6, "weightKg", 40, "heightCm", 140, "oedema", "none", "injuries", List.of("none")));
            answers.addAll(List.of("skin", List.of("none"), "measlesProof", "yes"));
            Map<String, Object> shown = centre.shown(member, "examineOnAdmission");
            int months = ((Number) shown.get("ageMonths")).intValue();
            if (months >= 6 && months <= 59) {
                answers.addAll(List.of("muacMm", 140));
            }
            if ("female".equals(shown.get("sex")) && months >= 144) {
                answers.addAll(List.of("pregnancy", "no"));
            }
            centre.does(member, "examineOnAdmission", answers.toArray());
        }
    }

    private void ordersTests(String member, List<String> tests) {
        boolean adult = ((Number) centre.shown(member, "orderTests").get("age")).intValue() >= 18;
        var answers = new ArrayList<Object>(List.of(
                "tests",
                tests,
                "consentBy",
                adult ? "self" : "parent",
                "reason",
                "Everyone is asked",
                "informedConsent",
                !tests.isEmpty()));
        if (!tests.isEmpty()) {
            answers.addAll(List.of("signMethod", "ink", "signPlace", "Aktau", "signAt", clock.instant()));
        }
        centre.does(member, "orderTests", answers.toArray());
    }

    private void isolated(String child) {
        centre.does(
                child,
                "enterResults",
                "diarrhoea",
                true,
                "results",
                centre.rows(
                        child,
                        "enterResults",
                        "results",
                        "result",
                        "pos",
                        "collectedOn",
                        centre.on(-1),
                        "resultOn",
                        centre.today(),
                        "notifiedPatient",
                        true));
        centre.does(child, "moveIntoIsolation", "room", "B1-161", "nanny", "Invented Nanny");
    }

    private void lifted(String child) {
        centre.does(
                child,
                "checkIsolated",
                "temp",
                36.6,
                "state",
                "Well",
                "symptomFreeSince",
                centre.on(-2),
                "outcome",
                "lift");
        centre.does(child, "moveBack");
    }

    private void cleared(int day) {
        conferencesUntil(day);
        for (String member : members) {
            centre.does(member, "clearPerson", "clearedOn", centre.today());
        }
    }

    private void planned() {
        centre.does(
                household,
                "openHouseholdPlan",
                "goals",
                List.of(Map.of("goal", "School for all", "helper", "school")),
                "agreedTogether",
                true,
                "nextConference",
                centre.on(7));
    }

    private void programmeChosen() {
        centre.does(household, "chooseProgramme");
    }

    private void confers(int day) {
        conferencesUntil(day - 1);
        centre.day(day);
        var needs = new HashMap<String, Object>();
        List.of(
                        "housing",
                        "documents",
                        "health",
                        "mentalHealth",
                        "schooling",
                        "income",
                        "family",
                        "protection",
                        "stigma",
                        "language")
                .forEach(it -> needs.put(it, 1));
        var risks = new HashMap<String, Object>();
        List.of("childSafety", "safetyAtHome", "careOfChildren", "outsidePressure")
                .forEach(it -> risks.put(it, 0));
        centre.does(
                household,
                "holdConference",
                "heldOn",
                centre.today(),
                "participants",
                List.of("case-manager", "household", "aktau-psych"),
                "needs",
                needs,
                "risks",
                risks);
    }

    /** Each day until then; whoever is expected at a conference comes. */
    private void conferencesUntil(int day) {
        int now = (int) java.time.temporal.ChronoUnit.DAYS.between(centre.dayOfMonth(0), centre.today());
        for (int each = now; each <= day; each++) {
            centre.day(each);
            if (centre.forms(household).contains("holdConference") && each < day) {
                confers(each);
            }
            if (centre.forms(household).contains("planDischarge") && agreedOn > each) {
                centre.does(household, "planDischarge", leavesOn(agreedOn));
            }
        }
    }

    private Object[] leavesOn(int day) {
        agreedOn = day;
        return new Object[] {
            "targetDate", centre.dayOfMonth(day), "householdAgrees", true, "openItems", List.of("documents")
        };
    }

    private Object[] longer(int days) {
        return new Object[] {
            "targetDate",
            centre.dayOfMonth(30 + days),
            "householdAgrees",
            true,
            "extensionAsked",
            true,
            "extensionDays",
            String.valueOf(days),
            "extensionReason",
            "A certificate is on its way"
        };
    }

    private void decides(String decision, int days) {
        var answers = new ArrayList<Object>(List.of("decision", decision, "decisionReason", "Heard the case manager"));
        if (days > 0) {
            answers.addAll(List.of("daysGranted", String.valueOf(days)));
        }
        centre.does(household, "decideOnExtension", answers.toArray());
    }

    /** On the agreed day, and on no day before, the door is open. */
    private void leaves(int day) {
        assertThat(centre.forms(household)).doesNotContain("checkOut");
        conferencesUntil(day);
        centre.does(
                household,
                "checkOut",
                "dt",
                clock.instant(),
                "roomEmpty",
                true,
                StayRows.LIST,
                centre.rows(household, "checkOut", StayRows.LIST, "medicationDays", 7));
    }

    private Buildings.Building building() {
        return buildings.all().stream()
                .filter(it -> it.number().equals("B1"))
                .findFirst()
                .orElseThrow();
    }
}
