package org.zhusan.consent;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;

@ProcessTest
class ChildCoverageProcessTest {
    private static final Map<String, Object> WITH_CHILDREN = Map.of("hasChildren", true);

    @Autowired
    Stories stories;

    @Test
    void whoHasNoChildrenIsAskedNothing() {
        stories.begin("childCoverage", Map.of())
                .endsAt("endEvent_noChildren")
                .passedNot("userTask_coverChildren")
                .askedSteps()
                .isOver();
    }

    @Test
    void aClearCaseNeedsNobodyElse() {
        stories.begin("childCoverage", WITH_CHILDREN, "covered")
                .isUpTo("mfa-consular", "coverChildren")
                .does("coverChildren")
                .endsAt("endEvent_everyChildCovered")
                .passedNot("userTask_reviewCoverage", "userTask_hearChild")
                .isOver();
    }

    @Test
    void aChildWhoObjectsIsHeardByTheRegionsGuardianshipAuthorityAndTheTableIsAskedAgain() {
        stories.begin("childCoverage", Map.of("hasChildren", true, "placeRegion", "KAR"), "hearChild", "covered")
                .does("coverChildren")
                .isUpTo("guardianship:KAR", "hearChild")
                .does("hearChild")
                .endsAt("endEvent_everyChildCovered")
                .passedNot("userTask_reviewCoverage")
                .askedSteps("decideCoverage", "decideCoverage");
    }

    @Test
    void whileAbroadTheGuardianshipAuthorityOfAktauHearsTheChild() {
        stories.begin("childCoverage", WITH_CHILDREN, "hearChild")
                .does("coverChildren")
                .isUpTo("guardianship:MAN", "hearChild");
    }

    @Test
    void aChildWhoStillObjectsIsALawyersQuestion() {
        stories.begin("childCoverage", WITH_CHILDREN, "hearChild", "review")
                .does("coverChildren")
                .does("hearChild")
                .isUpTo("mfa-desk", "reviewCoverage")
                .does("reviewCoverage", Map.of("coverageResult", "notCovered"))
                .endsAt("endEvent_someChildNotCovered")
                .askedSteps("decideCoverage", "decideCoverage");
    }

    @Test
    void aReviewMayCoverAChildTheTableCouldNot() {
        stories.begin("childCoverage", WITH_CHILDREN, "review")
                .does("coverChildren")
                .does("reviewCoverage", Map.of("coverageResult", "covered"))
                .endsAt("endEvent_everyChildCovered")
                .passedNot("userTask_hearChild");
    }

    @Test
    void aReviewMaySendForTheChild() {
        stories.begin("childCoverage", WITH_CHILDREN, "review", "notCovered")
                .does("coverChildren")
                .does("reviewCoverage", Map.of("coverageResult", "hearChild"))
                .does("hearChild")
                .endsAt("endEvent_someChildNotCovered");
    }

    @Test
    void aChildLeftUncoveredIsNamedInTheEnd() {
        stories.begin("childCoverage", WITH_CHILDREN, "notCovered")
                .does("coverChildren")
                .endsAt("endEvent_someChildNotCovered")
                .passedNot("userTask_reviewCoverage", "userTask_hearChild");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("childCoverage");
    }
}
