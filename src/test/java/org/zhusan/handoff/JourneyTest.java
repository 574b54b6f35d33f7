package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.handoff.OnOffer.ASEL;
import static org.zhusan.handoff.OnOffer.DAUREN;
import static org.zhusan.handoff.OnOffer.KAIRAT;
import static org.zhusan.handoff.OnOffer.MAKSAT;
import static org.zhusan.handoff.OnOffer.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Refusal;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.Placements.Kind;

@OfferRoomTest
class JourneyTest {
    @Autowired
    OnOffer desk;

    @Autowired
    Destinations destinations;

    @Autowired
    CaseAccess access;

    @Autowired
    JdbcClient sql;

    // before

    @Test
    void allEightSitAtTheTableAndEachMeasureHasADayToCome() {
        String household = desk.household(4);
        refused("handoff.noDestination", () -> plan(household, desk.plan()));
        desk.accepted(household);

        refused(
                "handoff.commissionIncomplete",
                () -> plan(household, desk.plan("members", OnOffer.EVERYONE.subList(0, 7))));
        refused("handoff.nothingPlanned", () -> plan(household, desk.plan("plan", List.of())));
        refused(
                "handoff.daysUnclear",
                () -> plan(household, desk.plan("meetingOn", desk.today().plusDays(1))));
        refused(
                "handoff.daysUnclear",
                () -> plan(
                        household,
                        desk.plan(
                                "plan",
                                List.of(answers(
                                        "measure",
                                        "clinic",
                                        "owner",
                                        "health",
                                        "due",
                                        desk.today().minusDays(1))))));
        plan(household, desk.plan());
    }

    @Test
    void travelEndsAfterItBeginsWithinDaysAndNotBeforeTheRegionHasAPlace() {
        String household = desk.household(4);
        desk.accepted(household);

        refused("handoff.travelUnclear", () -> travel(household, "arrival", desk.at(9 * 24)));
        refused("handoff.travelUnclear", () -> travel(household, "arrival", desk.at(16 * 24)));
        refused("handoff.travelUnclear", () -> travel(household, "departure", desk.at(-30)));
        refused("handoff.tooEarly", () -> travel(household, "departure", desk.at(24), "arrival", desk.at(48)));

        travel(household);
        assertThat(destinations.accepted(household).orElseThrow().travelArranged())
                .isTrue();
    }

    // arriving

    @Test
    void whoWasSeenIsTheRegionsAndTheReferralEndsWhenItLeads() {
        String household = desk.household(4, 9);
        desk.underway(household);
        List<String> members = desk.members(household);
        members.forEach(it -> assertThat(desk.place(it).agency()).isEqualTo("aktau"));

        assertThat(arrive(household, members, "yes"))
                .containsEntry("everyoneArrived", true)
                .containsEntry("journeyOutcome", "arrived");

        members.forEach(it -> {
            assertThat(desk.place(it).kind()).isEqualTo(Kind.REGION);
            assertThat(desk.place(it).agency()).isEqualTo("rc");
            assertThat(desk.place(it).region()).isEqualTo("KAR");
            assertThat(referrals(it)).isZero();
            assertThat(leads(it)).containsExactly("rc");
            assertThat(access.classes(DAUREN, Access.READ, it)).isNotEmpty();
        });
        assertThat(destinations.accepted(household)).isEmpty();
        assertThat(destinations.latest(household).orElseThrow().reached()).isTrue();
    }

    @Test
    void theHeadCountClosesOrIsRefused() {
        String household = desk.household(4, 9);
        desk.underway(household);
        List<String> members = desk.members(household);
        List<String> stranger = new ArrayList<>(members.subList(0, 2));
        stranger.add(desk.members(desk.household(5)).get(0));

        refused("handoff.headCountOpen", () -> arrive(household, members.subList(0, 2), "yes"));
        refused("handoff.headCountOpen", () -> arrive(household, stranger, "yes"));
        refused(
                "handoff.headCountOpen",
                () -> arrive(household, List.of(members.get(0), members.get(0), members.get(1)), "yes"));
    }

    @Test
    void whoIsNotThereStaysTheSendersAndIsAskedAboutAgain() {
        String household = desk.household(4, 9);
        desk.underway(household);
        List<String> members = desk.members(household);

        assertThat(arrive(household, members, "yes", "yes", "no")).containsEntry("everyoneArrived", false);

        assertThat(desk.place(members.get(0)).agency()).isEqualTo("rc");
        assertThat(desk.place(members.get(2)).agency()).isEqualTo("aktau");
        assertThat(leads(members.get(2))).containsExactly("aktau");
        assertThat(rows(household)).containsExactly(members.get(2));
        assertThat(arrive(household, members.subList(2, 3), "yes")).containsEntry("everyoneArrived", true);
        members.forEach(it -> assertThat(desk.place(it).region()).isEqualTo("KAR"));
    }

