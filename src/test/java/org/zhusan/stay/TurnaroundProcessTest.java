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
import org.zhusan.engine.Tasks;

@ProcessTest
class TurnaroundProcessTest {
    @Autowired
    Stories stories;

    @Autowired
    Tasks tasks;

    @Test
    void anEmptiedBuildingIsDisinfectedAndMayBeEntered() {
        emptied("ZH-S71-F1")
                .isUpTo("aktau-admin", "disinfectBuilding")
                .does("disinfectBuilding")
                .endsAt("endEvent_buildingVacant")
                .isOver();
    }

    @Test
    void aBuildingWaitsAsLongAsNobodyHasCleanedItAndTheDelayShows() {
        Story story = emptied("ZH-S71-F2");

        assertThat(tasks.openFor(story.person)).singleElement().satisfies(it -> assertThat(it.dueAt())
                .isNotNull());
        story.afterWaiting(Duration.ofDays(30)).isUpTo("aktau-admin", "disinfectBuilding");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("turnaround");
    }

    private Story emptied(String flight) {
        return stories.begin("turnaround", flight, Map.of());
    }
}
