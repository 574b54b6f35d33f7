package org.zhusan.regional;

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
class LeavingProcessTest {
    @Autowired
    Stories stories;

    @Test
    void whoIsAskedOnceMoreMayStay() {
        leaving()
                .isUpTo("rc-social:KAR", "reachOut")
                .does("reachOut", Map.of("leavingAnswer", "stays"))
                .passedNot("userTask_secureChildren", "serviceTask_leaveProgramme")
                .endsAt("endEvent_stays")
                .isOver();
    }

    @Test
    void whoHasNoChildrenLeavesAtOnce() {
        leaving()
                .does("reachOut", Map.of("leavingAnswer", "leaves", "childrenHere", false))
                .passed("gateway_childrenHere", "serviceTask_leaveProgramme")
                .passedNot("userTask_secureChildren")
                .endsAt("endEvent_left")
                .isOver();
    }

    @Test
    void nobodyLeavesBeforeTheirChildrenWereSeenTo() {
        leaving()
                .does("reachOut", Map.of("leavingAnswer", "leaves", "childrenHere", true))
                .passedNot("serviceTask_leaveProgramme")
                .isUpTo("rc-case-manager:KAR", "secureChildren")
                .does("secureChildren")
                .passed("userTask_secureChildren", "serviceTask_leaveProgramme")
                .endsAt("endEvent_left")
                .isOver();
    }

    @Test
    void withoutAWordAboutChildrenTheyAreSeenTo() {
        leaving().does("reachOut", Map.of("leavingAnswer", "leaves")).isUpTo("rc-case-manager:KAR", "secureChildren");
    }

    @Test
    void whoIsNotReachedIsTriedAgainOnTheDayChosenNotEarlier() {
        leaving()
                .does("reachOut", Map.of("leavingAnswer", "again", "nextContact", day("2019-03-06T00:00:00Z")))
                .waitsAt("timerEvent_nextContact")
                .afterWaiting(Duration.ofDays(4))
                .waitsAt("timerEvent_nextContact")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("rc-social:KAR", "reachOut")
                .does("reachOut", Map.of("leavingAnswer", "leaves", "childrenHere", false))
                .endsAt("endEvent_left");
    }

    @Test
    void whoComesBackIsWelcomed() {
        returning()
                .isUpTo("rc-case-manager:KAR", "welcomeBack")
                .does("welcomeBack", Map.of("comesBack", "back"))
                .passed("serviceTask_reopenSupport")
                .endsAt("endEvent_back")
                .isOver();
    }

    @Test
    void whoThinksItOverIsLeftInPeace() {
        returning()
                .does("welcomeBack", Map.of("comesBack", "notNow"))
                .passedNot("serviceTask_reopenSupport")
                .endsAt("endEvent_notNow")
                .isOver();
        returning().does("welcomeBack").endsAt("endEvent_notNow");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsSomeonesEnd() {
        stories.assertEveryEndReached("leavingProgramme");
        stories.assertEveryEndReached("returnToProgramme");
    }

    private Story leaving() {
        return stories.begin("leavingProgramme", Map.of("placeRegion", "KAR"));
    }

    private Story returning() {
        return stories.begin("returnToProgramme", Map.of("placeRegion", "KAR"));
    }

    private static Date day(String day) {
        return Date.from(Instant.parse(day));
    }
}
