package org.zhusan.consent;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;

@ProcessTest
class RefusalProcessTest {
    @Autowired
    Stories stories;

    @Test
    void aRefusalIsRecordedByTheConsulAndCheckedByTheDesk() {
        stories.begin("refusal", Map.of())
                .isUpTo("mfa-consular", "recordRefusal")
                .does("recordRefusal")
                .isUpTo("mfa-desk", "checkRefusal");
    }

    @Test
    void aFreeRefusalWithoutFurtherContactStands() {
        refused(Map.of(), Map.of("freeWillConfirmed", true))
                .endsAt("endEvent_refusalStands")
                .passedNot("callActivity_coverChildren", "gateway_askedBefore")
                .isOver();
    }

    @Test
    void aDoubtedRefusalNeitherStandsNorWaitsNorTouchesTheChildren() {
        refused(Map.of("childrenTravel", true), Map.of("freeWillConfirmed", false, "askAgain", true))
                .endsAt("endEvent_toBeAskedInPrivate")
                .passedNot("gateway_childrenTravel", "callActivity_coverChildren", "gateway_contactAgain")
                .isOver();
    }

    @Test
    void whoAllowsItIsAskedAgainAfterThirtyDays() {
        refused(Map.of(), Map.of("freeWillConfirmed", true, "recontact", "first", "askAgain", true))
                .waitsAt("timerEvent_firstContact")
                .afterWaiting(Duration.ofDays(29))
                .waitsAt("timerEvent_firstContact")
                .afterWaiting(Duration.ofDays(1))
                .endsAt("endEvent_timeToAskAgain")
                .passedNot("timerEvent_laterContact")
                .isOver();
    }

    @Test
    void whoRefusedBeforeIsLeftInPeaceForNinetyDays() {
        refused(Map.of(), Map.of("freeWillConfirmed", true, "recontact", "again", "askAgain", true))
                .afterWaiting(Duration.ofDays(89))
                .waitsAt("timerEvent_laterContact")
                .afterWaiting(Duration.ofDays(1))
                .endsAt("endEvent_timeToAskAgain")
                .passedNot("timerEvent_firstContact");
    }

    @Test
    void aMotherWhoStaysMayLetHerChildrenTravel() {
        stories.begin("refusal", Map.of("hasChildren", true), "covered")
                .does("recordRefusal", Map.of("childrenTravel", true))
                .does("checkRefusal", Map.of("freeWillConfirmed", true))
                .does("coverChildren")
                .endsAt("childCoverage", "endEvent_everyChildCovered")
                .endsAt("endEvent_refusalStands")
                .passed("userTask_checkRefusal", "callActivity_coverChildren", "gateway_contactAgain")
                .askedSteps("decideCoverage");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("refusal");
    }

    private Stories.Story refused(Map<String, Object> recorded, Map<String, Object> checked) {
        return stories.begin("refusal", Map.of())
                .does("recordRefusal", recorded)
                .does("checkRefusal", checked);
    }
}
