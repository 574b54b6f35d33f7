package org.zhusan.consent;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;

@ProcessTest
class ConsentProcessTest {
    private static final Map<String, Object> BOARDS = Map.of("stillConsents", true, "standingOutcome", "boarded");

    @Autowired
    Stories stories;

    @Test
    void aMotherConsentsWithHerChildrenAndBoards() {
        interviewed(stories.begin("consent", Map.of(), "covered"), "consent", true)
                .does("coverChildren")
                .isUpTo("mfa-consular", "giveDataNotice")
                .does("giveDataNotice")
                .hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", BOARDS)
                .endsAt("endEvent_boarding")
                .passed(
                        "callActivity_askPerson",
                        "callActivity_coverChildren",
                        "userTask_giveDataNotice",
                        "callActivity_keepConsent")
                .passedNot("callActivity_hearRefusal", "userTask_decideOnBestInterests")
                .isOver();
    }

    @Test
    void aChildLeftUncoveredDoesNotUndoTheMothersOwnConsent() {
        interviewed(stories.begin("consent", Map.of(), "notCovered"), "consent", true)
                .does("coverChildren")
                .endsAt("childCoverage", "endEvent_someChildNotCovered")
                .does("giveDataNotice")
                .hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", BOARDS)
                .endsAt("endEvent_boarding");
    }

    @Test
    void aRefusalIsRespectedAndCostsNothing() {
        interviewed(stories.begin("consent", Map.of()), "refuse", false)
                .does("recordRefusal")
                .does("checkRefusal", Map.of("freeWillConfirmed", true))
                .endsAt("endEvent_stayedAbroad")
                .passedNot("callActivity_coverChildren", "userTask_giveDataNotice", "callActivity_keepConsent")
                .askedSteps()
                .isOver();
    }

    @Test
    void whoRefusedAndAllowedItIsAskedAgainInANewInterview() {
        Stories.Story story = interviewed(stories.begin("consent", Map.of()), "refuse", false)
                .does("recordRefusal")
                .does("checkRefusal", Map.of("freeWillConfirmed", true, "recontact", "first", "askAgain", true))
                .afterWaiting(Duration.ofDays(30));
        assertThat(story.instancesOf("interview")).isEqualTo(2);
        interviewed(story, "consent", false)
                .does("giveDataNotice")
                .hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", BOARDS)
                .endsAt("endEvent_boarding");
    }

    @Test
    void aRefusalThatMayNotBeFreeIsHeardAgainAtOnceAndThenStands() {
        Stories.Story story = interviewed(stories.begin("consent", Map.of()), "refuse", false)
                .does("recordRefusal")
                .does("checkRefusal", Map.of("freeWillConfirmed", false, "askAgain", true));
        interviewed(story, "refuse", false)
                .does("recordRefusal")
                .does("checkRefusal", Map.of("freeWillConfirmed", true))
                .endsAt("endEvent_stayedAbroad")
                .passed("callActivity_hearRefusal", "callActivity_askPerson", "callActivity_hearRefusal");
    }

    @Test
    void aWithdrawnConsentEndsWithoutBoarding() {
        interviewed(stories.begin("consent", Map.of()), "consent", false)
                .does("giveDataNotice")
                .hears("consent.withdrawn")
                .does("recordWithdrawal", Map.of("standingOutcome", "withdrawn"))
                .endsAt("endEvent_withdrawn")
                .passedNot("endEvent_boarding")
                .askedSteps("releaseSeat")
                .isOver();
    }

    @Test
    void aWithdrawalSaidBeforeTheConsentStandsIsNotLost() {
        interviewed(stories.begin("consent", Map.of()), "consent", false)
                .hears("consent.withdrawn")
                .does("giveDataNotice")
                .afterWaiting(Duration.ofMinutes(1))
                .isUpTo("mfa-consular", "recordWithdrawal");
    }

    @Test
    void aConsentNobodyConfirmedExpires() {
        interviewed(stories.begin("consent", Map.of()), "consent", false)
                .does("giveDataNotice")
                .afterWaiting(Duration.ofDays(90))
                .does("reconfirmConsent", Map.of("confirmation", "notReached"))
                .endsAt("endEvent_expired")
                .passedNot("endEvent_boarding")
                .isOver();
    }

