package org.zhusan.guardianship;

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
class GuardianshipProcessTest {
    private static final Map<String, Object> APPOINTED = Map.of("placed", true);
    private static final Map<String, Object> WILLING = Map.of("anyoneWilling", true);
    private static final Map<String, Object> SUITABLE = Map.of("anyoneSuitable", true);

    @Autowired
    Stories stories;

    @Autowired
    TestGuardianCareSteps care;

    @Test
    void anAuntTakesTheChildAndItIsVisitedUntilItIsOfAge() {
        Story child = registered("KAR");
        child.isUpTo("rc-social:KAR", "findCandidates")
                .does("findCandidates", WILLING)
                .isUpTo("guardianship:KAR", "checkHome")
                .does("checkHome", SUITABLE)
                .isUpTo("rc-psych:KAR", "hearChildOnCare")
                .does("hearChildOnCare")
                .isUpTo("guardianship:KAR", "keepSiblingsTogether")
                .does("keepSiblingsTogether")
                .endsAt("familySearch", "endEvent_familyFound")
                .isUpTo("guardianship:KAR", "decideOnGuardianship")
                .does("decideOnGuardianship", APPOINTED)
                .isUpTo("mlsp-social", "arrangeAllowance");
        care.isAged(child.person, 17);
        care.willComeOfAge(child.person);
        child.does("arrangeAllowance")
                .afterWaiting(Duration.ofDays(14))
                .isUpTo("guardianship:KAR", "visitChild")
                .does("visitChild")
                .afterWaiting(Duration.ofDays(366))
                .endsAt("endEvent_ofAge")
                .passedNot("gateway_instead", "gateway_parentAgain")
                .isOver();
    }

    @Test
    void withoutARelativeSomebodyElseIsFoundAndWhoIsNotSuitableIsNotTheLast() {
        Story child = registered("MAN");
        child.does("findCandidates")
                .isUpTo("guardianship:MAN", "lookBeyondRelatives")
                .does("lookBeyondRelatives")
                .does("checkHome")
                .isUpTo("guardianship:MAN", "lookBeyondRelatives")
                .does("lookBeyondRelatives")
                .does("checkHome", SUITABLE)
                .does("hearChildOnCare")
                .does("keepSiblingsTogether")
                .isUpTo("guardianship:MAN", "decideOnGuardianship");
    }

    @Test
    void whenTheAuthorityRefusesAFamilyIsSearchedForAgain() {
        Story child = searched("MAN").does("decideOnGuardianship", Map.of("placed", false));

        child.isUpTo("rc-social:MAN", "findCandidates")
                .passed("callActivity_findFamily", "gateway_instead")
                .passedNot("userTask_arrangeAllowance");
    }

    @Test
    void withoutAnAnswerNobodyIsAppointed() {
        searched("MAN").does("decideOnGuardianship").isUpTo("rc-social:MAN", "findCandidates");
    }

    @Test
    void aParentComesBeforeAnybodyIsAppointed() {
        searched("MAN")
                .does("decideOnGuardianship", Map.of("otherwise", "parent"))
                .endsAt("endEvent_withParent")
                .passedNot("userTask_arrangeAllowance")
                .isOver();
    }

    @Test
    void theChildComesOfAgeBeforeItIsDecided() {
        searched("MAN")
                .does("decideOnGuardianship", Map.of("otherwise", "ofAge"))
                .endsAt("endEvent_ofAgeBefore")
                .isOver();
    }

    @Test
    void aGuardianWhoDiesIsFollowedByAnother() {
        Story child = appointed(APPOINTED);

        child.hears("guardianCare.guardianLost")
                .does("placeMeanwhile")
                .isUpTo("rc-social:MAN", "findCandidates")
                .passed("gateway_parentAgain");
    }

    @Test
    void theMotherIsFreeAndTheChildGoesBackToHer() {
        Story child = appointed(APPOINTED);

        child.hears("guardianCare.parentReturned")
                .does("decideOnReturn", Map.of("careEnding", "returned"))
                .endsAt("endEvent_returnedToParent")
                .isOver();
    }

    @Test
    void aTemporaryActRunsOutAndEverythingIsLookedAtAnew() {
        var in60Days = Date.from(Instant.parse("2019-03-01T08:00:00Z").plus(Duration.ofDays(60)));
        Story child = appointed(Map.of("placed", true, "actEndsOn", in60Days));

        child.waitsAt("callActivity_visitFamily")
                .afterWaiting(Duration.ofDays(59))
                .isUpTo("guardianship:MAN", "visitChild")
                .afterWaiting(Duration.ofDays(2))
                .isUpTo("rc-social:MAN", "findCandidates");
    }

    @Test
    void anActWithoutALastDayNeverRunsOut() {
        appointed(APPOINTED).afterWaiting(Duration.ofDays(365)).isUpTo("guardianship:MAN", "visitChild");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("guardianship");
        stories.assertEveryEndReached("familySearch");
    }

    private Story registered(String region) {
        return stories.begin("guardianship", Map.of("placeRegion", region))
                .isUpTo("guardianship:" + region, "registerChild")
                .does("registerChild")
                .isUpTo("guardianship:" + region, "placeTemporarily")
                .does("placeTemporarily");
    }

    private Story searched(String region) {
        return registered(region)
                .does("findCandidates", WILLING)
                .does("checkHome", SUITABLE)
                .does("hearChildOnCare")
                .does("keepSiblingsTogether");
    }

    private Story appointed(Map<String, Object> facts) {
        Story child = searched("MAN").does("decideOnGuardianship", facts);
        care.isAged(child.person, 6);
        return child.does("arrangeAllowance");
    }
}
