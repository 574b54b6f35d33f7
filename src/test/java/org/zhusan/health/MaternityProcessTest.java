package org.zhusan.health;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;

@ProcessTest
class MaternityProcessTest {
    @Autowired
    Stories stories;

    @Test
    void visitFollowsVisitUntilAChildIsBorn() {
        begin().isUpTo("moh-clinic", "accompanyPregnancy")
                .does("accompanyPregnancy", Map.of("pregnancyState", "visit"))
                .isUpTo("moh-clinic", "accompanyPregnancy")
                .does("accompanyPregnancy", Map.of("pregnancyState", "visit"))
                .does("accompanyPregnancy", Map.of("pregnancyState", "born"))
                .isUpTo("moh-clinic", "registerNewborn")
                .does("registerNewborn")
                .endsAt("endEvent_childBorn")
                .askedSteps("openFile", "openRegistration")
                .isOver();
    }

    @Test
    void aPregnancyThatEndedIsWrittenDownOnce() {
        begin().does("accompanyPregnancy", Map.of("pregnancyState", "ended"))
                .endsAt("endEvent_pregnancyEnded")
                .askedSteps()
                .passedNot("userTask_registerNewborn")
                .isOver();
    }

    @Test
    void withoutAnAnswerThePregnancyGoesOn() {
        begin().does("accompanyPregnancy")
                .isUpTo("moh-clinic", "accompanyPregnancy")
                .passedNot("endEvent_pregnancyEnded", "userTask_registerNewborn");
    }

    @Test
    void aChildBornAtTheFirstVisitIsRegisteredAtOnce() {
        begin().does("accompanyPregnancy", Map.of("pregnancyState", "born"))
                .does("registerNewborn")
                .endsAt("endEvent_childBorn")
                .passed("userTask_registerNewborn", "serviceTask_openFile")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("maternity");
    }

    private Stories.Story begin() {
        return stories.begin("maternity", Map.of());
    }
}
