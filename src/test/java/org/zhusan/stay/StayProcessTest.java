package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;
import org.zhusan.quarantine.TestToBeScreened;

@ProcessTest
class StayProcessTest {
    @Autowired
    Stories stories;

    @Autowired
    TestDischargeSteps discharge;

    @Autowired
    TestResidents residents;

    @Autowired
    TestToBeScreened toBeScreened;

    @Autowired
    TestToBeTreated toBeTreated;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Test
    void aHouseholdIsAdmittedHousedAndHelpedSideBySideAndLeavesWhenItIsClearedAndItsDayHasCome() {
        String mother = stories.newcomer();
        Story household =
                housed(mother).askedSteps("admitResidents", "proposeRooms", "openRegistration", "proposeProgramme");
        assertThat(open(household))
                .containsExactlyInAnyOrder("explainQuarantine", "openHouseholdPlan", "chooseProgramme");

        complete(household, "chooseProgramme", Map.of());
        cleared(household);
        assertThat(open(household)).containsExactly("openHouseholdPlan");
        dayOfDeparture(household);
        household.isUpTo("aktau-admin", "checkOut").does("checkOut").afterWaiting(Duration.ZERO);

        household.passed("serviceTask_leaveCentre", "endEvent_readyForHandOver").isOver();
        assertThat(processes.running(mother)).isEmpty();
    }

    @Test
    void onItsDayAHouseholdInQuarantineIsKeptUntilItIsCleared() {
        Story household = housed();
        complete(household, "chooseProgramme", Map.of());
        dayOfDeparture(household);
        assertThat(open(household)).containsExactly("explainQuarantine");
        household.passedNot("userTask_checkOut");

        cleared(household);

        household
                .does("checkOut")
                .afterWaiting(Duration.ZERO)
                .passed("endEvent_readyForHandOver")
                .isOver();
    }

    @Test
    void nobodyIsKeptBecauseAProgrammeWasNotChosenAndNoTaskIsLeftBehind() {
        String mother = stories.newcomer();
        Story household = housed(mother);
        cleared(household);
        dayOfDeparture(household);
        assertThat(open(household)).containsExactlyInAnyOrder("chooseProgramme", "checkOut");

        complete(household, "checkOut", Map.of());

        household
                .afterWaiting(Duration.ZERO)
                .passed("serviceTask_leaveCentre")
                .endsAt("endEvent_cared")
                .isOver();
        assertThat(processes.running(mother)).isEmpty();
        assertThat(processes.path(programmeOf(household)).finished())
                .contains("endEvent_leftWithout", "endEvent_treated")
                .doesNotContain("callActivity_supportEveryone");
    }

    @Test
    void itsFamilyMayFetchAHouseholdOnAnyDayAndEverythingElseEndsWithTheMonth() {
        Story household = housed(stories.newcomer());
        household.hears("stay.familyAsks");
        complete(household, "hearFamily", Map.of());
        complete(household, "examineRelative", Map.of("earlyDeparture", "granted"));

        household
                .afterWaiting(Duration.ZERO)
                .isUpTo("aktau-admin", "checkOutEarly")
                .does("checkOutEarly")
                .passed("serviceTask_leaveWithFamily", "endEvent_leftEarlyToFamily")
                .passedNot("userTask_checkOut", "serviceTask_leaveCentre")
                .askedSteps(
                        "admitResidents",
                        "proposeRooms",
                        "openRegistration",
                        "proposeProgramme",
                        "announceEarlyDeparture",
                        "leaveWithFamily")
                .isOver();
    }

    @Test
    void whenTheAuthorityRefusesTheMonthGoesOnAndTheFamilyMayAskAgain() {
        Story household = housed();
        for (int asked = 0; asked < 2; asked++) {
            household.hears("stay.familyAsks");
            complete(household, "hearFamily", Map.of());
            complete(household, "examineRelative", Map.of("earlyDeparture", "refused"));
            assertThat(open(household))
                    .containsExactlyInAnyOrder("explainQuarantine", "openHouseholdPlan", "chooseProgramme");
        }
        household.passedNot("userTask_checkOutEarly");
    }

    @Test
    void someoneIsScreenedLaterBesideEverythingElseAsOftenAsNeeded() {
        Story household = housed();
        cleared(household);
        for (int someone = 0; someone < 2; someone++) {
            household
                    .hears("stay.someoneToScreen")
                    .afterWaiting(Duration.ZERO)
                    .passed("startEvent_someoneToScreen", "endEvent_lookedAfter");
        }
        assertThat(open(household)).containsExactlyInAnyOrder("openHouseholdPlan", "chooseProgramme");
    }

