package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;

@ProcessTest
class LegalAssessmentProcessTest {
    private static final Map<String, Object> FREE = routed("rehabilitation", false);
    private static final Map<String, Object> OTHER_MEASURE = routed("manual", true);
    private static final Map<String, Object> TRANSFERRED = Map.of("transferred", true);

    @Autowired
    Stories stories;

    @Autowired
    TestSteps steps;

    @Test
    void whoIsUnderNoProcedureGoesToTheCentre() {
        begin(FREE)
                .isUpTo("aktau-legal", "explainRights")
                .does("explainRights")
                .isUpTo("knb-legal", "recordInterview")
                .does("recordInterview")
                .isUpTo("prosecutor", "recordProceduralDecision")
                .does("recordProceduralDecision")
                .endsAt("endEvent_toTheCentre")
                .passedNot("userTask_recordLateDecision", "userTask_arrangeCare", "userTask_registerUndertaking")
                .askedSteps("chooseRoute")
                .isOver();
    }

    @Test
    void whoSignsAnUndertakingIsNotTakenAnywhere() {
        decided(begin(routed("undertaking", true)))
                .isUpTo("mia-investigation", "registerUndertaking")
                .does("registerUndertaking")
                .endsAt("endEvent_undertaking")
                .passedNot("userTask_arrangeCare", "userTask_confirmTransfer")
                .isOver();
    }

    @Test
    void theChildrenOfWhoIsHeldHaveSomeoneBeforeTheTransfer() {
        decided(begin(routed("custody", true)))
                .isUpTo("guardianship:MAN", "arrangeCare")
                .does("arrangeCare")
                .isUpTo("mia-investigation", "confirmTransfer")
                .does("confirmTransfer", TRANSFERRED)
                .endsAt("endEvent_underCriminalProcedure")
                .passed("userTask_arrangeCare", "userTask_confirmTransfer")
                .isOver();
    }

    @Test
    void whoIsHeldWithoutChildrenIsTransferredAtOnce() {
        decided(begin(routed("custody", false)))
                .does("confirmTransfer", TRANSFERRED)
                .endsAt("endEvent_underCriminalProcedure")
                .passedNot("userTask_arrangeCare");
    }

    @Test
    void aChildWhoTurnsUpLateHoldsTheTransferBack() {
        decided(begin(routed("custody", false)))
                .does("confirmTransfer", Map.of("transferred", false))
                .isUpTo("guardianship:MAN", "arrangeCare")
                .does("arrangeCare")
                .does("confirmTransfer", TRANSFERRED)
                .endsAt("endEvent_underCriminalProcedure");
    }

    @Test
    void anUnansweredTransferIsNone() {
        decided(begin(routed("custody", true)))
                .does("arrangeCare")
                .does("confirmTransfer")
                .isUpTo("guardianship:MAN", "arrangeCare");
    }

    @ParameterizedTest
    @CsvSource({
        "rehabilitation, endEvent_toTheCentre,            ",
        "undertaking,    endEvent_undertaking,            registerUndertaking",
        "custody,        endEvent_underCriminalProcedure, arrangeCare",
    })
    void anotherMeasureGoesWhereALawyerSaysItLeads(String route, String ending, String next) {
        Stories.Story story = decided(begin(OTHER_MEASURE, routed(route, true)))
                .isUpTo("aktau-legal", "settleOtherMeasure")
                .does("settleOtherMeasure");
        if (next != null) {
            story.does(next);
        }
        story.askedSteps(
                route.equals("custody")
                        ? new String[] {"chooseRoute", "chooseRoute", "openGuardianship"}
                        : new String[] {"chooseRoute", "chooseRoute"});
        if (route.equals("custody")) {
            story.does("confirmTransfer", TRANSFERRED);
        }
        story.endsAt(ending).isOver();
    }

    @Test
    void withoutAnAnswerFromTheTableAPersonLooksAtIt() {
        decided(begin(Map.<String, Object>of()))
                .isUpTo("aktau-legal", "settleOtherMeasure")
                .passedNot("endEvent_toTheCentre", "userTask_arrangeCare", "userTask_confirmTransfer");
    }

    @Test
    void aYoungPersonIsSafeguardedAndGoesNowhereElse() {
        var young = Map.<String, Object>of("route", "rehabilitation", "youngPerson", true, "childrenInCare", false);
        decided(begin(young))
                .isUpTo("aktau-legal", "safeguardYoungPerson")
                .does("safeguardYoungPerson")
                .endsAt("endEvent_safeguarded")
                .passedNot("userTask_confirmTransfer", "userTask_registerUndertaking", "endEvent_toTheCentre")
                .isOver();
    }

    @Test
    void after72HoursTheSupervisorTakesPart() {
        interviewed(begin(FREE))
                .mayBeDoneBy("prosecutor")
                .afterWaiting(Duration.ofHours(72).minusMinutes(1))
                .isUpTo("prosecutor", "recordProceduralDecision")
                .afterWaiting(Duration.ofMinutes(1))
                .mayBeDoneBy("prosecutor", "prosecutor-supervisor")
                .does("recordLateDecision")
                .endsAt("endEvent_toTheCentre")
                .passed("boundaryEvent_decisionLate", "userTask_recordLateDecision", "businessRuleTask_chooseRoute")
                .askedSteps("chooseRoute")
                .isOver();
    }

    @Test
    void aDecisionInTimeIsNotLateAfterwards() {
        decided(begin(routed("undertaking", false)))
                .afterWaiting(Duration.ofDays(10))
                .isUpTo("mia-investigation", "registerUndertaking")
                .passedNot("boundaryEvent_decisionLate", "userTask_recordLateDecision");
    }

    @Test
    void theHoursCountFromWhenTheProsecutorHasTheCase() {
        begin(FREE)
                .does("explainRights")
                .afterWaiting(Duration.ofDays(5))
                .does("recordInterview")
                .afterWaiting(Duration.ofHours(71))
                .isUpTo("prosecutor", "recordProceduralDecision");
    }

    @Test
    void theStandInOffersWhatTheRealStepsDo() {
        assertThat(stepsOf(TestSteps.class)).containsExactlyInAnyOrderElementsOf(stepsOf(ArrivalSteps.class));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("legalAssessment");
    }

    @SafeVarargs
    private Stories.Story begin(Map<String, Object>... routes) {
        String person = stories.newcomer();
        steps.routesWillBe(person, List.of(routes));
        return stories.begin("legalAssessment", person, Map.of());
    }

    private static Stories.Story interviewed(Stories.Story story) {
        return story.does("explainRights").does("recordInterview");
    }

    private static Stories.Story decided(Stories.Story story) {
        return interviewed(story).does("recordProceduralDecision");
    }

    private static Map<String, Object> routed(String route, boolean childrenInCare) {
        return Map.of("route", route, "youngPerson", false, "childrenInCare", childrenInCare);
    }

    private static List<String> stepsOf(Class<?> steps) {
        return Arrays.stream(steps.getDeclaredMethods())
                .filter(it -> List.of(it.getParameterTypes()).equals(List.of(DelegateExecution.class)))
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .map(Method::getName)
                .toList();
    }
}
