package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.stay.AtCentre.AIGERIM;
import static org.zhusan.stay.AtCentre.answers;
import static org.zhusan.stay.AtCentre.conference;
import static org.zhusan.stay.AtCentre.departure;
import static org.zhusan.stay.AtCentre.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ShippedTable;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** What the steps of the month do to the books, the plan and the programme; the tables are the shipped ones. */
@StayRoomTest
class StayStepsTest {
    private final ShippedTable reviewFrequency = new ShippedTable("reviewFrequency");
    private final ShippedTable programme = new ShippedTable("programmeByCharacteristic");

    @Autowired
    private Destinations destinations;

    @Autowired
    AtCentre centre;

    @Autowired
    StaySteps steps;

    @Autowired
    DischargeSteps discharge;

    @Autowired
    HouseholdPlans plans;

    @Autowired
    ModuleTable modules;

    @Autowired
    Residents residents;

    @Autowired
    Farewell farewell;

    @Autowired
    Decisions decisions;

    @Autowired
    Processes processes;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void theTablesAnswer() {
        reset(decisions, processes, inbox);
        when(decisions.evaluate(anyString(), eq("reviewFrequency"), any()))
                .thenAnswer(call -> reviewFrequency.ask(call.getArgument(2)).get(0));
        when(decisions.evaluateAll(anyString(), eq("programmeByCharacteristic"), any()))
                .thenAnswer(call -> programme.ask(call.getArgument(2)));
        when(processes.path(anyString())).thenReturn(new Processes.Path(List.of(), List.of()));
    }

    @Test
    void whoIsAtTheCentreOrInHospitalComesOntoTheBooksAndWhoIsHeldDoesNot() {
        String mother = centre.woman();
        String ill = centre.child(4);
        String father = centre.man();
        String household = centre.landed(mother, ill, father);
        centre.move(ill, Placements.Kind.HOSPITAL, "moh");
        centre.move(father, Placements.Kind.CUSTODY, "mia");

        steps.admitResidents(of(household));
        steps.admitResidents(of(household));

        assertThat(residents.find(List.of(mother, ill, father)))
                .extracting(Residents.Resident::person)
                .containsExactly(mother, ill);
    }

    @Test
    void whenNobodyIsLeftTheBooksAreClosed() {
        String mother = centre.woman();
        String household = centre.household(mother);
        centre.household(centre.woman());

        steps.closeBooks(of(household));

        assertThat(residents.find(mother)).isEmpty();
    }

    @Test
    void calmIsLookedAtWithinAWeekInTheFirstTwoWeeksAndOnDay15ThePlanningBegins() {
        String household = centre.household(centre.woman(), centre.child(9));
        LocalDate landed = centre.today();
        open(household);
        centre.days(5);
        Map<String, Object> facts = confer(household, conference(centre.today(), 1, 1));

        assertThat(facts).containsEntry("nextConference", landed.plusDays(12));
        assertThat(facts).containsEntry("planningDue", false);

        centre.days(7);
        assertThat(confer(household, conference(centre.today(), 0, 0)))
                .containsEntry("nextConference", landed.plusDays(15));
        centre.days(3);
        assertThat(confer(household, conference(centre.today(), 0, 0))).containsEntry("planningDue", true);
    }

    @Test
    void aDangerOfFourBringsPeopleTogetherWithinThreeDays() {
        String household = centre.household(centre.woman());
        open(household);
        centre.days(1);
        LocalDate held = centre.today();

        assertThat(confer(household, conference(held, 4, 0))).containsEntry("nextConference", held.plusDays(3));
    }

    @Test
    void onTheDayOfDepartureWhoeverIsNotClearedOrInHospitalKeepsTheHousehold() {
        String mother = centre.woman();
        String child = centre.child(9);
        String household = centre.household(mother, child);
        LocalDate landed = centre.today();
        open(household);
        centre.days(20);
        centre.handIn("planDischarge", household, AIGERIM, departure(landed.plusDays(24), true));
        centre.days(4);
        residents.cleared(mother, centre.today(), AIGERIM);

        assertThat(mayLeave(household))
                .containsEntry("everyoneMayLeave", false)
                .containsEntry("nextConference", landed.plusDays(25));
        assertThat(plans.find(AtCentre.instance(household)).orElseThrow()).satisfies(it -> {
            assertThat(it.leavesOn()).isNull();
            assertThat(it.nextConference()).isEqualTo(landed.plusDays(25));
        });
        residents.cleared(child, centre.today(), AIGERIM);
        centre.move(mother, Placements.Kind.HOSPITAL, "moh");
        assertThat(mayLeave(household)).containsEntry("everyoneMayLeave", false);
        centre.move(mother, Placements.Kind.AKTAU, "aktau");
        assertThat(mayLeave(household)).as("no region has accepted").containsEntry("everyoneMayLeave", false);
        destinations.accept(household, "KAR", centre.today(), "offer");
        assertThat(mayLeave(household)).as("nobody has arranged the journey").containsEntry("everyoneMayLeave", false);
        var departs = centre.today().atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
        destinations.arrangeTravel(household, departs, departs.plusSeconds(86_400));
        assertThat(mayLeave(household)).containsEntry("everyoneMayLeave", true).doesNotContainKey("nextConference");
    }

