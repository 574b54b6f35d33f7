package org.zhusan.health;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;

@ProcessTest
class NutritionProcessTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Stories stories;

    @Test
    void whoNeedsNoPlanIsNotWeighedAgain() {
        begin().isUpTo("moh-nutrition", "assessNutrition")
                .does("assessNutrition", Map.of("planNeeded", false))
                .endsAt("endEvent_wellNourished")
                .passedNot("userTask_weighWeekly")
                .isOver();
    }

    @Test
    void whoHasAPlanIsWeighedEveryWeekUntilRecovered() {
        begin().does("assessNutrition", Map.of("planNeeded", true))
                .waitsAt("timerEvent_untilNextWeighing")
                .afterWaiting(WEEK.minusMinutes(1))
                .waitsAt("timerEvent_untilNextWeighing")
                .afterWaiting(Duration.ofMinutes(1))
                .isUpTo("moh-nutrition", "weighWeekly")
                .does("weighWeekly", Map.of("recovered", false))
                .waitsAt("timerEvent_untilNextWeighing")
                .afterWaiting(WEEK)
                .does("weighWeekly", Map.of("recovered", true))
                .endsAt("endEvent_recovered")
                .isOver();
    }

    @Test
    void withoutAnAnswerThePersonIsWeighedAgain() {
        begin().does("assessNutrition")
                .afterWaiting(WEEK)
                .does("weighWeekly")
                .waitsAt("timerEvent_untilNextWeighing")
                .passedNot("endEvent_recovered", "endEvent_wellNourished");
    }

    @Test
    void theWeekCountsFromTheWeighingNotFromItsDueDay() {
        begin().does("assessNutrition", Map.of("planNeeded", true))
                .afterWaiting(Duration.ofDays(12))
                .does("weighWeekly")
                .afterWaiting(Duration.ofDays(6))
                .waitsAt("timerEvent_untilNextWeighing")
                .afterWaiting(Duration.ofDays(1))
                .isUpTo("moh-nutrition", "weighWeekly");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("nutrition");
    }

    private Stories.Story begin() {
        return stories.begin("nutrition", Map.of());
    }
}