    @Test
    void somebodyStaysBehindOnlyWhereTheCaseFileKnowsOfThem() {
        String household = desk.household(4, 9);
        desk.underway(household);
        List<String> members = desk.members(household);

        refused("handoff.notElsewhere", () -> arrive(household, members, "yes", "yes", "stays"));

        desk.move(members.get(2), Kind.HOSPITAL, "moh", null);
        assertThat(arrive(household, members, "yes", "yes", "stays")).containsEntry("everyoneArrived", true);
        assertThat(desk.place(members.get(2)).kind()).isEqualTo(Kind.HOSPITAL);
    }

    @Test
    void theRegionSaysWhenItSawThem() {
        String household = desk.household(4);
        desk.underway(household);
        Map<String, Object> unsaid = desk.arrival(desk.members(household), "yes");
        unsaid.remove("dt");
        Map<String, Object> ahead = desk.arrival(desk.members(household), "yes");
        ahead.put("dt", desk.at(2));

        refused("handoff.arrivalUnclear", () -> desk.handIn("confirmArrival", household, DAUREN, unsaid));
        refused("handoff.arrivalUnclear", () -> desk.handIn("confirmArrival", household, DAUREN, ahead));
    }

    // looking

    @Test
    void aChildNobodyHasFoundIsThePolicesAtOnce() {
        String household = desk.household(4);
        desk.underway(household);
        assertThat(desk.prefilled("lookForHousehold", household, ASEL)).containsEntry("childMissing", true);
        Map<String, Object> lost = looked("notFound", "newArrival", desk.at(20));

        refused("handoff.childMissing", () -> desk.handIn("lookForHousehold", household, ASEL, lost));
        lost.put("tried", List.of("police", "carrier"));
        lost.put("policeAt", desk.at(1));
        refused("handoff.childMissing", () -> desk.handIn("lookForHousehold", household, ASEL, lost));

        lost.put("policeAt", desk.at(0));
        desk.handIn("lookForHousehold", household, ASEL, lost);
    }

    @Test
    void theNextLookIsNearerWhenNobodyKnowsWhereTheyAre() {
        String household = desk.household(4);
        desk.underway(household);

        refused(
                "handoff.newArrivalUnclear",
                () -> desk.handIn(
                        "lookForHousehold",
                        household,
                        ASEL,
                        looked(
                                "notFound",
                                "tried",
                                List.of("police"),
                                "policeAt",
                                desk.at(0),
                                "newArrival",
                                desk.at(30))));
        refused(
                "handoff.newArrivalUnclear",
                () -> desk.handIn("lookForHousehold", household, ASEL, looked("onTheWay", "newArrival", desk.at(-1))));

        desk.handIn("lookForHousehold", household, ASEL, looked("onTheWay", "newArrival", desk.at(30)));
        assertThat(destinations.accepted(household)).isPresent();
    }

    @Test
    void whoWentElsewhereIsTheSendersAndTheRegionReadsNothingMore() {
        String household = desk.household(4);
        desk.underway(household);

        assertThat(desk.handIn("lookForHousehold", household, ASEL, looked("elsewhere")))
                .containsEntry("journeyOutcome", "elsewhere");

        desk.members(household).forEach(it -> {
            assertThat(leads(it)).containsExactly("aktau");
            assertThat(referrals(it)).isZero();
        });
        assertThat(destinations.accepted(household)).isEmpty();
    }

    @Test
    void aHouseholdThatHasPartlyArrivedIsLookedForUntilAllAreThere() {
        String household = desk.household(4);
        desk.underway(household);
        arrive(household, desk.members(household), "yes", "no");

        refused("handoff.partArrived", () -> desk.handIn("lookForHousehold", household, ASEL, looked("withdrew")));
    }

    private void plan(String household, Map<String, Object> plan) {
        desk.handIn("planReception", household, MAKSAT, plan);
    }

    private void travel(String household, Object... changes) {
        desk.handIn("arrangeTravel", household, KAIRAT, desk.travel(changes));
    }

    private Map<String, Object> arrive(String household, List<String> expected, String... arrived) {
        return desk.handIn("confirmArrival", household, DAUREN, desk.arrival(expected, arrived));
    }

    private static Map<String, Object> looked(String where, Object... changes) {
        var looked = answers("whereFound", where, "tried", List.of("household"), "found", "Asked (invented)");
        looked.putAll(answers(changes));
        return looked;
    }

    private List<String> rows(String household) {
        return ((List<?>) desk.prefilled("confirmArrival", household, DAUREN).get("persons"))
                .stream()
                        .map(it -> String.valueOf(((Map<?, ?>) it).get("personRef")))
                        .toList();
    }

    private List<String> leads(String person) {
        return sql.sql(
                        "SELECT agency FROM zhusan.relation WHERE person = :person AND kind = 'LEAD' AND until_at = 'infinity'")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private int referrals(String person) {
        return sql.sql(
                        "SELECT count(*) FROM zhusan.relation WHERE person = :person AND kind = 'REFERRAL' AND until_at > :now")
                .param("person", person)
                .param("now", java.sql.Timestamp.from(desk.now()))
                .query(Integer.class)
                .single();
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