    @Test
    void aSmallChildOrANewGuardianIsToldToTheTableAndNeverWho() {
        String calm = centre.household(centre.woman(), centre.child(9));
        String withInfant = centre.household(centre.woman(), centre.child(2));
        LocalDate landed = centre.today();
        open(calm);
        open(withInfant);
        centre.days(16);

        assertThat(confer(calm, conference(centre.today(), 0, 0))).containsEntry("nextConference", landed.plusDays(30));
        assertThat(confer(withInfant, conference(centre.today(), 0, 0)))
                .containsEntry("nextConference", landed.plusDays(30));
        verify(decisions).evaluate(eq(AtCentre.instance(calm)), any(), eq(inputs(false)));
        verify(decisions).evaluate(eq(AtCentre.instance(withInfant)), any(), eq(inputs(true)));
    }

    @Test
    void noConferenceIsPutPastTheDayOfDeparture() {
        String household = centre.household(centre.woman());
        LocalDate landed = centre.today();
        open(household);
        centre.days(16);
        centre.handIn("planDischarge", household, AIGERIM, departure(landed.plusDays(25), true));

        assertThat(confer(household, conference(centre.today(), 0, 0)))
                .containsEntry("nextConference", landed.plusDays(25));
    }

    @Test
    void eachIsProposedWhatFitsAndChoosesOrDeclinesWithAReason() {
        String mother = centre.woman();
        String son = centre.child(10);
        String household = centre.household(mother, son);
        steps.proposeProgramme(of(household));
        assertThat(rows(household))
                .extracting(it -> it.get("category"))
                .containsExactly("womanWithChildren", "childOfSoloParent");
        assertThat(rows(household).get(1))
                .containsEntry("modules", List.of("language", "schoolBridge", "wellbeingTalks"));

        choose(
                household,
                row(
                        mother,
                        List.of("legalHelp", "parenting", "benefits", "vocation"),
                        List.of("traumaCounselling"),
                        "Not now"),
                row(son, List.of("language", "schoolBridge", "wellbeingTalks"), List.of(), ""));

        String instance = AtCentre.instance(household);
        assertThat(modules.chosen(instance, mother)).containsExactly("benefits", "legalHelp", "parenting", "vocation");
        assertThat(modules.declined(instance, mother)).containsExactly("traumaCounselling");
        assertThat(modules.proposed(instance, mother)).isEmpty();
    }

    @Test
    void whoDoesNotWishATheologianLeavesNoTraceOfIt() {
        String woman = centre.woman();
        String household = centre.household(woman);
        steps.proposeProgramme(of(household));
        assertThat(modules.proposed(AtCentre.instance(household), woman)).contains("theology");

        choose(household, row(woman, List.of("legalHelp", "vocation", "traumaCounselling"), List.of(), ""));

        String instance = AtCentre.instance(household);
        assertThat(modules.proposed(instance, woman)).isEmpty();
        assertThat(modules.declined(instance, woman)).isEmpty();
        assertThat(modules.chosen(instance, woman)).doesNotContain("theology");
    }

    @Test
    void everyoneIsAskedAboutEveryModuleAndNothingIsBothChosenAndDeclined() {
        String woman = centre.woman();
        String household = centre.household(woman);
        steps.proposeProgramme(of(household));
        List<String> most = List.of("legalHelp", "vocation");
        List<String> last = List.of("traumaCounselling");

        refused("stay.moduleNotAsked", () -> choose(household, row(woman, most, List.of(), "")));
        refused("stay.declinedWithoutReason", () -> choose(household, row(woman, most, last, " ")));
        refused(
                "stay.moduleChosenAndDeclined",
                () -> choose(household, row(woman, List.of("legalHelp", "vocation", "traumaCounselling"), last, "No")));
        refused("stay.moduleNeverProposed", () -> choose(household, row(woman, most, List.of("parenting"), "No")));
        refused("stay.personMissing", () -> choose(household));
        refused("stay.foreignPerson", () -> choose(household, row(centre.woman(), most, last, "No")));
        refused(
                "stay.personTwice",
                () -> choose(household, row(woman, most, last, "No"), row(woman, most, last, "No")));
    }

