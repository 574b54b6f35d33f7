package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.stay.AtCentre.AIGERIM;
import static org.zhusan.stay.AtCentre.COMMISSION;
import static org.zhusan.stay.AtCentre.conference;
import static org.zhusan.stay.AtCentre.departure;
import static org.zhusan.stay.AtCentre.granted;
import static org.zhusan.stay.AtCentre.moreTime;
import static org.zhusan.stay.AtCentre.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.centre.Residents;

/** What a plan, a conference, a day of departure and an extension must satisfy. */
@StayRoomTest
class PlanAndDepartureTest {
    @Autowired
    AtCentre centre;

    @Autowired
    HouseholdPlans plans;

    @Autowired
    Residents residents;

    private String mother;
    private String son;
    private String household;
    private LocalDate landed;

    @BeforeEach
    void aFamilyAtTheCentre() {
        mother = centre.woman();
        son = centre.child(8);
        household = centre.household(mother, son);
        landed = centre.today();
    }

    @Test
    void whoeverOpensThePlanIsTheCaseManagerAndTheFirstConferenceIsWithinAWeek() {
        assertThat(plans.of(household)).isEmpty();

        centre.handIn("openHouseholdPlan", household, AIGERIM, plan(landed.plusDays(7)));

        assertThat(plans.of(household)).contains(AIGERIM.id());
        assertThat(kept().nextConference()).isEqualTo(landed.plusDays(7));
    }

    @Test
    void aPlanHasGoalsOfTheHouseholdsOwnAndAConferenceNeitherPastNorLate() {
        refused("stay.conferenceTooLate", () -> open(plan(landed.plusDays(8))));
        refused("stay.conferenceTooLate", () -> open(plan(landed.minusDays(1))));
        Map<String, Object> without = plan(landed);
        without.put("goals", List.of());
        refused("stay.noGoal", () -> open(without));
        Map<String, Object> imposed = plan(landed);
        imposed.put("agreedTogether", false);
        refused("stay.notTheirGoals", () -> open(imposed));
    }

    @Test
    void aConferenceIsHeldByTwoAtLeastEachWithAPlaceThere() {
        opened();
        Map<String, Object> alone = conference(landed, 0, 0);
        alone.put("participants", List.of("case-manager", "case-manager"));
        refused("stay.tooFewParticipants", () -> confer(alone));
        Map<String, Object> watched = conference(landed, 0, 0);
        watched.put("participants", List.of("case-manager", "household", "mia-investigation"));
        refused("stay.noPlaceInConference", () -> confer(watched));
    }

    @Test
    void aConferenceIsNeitherAheadNorBeforeTheHouseholdCame() {
        opened();
        refused("stay.conferenceMisdated", () -> confer(conference(landed.plusDays(1), 0, 0)));
        refused("stay.conferenceMisdated", () -> confer(conference(landed.minusDays(1), 0, 0)));
    }