    @Test
    void aChildBornHereIsScreenedAndTreatedSideBySide() {
        String mother = stories.newcomer();
        String newborn = stories.newcomer();
        Story household = housed(mother);
        toBeScreened.are(household.person, List.of(newborn));
        toBeTreated.are(household.person, List.of(newborn));

        household.hears("stay.someoneToScreen").afterWaiting(Duration.ZERO);

        assertThat(processes.running(newborn))
                .extracting(Processes.Running::process)
                .containsExactlyInAnyOrder("screening", "treatment");
        stories.tell("treatment.leftCentre", newborn);
        household
                .afterWaiting(Duration.ZERO)
                .passed("callActivity_treatSomeone")
                .passedNot("callActivity_screenSomeone", "endEvent_lookedAfter");
    }

    @Test
    void beforeTheSecondOfTwoBornInOneBreathIsToldTheFirstIsKnownToBeScreenedAndTreatedSoon() {
        String newborn = stories.newcomer();
        Story household = housed(stories.newcomer());
        toBeScreened.are(household.person, List.of(newborn));
        toBeTreated.are(household.person, List.of(newborn));

        household.hears("stay.someoneToScreen");

        assertThat(processes.running(newborn)).isEmpty();
        assertThat(processes.beingOpened(household.person, "screening")).containsExactly(newborn);
        assertThat(processes.beingOpened(household.person, "treatment")).containsExactly(newborn);
        assertThat(processes.beingOpened(household.person, "support")).isEmpty();
        household.afterWaiting(Duration.ZERO);
        assertThat(processes.beingOpened(household.person, "treatment")).isEmpty();
    }

    @Test
    void whenNobodyIsLeftTheBooksAreClosedAndNobodyHasATaskAnyMore() {
        String mother = stories.newcomer();
        Story household = housed(mother).hears("stay.nobodyLeft");

        household
                .passed("serviceTask_closeBooks", "endEvent_leftOtherwise")
                .passedNot("userTask_checkOut", "userTask_checkOutEarly")
                .isOver();
        assertThat(processes.running(mother)).isEmpty();
    }

    @Test
    void beforeAHouseholdHasRoomsNothingElseBegins() {
        Story household = begun().isUpTo("aktau-admin", "houseHousehold");
        household.passedNot("userTask_houseHousehold");
        assertThat(processes.running(household.person))
                .extracting(Processes.Running::process)
                .containsExactly("stay");
    }

    private Story begun(String... people) {
        String household = stories.newcomer().replace("ZH-P-", "ZH-H-");
        residents.live(household, List.of(people));
        discharge.planningWillBeDue(household, true);
        return stories.begin("stay", household, Map.of());
    }

    private Story housed(String... people) {
        return begun(people).does("houseHousehold").afterWaiting(Duration.ZERO);
    }

    private void cleared(Story household) {
        complete(household, "explainQuarantine", Map.of());
        household.afterWaiting(Duration.ZERO).endsAt("quarantine", "endEvent_householdCleared");
    }

    /** From the household plan to the morning on which the household leaves. */
    private void dayOfDeparture(Story household) {
        complete(household, "openHouseholdPlan", Map.of("nextConference", discharge.in(1)));
        household.afterWaiting(Duration.ofDays(1));
        complete(household, "holdConference", Map.of());
        complete(household, "planDischarge", Map.of("departureAgreed", true, "departureOn", discharge.in(2)));
        household.afterWaiting(Duration.ofDays(2)).endsAt("discharge", "endEvent_dayOfDeparture");
    }

    private String programmeOf(Story household) {
        return processes.past("programme").stream()
                .filter(it -> it.caseNumber().equals(household.person))
                .findFirst()
                .orElseThrow()
                .instance();
    }

    private List<String> open(Story household) {
        return tasks.openFor(household.person).stream().map(OpenTask::form).toList();
    }

    private void complete(Story household, String step, Map<String, Object> facts) {
        OpenTask task = tasks.openFor(household.person).stream()
                .filter(it -> it.form().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(open(household) + " are open, not " + step));
        tasks.complete(task.id(), "ZH-U-000001", facts);
    }
}
