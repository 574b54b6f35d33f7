package org.zhusan.civil;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class RecordAmendmentProcessTest {
    @Autowired
    Stories stories;

    @Test
    void aMotherReplacesSyriaByAKazakhstanPlaceYearsLater() {
        stories.begin("recordAmendment", Map.of("placeRegion", "KAR"))
                .isUpTo("rc-legal:KAR", "hearAmendment")
                .does("hearAmendment", Map.of("amendmentWished", true))
                .isUpTo("moj-registry:KAR", "decideOnAmendment")
                .does("decideOnAmendment", Map.of("amendment", "allowed"))
                .isUpTo("rc-legal:KAR", "handOverAmended")
                .does("handOverAmended")
                .endsAt("endEvent_recordAmended")
                .isOver();
    }

    @Test
    void whoThinksBetterOfItAfterTheExplanationAsksForNothing() {
        wished(false)
                .endsAt("endEvent_wishWithdrawn")
                .passedNot("userTask_decideOnAmendment")
                .isOver();
    }

    @Test
    void whatTheLawDoesNotAllowStaysAsItIs() {
        wished(true)
                .does("decideOnAmendment", Map.of("amendment", "refused"))
                .endsAt("endEvent_notAmended")
                .passedNot("userTask_handOverAmended")
                .isOver();
    }

    @Test
    void whatOnlyACourtMayChangeEndsThere() {
        wished(true)
                .does("decideOnAmendment", Map.of("amendment", "courtNeeded"))
                .endsAt("endEvent_courtNeeded")
                .passedNot("userTask_handOverAmended")
                .isOver();
    }

    @Test
    void withoutADecisionNothingIsAmended() {
        wished(true).does("decideOnAmendment").endsAt("endEvent_notAmended");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("recordAmendment");
    }

    private Story wished(boolean stands) {
        return stories.begin("recordAmendment", Map.of()).does("hearAmendment", Map.of("amendmentWished", stands));
    }
}
