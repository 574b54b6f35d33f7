package org.zhusan.civil;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class CivilRegistrationProcessTest {
    @Autowired
    Stories stories;

    @Autowired
    TestPapersSteps papers;

    @Test
    void aWomanGetsHerCardHerAddressAndHerDuplicates() {
        Story mother = admitted("identityCardDue", "residenceDue")
                .isUpTo("rc-legal:MAN", "takeInventory")
                .does("takeInventory")
                .isUpTo("moj-registry:MAN", "queryArchive")
                .does("queryArchive", Map.of("birthToRegister", false));
        mother.isUpTo("mia-migration:MAN", "issueIdentityCard")
                .does("issueIdentityCard")
                .isUpTo("mia-migration:MAN", "registerResidence")
                .does("registerResidence")
                .isUpTo("rc-legal:MAN", "deliverDocuments")
                .does("deliverDocuments", Map.of("delivery", "complete"))
                .endsAt("endEvent_documented")
                .passedNot("callActivity_registerBirth", "timerEvent_lookAgain", "endEvent_partiallyDocumented")
                .isOver();
    }

    @Test
    void aSmallChildWithItsMotherNeedsNeitherCardNorAddress() {
        queried(admitted(), false)
                .does("deliverDocuments", Map.of("delivery", "complete"))
                .endsAt("endEvent_documented")
                .passedNot("userTask_issueIdentityCard", "userTask_registerResidence")
                .isOver();
    }

    @Test
    void aChildWithoutARecordIsRegisteredBeforeAnythingElse() {
        queried(admitted("residenceDue"), true).isUpTo("rc-legal:MAN", "chooseName");
    }

    @Test
    void whatIsOpenIsLookedAtAgainAfterNinetyDaysAndThenThereMayBeMoreDue() {
        Story girl = queried(admitted(), false)
                .does("deliverDocuments", Map.of("delivery", "open"))
                .waitsAt("timerEvent_lookAgain")
                .afterWaiting(Duration.ofDays(89))
                .waitsAt("timerEvent_lookAgain");
        papers.isDue(girl.person, "identityCardDue");

        girl.afterWaiting(Duration.ofDays(1))
                .isUpTo("mia-migration:MAN", "issueIdentityCard")
                .does("issueIdentityCard")
                .does("deliverDocuments", Map.of("delivery", "complete"))
                .endsAt("endEvent_documented");
    }

    @Test
    void withoutAnAnswerItIsLookedAtAgain() {
        queried(admitted(), false).does("deliverDocuments").waitsAt("timerEvent_lookAgain");
    }

    @Test
    void whatCanNeverComeEndsItSo() {
        queried(admitted(), false)
                .does("deliverDocuments", Map.of("delivery", "partial"))
                .endsAt("endEvent_partiallyDocumented")
                .passedNot("timerEvent_lookAgain", "endEvent_documented")
                .isOver();
    }

    @Test
    void inAnotherRegionItsOwnAuthoritiesAct() {
        stories.begin("civilRegistration", Map.of("placeRegion", "KAR"))
                .isUpTo("rc-legal:KAR", "takeInventory")
                .does("takeInventory")
                .isUpTo("moj-registry:KAR", "queryArchive");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("civilRegistration");
    }

    private Story admitted(String... due) {
        Story story = stories.begin("civilRegistration", Map.of());
        papers.isDue(story.person, due);
        return story;
    }

    private static Story queried(Story story, boolean birthToRegister) {
        return story.does("takeInventory").does("queryArchive", Map.of("birthToRegister", birthToRegister));
    }
}