    @Test
    void aDangerOfFourIsDecidedOnAndShownToTheNextConference() {
        opened();
        assertThat(centre.prefilled("holdConference", household, AIGERIM)).isEmpty();
        Map<String, Object> undecided = conference(landed, 4, 0);
        undecided.put("decisions", List.of());
        refused("stay.dangerWithoutDecision", () -> confer(undecided));

        confer(conference(landed, 4, 2));

        assertThat(centre.prefilled("holdConference", household, AIGERIM)).containsEntry("lastMaxRisk", 4);
        assertThat(plans.conferences(AtCentre.instance(household)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.maxRisk()).isEqualTo(4);
                    assertThat(it.maxNeed()).isEqualTo(2);
                });
    }

    @Test
    void aDayWithinTheMonthThatTheHouseholdAgreesToStandsOnTheBooks() {
        opened();
        centre.days(16);

        Map<String, Object> facts =
                centre.handIn("planDischarge", household, AIGERIM, departure(landed.plusDays(30), true));

        assertThat(facts).containsEntry("departureAgreed", false);
        assertThat(centre.resident(mother).leavesOn()).isEqualTo(landed.plusDays(30));
        assertThat(centre.resident(son).leavesOn()).isEqualTo(landed.plusDays(30));
        assertThat(centre.prefilled("planDischarge", household, AIGERIM))
                .containsEntry("limitOn", landed.plusDays(30).toString())
                .containsEntry("targetDate", landed.plusDays(30).toString());
    }

    @Test
    void aDayUpToTheNextConferenceIsWaitedFor() {
        opened();
        plans.next(AtCentre.instance(household), 0, "P14D", landed.plusDays(28));
        centre.days(20);

        assertThat(centre.handIn("planDischarge", household, AIGERIM, departure(landed.plusDays(28), true)))
                .containsEntry("departureAgreed", true)
                .containsEntry("departureOn", landed.plusDays(28));
        assertThat(centre.handIn("planDischarge", household, AIGERIM, departure(landed.plusDays(29), true)))
                .containsEntry("departureAgreed", false);
    }

    @Test
    void whoDoesNotAgreeHasNoDayOfDeparture() {
        opened();
        centre.days(16);
        centre.handIn("planDischarge", household, AIGERIM, departure(landed.plusDays(30), true));

        assertThat(centre.handIn("planDischarge", household, AIGERIM, departure(centre.today(), false)))
                .containsEntry("departureAgreed", false);
        assertThat(kept().leavesOn()).isNull();
    }

    @Test
    void nobodyLeavesInThePastOrAfterTheMonth() {
        opened();
        centre.days(16);
        refused("stay.departureInPast", () -> leave(departure(centre.today().minusDays(1), true)));
        refused("stay.departureAfterLimit", () -> leave(departure(landed.plusDays(31), true)));
    }

    @Test
    void whoeverIsKeptBeyondTheLastDayMayStillLeaveOnTheDayOfTheNewPlan() {
        opened();
        centre.days(33);
        leave(departure(centre.today(), true));
        refused("stay.departureAfterLimit", () -> leave(departure(centre.today().plusDays(1), true)));
    }

    @Test
    void whoIsStillInQuarantineOnTheLastDayMayPlanForTheDayAfterTheClearance() {
        opened();
        centre.days(29);
        residents.cleared(mother, centre.today(), AIGERIM);
        residents.quarantineUntil(son, landed.plusDays(40), AIGERIM);

        refused("stay.departureAfterLimit", () -> leave(departure(landed.plusDays(43), true)));
        leave(departure(landed.plusDays(42), true));
        residents.cleared(son, centre.today(), AIGERIM);
        refused("stay.departureAfterLimit", () -> leave(departure(landed.plusDays(42), true)));
    }

    @Test
    void moreTimeIsAskedForADayAfterTheMonthByTheWeek() {
        opened();
        centre.days(16);
        refused("stay.extensionNotNeeded", () -> leave(moreTime(landed.plusDays(30), 7)));
        refused("stay.departureAfterLimit", () -> leave(moreTime(landed.plusDays(38), 7)));

        assertThat(leave(moreTime(landed.plusDays(37), 7))).containsEntry("departureAgreed", false);

        assertThat(centre.prefilled("decideOnExtension", household, COMMISSION))
                .containsEntry("daysAsked", 7)
                .containsEntry("extensionReason", "Papers are under way")
                .containsEntry("limitOn", landed.plusDays(30).toString());
    }

    @Test
    void theCommissionAddsDaysAndTheHouseholdMayLeaveLater() {
        opened();
        centre.days(16);
        leave(moreTime(landed.plusDays(44), 14));
        refused("stay.moreThanAsked", () -> decide(granted(21)));

        decide(granted(14));

        assertThat(kept().added()).isEqualTo(14);
        leave(departure(landed.plusDays(44), true));
        refused("stay.departureAfterLimit", () -> leave(departure(landed.plusDays(45), true)));
    }

    @Test
    void aStayIsExtendedByThirtyDaysAtMostTogether() {
        opened();
        centre.days(16);
        leave(moreTime(landed.plusDays(51), 21));
        decide(granted(21));

        refused("stay.extensionTooLong", () -> leave(moreTime(landed.plusDays(65), 14)));
        leave(moreTime(landed.plusDays(58), 7));
        decide(granted(7));
        assertThat(kept().added()).isEqualTo(28);
        refused("stay.extensionTooLong", () -> leave(moreTime(landed.plusDays(60), 7)));
        refused("stay.extensionTooLong", () -> decide(granted(7)));
    }

    @Test
    void aRefusalChangesNothing() {
        opened();
        centre.days(16);
        leave(moreTime(landed.plusDays(37), 7));

        decide(AtCentre.answers("decision", "refused", "decisionReason", "The papers are ready"));

        assertThat(kept().added()).isZero();
        refused("stay.departureAfterLimit", () -> leave(departure(landed.plusDays(31), true)));
        leave(departure(landed.plusDays(30), true));
    }

    private void opened() {
        open(plan(landed.plusDays(5)));
    }

    private Map<String, Object> open(Map<String, Object> answers) {
        return centre.handIn("openHouseholdPlan", household, AIGERIM, answers);
    }

    private Map<String, Object> confer(Map<String, Object> answers) {
        return centre.handIn("holdConference", household, AIGERIM, answers);
    }

    private Map<String, Object> leave(Map<String, Object> answers) {
        return centre.handIn("planDischarge", household, AIGERIM, answers);
    }

    private Map<String, Object> decide(Map<String, Object> answers) {
        return centre.handIn("decideOnExtension", household, COMMISSION, answers);
    }

    private HouseholdPlans.Plan kept() {
        return plans.find(AtCentre.instance(household)).orElseThrow();
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(StayRefused.class).hasMessage(key);
    }
}
