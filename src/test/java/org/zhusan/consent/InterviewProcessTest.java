package org.zhusan.consent;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;

@ProcessTest
class InterviewProcessTest {
    @Autowired
    Stories stories;

    @Test
    void aDecisionIsRecordedNoSoonerThanADayAfterTheNotice() {
        Stories.Story story = noticed(Map.of("noticeUnderstood", true));
        story.waitsAt("timerEvent_fullReflection")
                .afterWaiting(Duration.ofHours(24).minusMinutes(1))
                .waitsAt("timerEvent_fullReflection")
                .afterWaiting(Duration.ofMinutes(1))
                .isUpTo("mfa-consular", "recordDecision")
                .does("recordDecision", Map.of("decision", "consent"))
                .endsAt("endEvent_decisionRecorded")
                .passedNot("timerEvent_shortReflection", "timerEvent_timeToDecide")
                .isOver();
    }

    @Test
    void twoAgenciesStandForTheNotice() {
        stories.begin("interview", Map.of())
                .isUpTo("mfa-consular", "planInterview")
                .does("planInterview")
                .isUpTo("mfa-consular", "giveLiabilityNotice")
                .does("giveLiabilityNotice", Map.of("noticeUnderstood", true))
                .isUpTo("knb-field", "countersignNotice");
    }

    @Test
    void aNoticeNotUnderstoodIsGivenAgainAndNotCountersigned() {
        stories.begin("interview", Map.of())
                .does("planInterview")
                .does("giveLiabilityNotice", Map.of("noticeUnderstood", false))
                .isUpTo("mfa-consular", "planInterview")
                .passedNot("userTask_countersignNotice");
    }

    @Test
    void whoSignedTheWaiverDecidesAfterTwoHoursNotBefore() {
        noticed(Map.of("noticeUnderstood", true, "decidesSooner", true))
                .afterWaiting(Duration.ofMinutes(119))
                .waitsAt("timerEvent_shortReflection")
                .afterWaiting(Duration.ofMinutes(1))
                .does("recordDecision", Map.of("decision", "refuse"))
                .endsAt("endEvent_decisionRecorded")
                .passedNot("timerEvent_fullReflection");
    }

    @Test
    void whoNeedsTimeIsAskedAgainAfterAWeek() {
        noticed(Map.of("noticeUnderstood", true))
                .afterWaiting(Duration.ofHours(24))
                .does("recordDecision", Map.of("decision", "needsTime"))
                .waitsAt("timerEvent_timeToDecide")
                .afterWaiting(Duration.ofDays(6))
                .waitsAt("timerEvent_timeToDecide")
                .afterWaiting(Duration.ofDays(1))
                .does("recordDecision", Map.of("decision", "consent"))
                .passed("userTask_recordDecision", "timerEvent_timeToDecide", "userTask_recordDecision")
                .endsAt("endEvent_decisionRecorded");
    }

    @Test
    void anAnswerNobodyGaveCountsAsTimeNeeded() {
        noticed(Map.of("noticeUnderstood", true))
                .afterWaiting(Duration.ofHours(24))
                .does("recordDecision")
                .waitsAt("timerEvent_timeToDecide");
    }

    @Test
    void aDoubtAboutFreeWillBeginsTheInterviewAnewWithTheFullTimeToReflect() {
        noticed(Map.of("noticeUnderstood", true, "decidesSooner", true))
                .afterWaiting(Duration.ofHours(2))
                .does("recordDecision", Map.of("decision", "doubt"))
                .does("planInterview")
                .does("giveLiabilityNotice", Map.of("noticeUnderstood", true, "decidesSooner", false))
                .does("countersignNotice")
                .afterWaiting(Duration.ofHours(2))
                .waitsAt("timerEvent_fullReflection")
                .afterWaiting(Duration.ofHours(22))
                .does("recordDecision", Map.of("decision", "refuse"))
                .endsAt("endEvent_decisionRecorded");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("interview");
    }

    private Stories.Story noticed(Map<String, Object> facts) {
        return stories.begin("interview", Map.of())
                .does("planInterview")
                .does("giveLiabilityNotice", facts)
                .does("countersignNotice");
    }
}
