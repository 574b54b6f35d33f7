package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

@ProcessTest
class EarlyDepartureProcessTest {
    @Autowired
    Stories stories;

    @Autowired
    Tasks tasks;

    @Test
    void aFatherIsHeardExaminedAndMayTakeHisSonHome() {
        asked().isUpTo("aktau-social", "hearFamily")
                .does("hearFamily")
                .isUpTo("guardianship:MAN", "examineRelative")
                .does("examineRelative", Map.of("earlyDeparture", "granted"))
                .endsAt("endEvent_mayLeave")
                .passedNot("endEvent_staysAtCentre")
                .isOver();
    }

    @Test
    void whereNothingIsProvenTheChildrenStay() {
        asked().does("hearFamily")
                .does("examineRelative", Map.of("earlyDeparture", "refused"))
                .endsAt("endEvent_staysAtCentre")
                .passedNot("endEvent_mayLeave")
                .isOver();
    }

    @Test
    void withoutAnAnswerNobodyLeaves() {
        asked().does("hearFamily").does("examineRelative").endsAt("endEvent_staysAtCentre");
    }

    @Test
    void nobodyIsExaminedBeforeTheFamilyAndTheChildrenWereHeard() {
        Story story = asked();

        assertThat(tasks.openFor(story.person)).extracting(OpenTask::form).containsExactly("hearFamily");
        story.afterWaiting(Duration.ofDays(9)).isUpTo("aktau-social", "hearFamily");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("earlyDeparture");
    }

    private Story asked() {
        String household = stories.newcomer().replace("ZH-P-", "ZH-H-");
        return stories.begin("earlyDeparture", household, Map.of());
    }
}