    @Test
    void whoIsNotOnTheBooksIsProposedNothing() {
        String mother = centre.woman();
        String father = centre.man();
        String household = centre.landed(mother, father);
        centre.move(father, Placements.Kind.CUSTODY, "mia");
        steps.admitResidents(of(household));

        steps.proposeProgramme(of(household));

        assertThat(modules.proposed(AtCentre.instance(household), mother)).isNotEmpty();
        assertThat(modules.proposed(AtCentre.instance(household), father)).isEmpty();
        assertThat(rows(household)).hasSize(1);
    }

    @Test
    void orphansAreProposedACarerAndGuardianshipAndMenWork() {
        String orphan = centre.orphan(5);
        String orphans = centre.household(orphan);
        String man = centre.man();
        String alone = centre.household(man);
        steps.proposeProgramme(of(orphans));
        steps.proposeProgramme(of(alone));

        assertThat(modules.proposed(AtCentre.instance(orphans), orphan))
                .containsExactly("attachmentPlay", "guardianship", "kinSearch", "namedCarer");
        assertThat(modules.proposed(AtCentre.instance(alone), man)).contains("vocation", "familyContact");
    }

    @Test
    void whoLeavesIsToldToThoseChaptersAloneThatStillRun() {
        String mother = centre.woman();
        String son = centre.child(9);
        String household = centre.household(mother, son);
        runs(mother, "treatment");
        runs(son, "screening");
        runs(household, "programme");
        when(processes.path("programme-" + household))
                .thenReturn(new Processes.Path(List.of(), List.of("callActivity_supportEveryone")));

        farewell.left(household);

        verify(inbox)
                .post(
                        "treatment.leftCentre/" + mother + "/treatment-" + mother,
                        "treatment.leftCentre",
                        mother,
                        Map.of());
        verify(inbox, never()).post(any(), any(), eq(son), any());
        verify(inbox, never()).post(any(), any(), eq(household), any());
    }

    @Test
    void whatIsOnlyBeingOpenedForSomeoneHearsThatTheyLeftOnceItRuns() {
        String newborn = centre.child(0);
        String household = centre.household(centre.woman(), newborn);
        when(processes.beingOpened(household, "treatment")).thenReturn(Set.of(newborn));

        farewell.left(household);

        verify(inbox).post(any(), eq("treatment.leftCentre"), eq(newborn), eq(Map.of()));
        verify(inbox, never()).post(any(), eq("support.leftCentre"), eq(newborn), any());
    }

    @Test
    void anEarlyDepartureEndsAnOpenChoiceFirstThenTheMonth() {
        String household = centre.household(centre.child(9));
        runs(household, "programme");
        when(processes.path("programme-" + household))
                .thenReturn(new Processes.Path(List.of(), List.of("userTask_chooseProgramme")));

        discharge.announceEarlyDeparture(of(household));

        var order = org.mockito.Mockito.inOrder(inbox);
        order.verify(inbox).post(any(), eq("programme.leftCentre"), eq(household), any());
        order.verify(inbox).post(any(), eq("stay.leavesEarly"), eq(household), any());
    }

    private void open(String household) {
        centre.handIn(
                "openHouseholdPlan", household, AIGERIM, plan(centre.today().plusDays(5)));
    }

    /** Hands in the conference and takes the step after it; what the step told the model. */
    private Map<String, Object> confer(String household, Map<String, Object> answers) {
        centre.handIn("holdConference", household, AIGERIM, answers);
        return told(household, discharge::setReviewInterval);
    }

    private Map<String, Object> mayLeave(String household) {
        return told(household, discharge::seeWhoMayLeave);
    }

    private static Map<String, Object> told(String household, Consumer<DelegateExecution> step) {
        DelegateExecution execution = of(household);
        var told = new java.util.HashMap<String, Object>();
        org.mockito.Mockito.doAnswer(call -> told.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        step.accept(execution);
        return told;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String household) {
        return (List<Map<String, Object>>)
                centre.prefilled("chooseProgramme", household, AIGERIM).get("persons");
    }

    @SafeVarargs
    private void choose(String household, Map<String, Object>... rows) {
        centre.handIn("chooseProgramme", household, AIGERIM, answers("persons", new ArrayList<>(List.of(rows))));
    }

    private static Map<String, Object> row(String person, List<String> chosen, List<String> declined, String reason) {
        return answers("personRef", person, "modules", chosen, "declined", declined, "declinedReason", reason);
    }

    private static Map<String, Object> inputs(boolean young) {
        return Map.of("maxRisk", 0, "maxNeed", 0, "monthsInProgramme", 0, "stableMonths", 0, "youngOrGuarded", young);
    }

    private void runs(String caseNumber, String process) {
        when(processes.running(caseNumber))
                .thenReturn(
                        List.of(new Processes.Running(process + "-" + caseNumber, process, caseNumber, Instant.EPOCH)));
    }

    private static DelegateExecution of(String household) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(household);
        when(execution.getProcessInstanceId()).thenReturn(AtCentre.instance(household));
        return execution;
    }

    private static void refused(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(StayRefused.class).hasMessage(key);
    }
}
