package org.zhusan.relatives;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class RelativesProcessTest {
    private static final Map<String, Object> REACHED = Map.of("contactOutcome", "reached");
    private static final Map<String, Object> REFUSED = Map.of("contactOutcome", "refused");
    private static final Map<String, Object> NOBODY = Map.of("contactOutcome", "nobody");
    private static final Map<String, Object> WILLING = Map.of("claimsConflict", false, "familyWilling", true);
    private static final Map<String, Object> UNWILLING = Map.of("claimsConflict", false, "familyWilling", false);

    @Autowired
    Stories stories;

    @Autowired
    TestRelativesSteps steps;

    @Test
    void aFamilyIsToldSeenForItsChildrenAndReady() {
        Story person = person("ready");
        person.isUpTo("rc-social:KAR", "contactRelatives")
                .does("contactRelatives", REACHED)
                .isUpTo("rc-social:KAR", "recordWillingness")
                .does("recordWillingness", WILLING)
                .isUpTo("rc-social:KAR", "visitHome")
                .does("visitHome", Map.of("childrenCome", true))
                .isUpTo("guardianship:KAR", "seeHomeForChildren")
                .does("seeHomeForChildren")
                .endsAt("familyReadiness", "endEvent_judged")
                .endsAt("endEvent_ready")
                .passedNot("userTask_settleBetweenFamilies", "userTask_offerMediation")
                .askedSteps("seeWhatIsKnown", "judgeReadiness", "keepReadiness")
                .isOver();
    }

    @Test
    void aFamilyReadyOnConditionsIsPreparedOnceAndJudgedAgain() {
        person("conditional", "conditional")
                .does("contactRelatives", REACHED)
                .does("recordWillingness", WILLING)
                .does("visitHome", Map.of("childrenCome", false))
                .isUpTo("rc-psych:KAR", "prepareFamily")
                .does("prepareFamily")
                .endsAt("endEvent_conditional")
                .isOver();
    }

    @Test
    void whereDangerWasSeenTheCaseManagerSeesToProtectionAndNobodyGoesThere() {
        person("danger")
                .does("contactRelatives", REACHED)
                .does("recordWillingness", WILLING)
                .does("visitHome", Map.of("childrenCome", false))
                .isUpTo("case-manager", "seeToProtection")
                .does("seeToProtection")
                .endsAt("familyReadiness", "endEvent_protected")
                .endsAt("endEvent_notReady")
                .isOver();
    }

    @Test
    void whileThePersonIsAbroadTheFieldOfficeLooksAndAfterwardsTheRegion() {
        String person = stories.newcomer();
        steps.isAbroad(person);
        Story story = stories.begin("relatives", person, Map.of());
        story.isUpTo("knb-field", "findRelatives");
        steps.comesHome(person);

        story.does("findRelatives", again(5))
                .afterWaiting(Duration.ofDays(4))
                .waitsAt("callActivity_reachRelatives")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("rc-social:KAR", "contactRelatives")
                .does("contactRelatives", NOBODY)
                .endsAt("relativesOutreach", "endEvent_nobodyFound")
                .endsAt("endEvent_noRelatives")
                .passedNot("serviceTask_keepReadiness")
                .isOver();
    }

    @Test
    void aRefusalIsFollowedByMediationAndASecondNoStands() {
        person().does("contactRelatives", REFUSED)
                .endsAt("relativesOutreach", "endEvent_refused")
                .isUpTo("rc-psych:KAR", "offerMediation")
                .does("offerMediation", Map.of("mediationHelped", false))
                .endsAt("endEvent_notReady")
                .isOver();
    }

    @Test
    void afterMediationTheFamilyIsAskedAgain() {
        person("ready")
                .does("contactRelatives", REACHED)
                .does("recordWillingness", UNWILLING)
                .does("offerMediation", Map.of("mediationHelped", true))
                .isUpTo("rc-social:KAR", "contactRelatives")
                .does("contactRelatives", REACHED)
                .does("recordWillingness", WILLING)
                .does("visitHome", Map.of("childrenCome", false))
                .endsAt("endEvent_ready")
                .isOver();
    }

    @Test
    void betweenTwoFamiliesTheAuthorityDecidesAndTheOtherIsAsked() {
        person("ready")
                .does("contactRelatives", REACHED)
                .does("recordWillingness", Map.of("claimsConflict", true, "familyWilling", true))
                .isUpTo("guardianship:KAR", "settleBetweenFamilies")
                .does("settleBetweenFamilies", Map.of("familyWilling", false, "othersToAsk", true))
                .isUpTo("rc-social:KAR", "contactRelatives")
                .does("contactRelatives", REACHED)
                .does("recordWillingness", Map.of("claimsConflict", false, "familyWilling", true))
                .does("visitHome", Map.of("childrenCome", false))
                .endsAt("endEvent_ready")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndWasReached() {
        stories.assertEveryEndReached("relatives");
        stories.assertEveryEndReached("relativesOutreach");
        stories.assertEveryEndReached("familyReadiness");
    }

    private Story person(String... judgements) {
        String person = stories.newcomer();
        steps.judges(person, judgements);
        return stories.begin("relatives", person, Map.of());
    }

    private static Map<String, Object> again(int days) {
        // stories begin on the first of March 2019
        Instant next = Instant.parse("2019-03-01T08:00:00Z").plus(Duration.ofDays(days));
        return Map.of("contactOutcome", "again", "nextAttemptOn", Date.from(next));
    }
}