    @Test
    void forAChildWithoutAParentTheGuardianshipAuthorityDecidesAndTheOmbudsmanLearnsOfIt() {
        stories.decidedBy("guardianship")
                .isUpTo("guardianship:MAN", "decideOnBestInterests")
                .does("decideOnBestInterests", Map.of("travelsInBestInterests", true))
                .afterWaiting(Duration.ZERO)
                .endsAt("endEvent_bestInterestsDecided")
                .passedNot("callActivity_askPerson", "timerEvent_decideAgain")
                .askedSteps("informOmbudsman")
                .isOver();
    }

    @Test
    void aDecisionAgainstTravellingIsTakenUpEachMonth() {
        stories.decidedBy("guardianship", "guardianship")
                .does("decideOnBestInterests", Map.of("travelsInBestInterests", false))
                .afterWaiting(Duration.ZERO)
                .waitsAt("gateway_laterAgain")
                .afterWaiting(Duration.ofDays(30))
                .does("decideOnBestInterests", Map.of("travelsInBestInterests", true))
                .afterWaiting(Duration.ZERO)
                .endsAt("endEvent_bestInterestsDecided")
                .askedSteps("informOmbudsman", "informOmbudsman");
    }

    @Test
    void whoTurnsEighteenBeforeOthersDecideIsAsked() {
        Stories.Story story = stories.decidedBy("guardianship", "person")
                .isUpTo("guardianship:MAN", "decideOnBestInterests")
                .hears("consent.cameOfAge")
                .isUpTo("mfa-consular", "planInterview");
        interviewed(story, "refuse", false)
                .does("recordRefusal")
                .does("checkRefusal", Map.of("freeWillConfirmed", true))
                .endsAt("endEvent_stayedAbroad")
                .passedNot("serviceTask_informOmbudsman")
                .isOver();
    }

    @Test
    void whoTurnsEighteenWithinTheMonthIsAsked() {
        stories.decidedBy("guardianship", "person")
                .does("decideOnBestInterests", Map.of("travelsInBestInterests", false))
                .afterWaiting(Duration.ZERO)
                .afterWaiting(Duration.ofDays(30))
                .isUpTo("mfa-consular", "planInterview");
    }

    @Test
    void whoTurnsEighteenNeedNotWaitForTheMonthToPass() {
        stories.decidedBy("guardianship", "person")
                .does("decideOnBestInterests", Map.of("travelsInBestInterests", false))
                .afterWaiting(Duration.ZERO)
                .waitsAt("gateway_laterAgain")
                .hears("consent.cameOfAge")
                .isUpTo("mfa-consular", "planInterview")
                .afterWaiting(Duration.ofDays(31))
                .isUpTo("mfa-consular", "planInterview");
    }

    @Test
    void whoseAircraftLeftWithoutHerAwaitsTheNextWithoutAnotherInterview() {
        stories.decidedBy("decided")
                .waitsAt("callActivity_keepConsent")
                .hears("consent.boardingCalled")
                .does("reconfirmAtBoarding", BOARDS)
                .endsAt("endEvent_boarding")
                .passedNot("callActivity_askPerson", "callActivity_coverChildren", "userTask_giveDataNotice")
                .isOver();
    }

    @Test
    void whomAnotherAsksOrWhoseAnswerStandsIsNotAsked() {
        stories.decidedBy("nothing")
                .endsAt("endEvent_notAsked")
                .passedNot("callActivity_askPerson", "userTask_decideOnBestInterests", "callActivity_keepConsent")
                .isOver();
    }

    @Test
    void theStandInOffersWhatTheRealStepsDo() {
        assertThat(stepsOf(TestSteps.class)).containsExactlyInAnyOrderElementsOf(stepsOf(ConsentSteps.class));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("consent");
    }

    private static Stories.Story interviewed(Stories.Story story, String decision, boolean hasChildren) {
        return story.does("planInterview")
                .does("giveLiabilityNotice", Map.of("noticeUnderstood", true))
                .does("countersignNotice")
                .afterWaiting(Duration.ofHours(24))
                .does("recordDecision", Map.of("decision", decision, "hasChildren", hasChildren))
                .endsAt("interview", "endEvent_decisionRecorded");
    }

    private static List<String> stepsOf(Class<?> steps) {
        return Arrays.stream(steps.getDeclaredMethods())
                .filter(it -> List.of(it.getParameterTypes()).equals(List.of(DelegateExecution.class)))
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .map(Method::getName)
                .toList();
    }
}
