package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

@ProcessTest
class ArrivalProcessTest {
    private static final Map<String, Object> MOTHER_WITH_CHILDREN = Map.of("carerNeeded", false);
    private static final Map<String, Object> SMALL_ORPHANS = Map.of("carerNeeded", true, "biometricsDue", false);
    private static final Map<String, Object> FREE = Map.of("route", "rehabilitation", "childrenInCare", true);
    private static final Map<String, Object> HELD = Map.of("route", "custody", "childrenInCare", true);

    @Autowired
    Stories stories;

    @Autowired
    TestSteps steps;

    @Autowired
    TestAdults adults;

    @Autowired
    Tasks tasks;

    @Test
    void aMotherAndHerChildrenAreReceivedRegisteredAndGoOnOnceSheIsAssessed() {
        String mother = stories.newcomer();
        Story household = landed(List.of(mother))
                .isUpTo("aktau-admin", "receiveHousehold")
                .does("receiveHousehold", MOTHER_WITH_CHILDREN)
                .isUpTo("mia-migration:MAN", "takeBiometrics")
                .does("takeBiometrics");

        assessed(household, mother, FREE);

        household
                .endsAt("endEvent_arrived")
                .passedNot("userTask_nameCarer", "endEvent_underCriminalProcedure")
                .askedSteps("settleHousehold")
                .isOver();
    }

    @Test
    void smallOrphansGetACarerFirstAndNobodyIsRegisteredOrAssessed() {
        Story household = landed(List.of())
                .does("receiveHousehold", SMALL_ORPHANS)
                .isUpTo("guardianship:MAN", "nameCarer")
                .does("nameCarer")
                .afterWaiting(Duration.ZERO);

        household
                .endsAt("endEvent_arrived")
                .passed("userTask_nameCarer", "serviceTask_settleHousehold")
                .passedNot("userTask_takeBiometrics")
                .isOver();
    }

    @Test
    void anOlderOrphanIsRegisteredAfterTheCarerIsNamed() {
        landed(List.of())
                .does("receiveHousehold", Map.of("carerNeeded", true))
                .does("nameCarer")
                .isUpTo("mia-migration:MAN", "takeBiometrics")
                .does("takeBiometrics")
                .afterWaiting(Duration.ZERO)
                .endsAt("endEvent_arrived");
    }

    @Test
    void withoutAnAnswerSomeoneLooksForTheChildAndEveryoneIsAsked() {
        landed(List.of())
                .does("receiveHousehold")
                .isUpTo("guardianship:MAN", "nameCarer")
                .does("nameCarer")
                .isUpTo("mia-migration:MAN", "takeBiometrics");
    }

    @Test
    void eachAdultIsAssessedForThemselvesAndTheHouseholdWaitsForTheLast() {
        String mother = stories.newcomer();
        String grandmother = stories.newcomer();
        Story household = landed(List.of(mother, grandmother))
                .does("receiveHousehold", MOTHER_WITH_CHILDREN)
                .does("takeBiometrics");

        assessed(household, mother, FREE);
        household.askedSteps();
        assertThat(tasks.openFor(grandmother)).extracting(OpenTask::step).containsExactly("userTask_explainRights");

        assessed(household, grandmother, FREE);
        household.askedSteps("settleHousehold").endsAt("endEvent_arrived");
    }

    @Test
    void whenEveryAdultIsHeldAndNobodyIsLeftTheHouseholdEndsUnderCriminalProcedure() {
        String mother = stories.newcomer();
        Story household = landed(List.of(mother))
                .does("receiveHousehold", MOTHER_WITH_CHILDREN)
                .does("takeBiometrics");
        steps.outcomeWillBe(household.person, "custody");

        assessed(household, mother, HELD, "arrangeCare", "confirmTransfer");

        household
                .endsAt("endEvent_underCriminalProcedure")
                .passedNot("endEvent_arrived")
                .isOver();
    }

    @Test
    void theChildrenHaveACarerBeforeTheTransfer() {
        String mother = stories.newcomer();
        Story household = landed(List.of(mother))
                .does("receiveHousehold", MOTHER_WITH_CHILDREN)
                .does("takeBiometrics");

        assessed(household, mother, HELD, "arrangeCare");

        assertThat(tasks.openFor(mother)).extracting(OpenTask::step).containsExactly("userTask_confirmTransfer");
        household.askedSteps();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("arrival");
    }

    private Story landed(List<String> people) {
        String household = stories.newcomer().replace("ZH-P-", "ZH-H-");
        adults.live(household, people);
        return stories.begin("arrival", household, Map.of());
    }

    /** The adult's own case, from the lawyer to these last steps. */
    private void assessed(Story household, String adult, Map<String, Object> route, String... last) {
        steps.routesWillBe(adult, List.of(route));
        household.afterWaiting(Duration.ZERO);
        for (String step : List.of("explainRights", "recordInterview", "recordProceduralDecision")) {
            complete(adult, step, Map.of());
        }
        for (String step : last) {
            complete(adult, step, step.equals("confirmTransfer") ? Map.of("transferred", true) : Map.of());
        }
        household.afterWaiting(Duration.ZERO);
    }

    private void complete(String adult, String step, Map<String, Object> facts) {
        OpenTask task = tasks.openFor(adult).stream()
                .filter(it -> it.form().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(adult + " is not at " + step));
        tasks.complete(task.id(), "ZH-U-000001", facts);
    }
}
