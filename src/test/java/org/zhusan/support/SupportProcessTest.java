package org.zhusan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
class SupportProcessTest {
    private static final Map<String, Object> NO_HIGH_RISK = Map.of("highSuicideRisk", false);
    private static final Map<String, Object> HIGH_RISK = Map.of("highSuicideRisk", true);

    @Autowired
    Stories stories;

    @Autowired
    TestSteps steps;

    @Autowired
    Tasks tasks;

    @Test
    void anAdultIsMetByFourSideBySideAndIsSupportedWhenAllHaveMetHer() {
        Story her = begins("adult");
        assertThat(openTo(her))
                .containsExactlyInAnyOrder(
                        "aktau-psych assessAdult",
                        "aktau-theology converseOnFaith",
                        "aktau-legal consultOnLaw",
                        "aktau-social recordSocialPassport");

        does(her, "recordSocialPassport", Map.of());
        does(her, "assessAdult", NO_HIGH_RISK);
        does(her, "converseOnFaith", Map.of());
        assertThat(openTo(her)).containsExactly("aktau-legal consultOnLaw");
        does(her, "consultOnLaw", Map.of());

        her.endsAt("endEvent_supported")
                .passedNot("userTask_assessChild", "userTask_placeInEducation", "userTask_agreeOnSafety")
                .isOver();
    }

    @Test
    void whoIsAtHighRiskHasSafetyAgreedOnAtOnceWhileTheOthersGoOn() {
        Story her = begins("adult");
        does(her, "assessAdult", HIGH_RISK);

        assertThat(openTo(her)).contains("aktau-psych agreeOnSafety", "aktau-legal consultOnLaw");
        OpenTask safety = task(her, "agreeOnSafety");
        assertThat(safety.dueAt()).isEqualTo(safety.openedAt().plus(Duration.ofHours(2)));
        for (String others : List.of("converseOnFaith", "consultOnLaw", "recordSocialPassport")) {
            does(her, others, Map.of());
        }
        her.isUpTo("aktau-psych", "agreeOnSafety").does("agreeOnSafety", NO_HIGH_RISK);

        her.endsAt("endEvent_supported")
                .passed("userTask_assessAdult", "userTask_agreeOnSafety")
                .isOver();
    }

    @Test
    void aChildIsMetByThePsychologistAndFindsAPlaceToLearn() {
        Story child = begins("child");
        assertThat(openTo(child))
                .containsExactlyInAnyOrder("aktau-psych assessChild", "edu-local:MAN placeInEducation");

        does(child, "placeInEducation", Map.of());
        does(child, "assessChild", NO_HIGH_RISK);

        child.endsAt("endEvent_supported")
                .passedNot("userTask_assessAdult", "userTask_converseOnFaith", "userTask_consultOnLaw")
                .isOver();
    }

    @Test
    void aYoungPersonAtHighRiskIsNotLeftAloneEither() {
        Story boy = begins("child");
        does(boy, "placeInEducation", Map.of());
        boy.does("assessChild", HIGH_RISK)
                .isUpTo("aktau-psych", "agreeOnSafety")
                .does("agreeOnSafety", NO_HIGH_RISK)
                .endsAt("endEvent_supported");
    }

    @Test
    void aBabyIsOnlyMetByThePsychologist() {
        begins("smallChild")
                .isUpTo("aktau-psych", "assessChild")
                .does("assessChild", NO_HIGH_RISK)
                .endsAt("endEvent_supported")
                .passedNot("userTask_placeInEducation")
                .isOver();
    }

    @Test
    void withoutAnAnswerThePersonIsMetAsAChildAndAPsychologistLooksAtOnce() {
        Story someone = stories.begin("support", Map.of());
        assertThat(openTo(someone))
                .containsExactlyInAnyOrder("aktau-psych assessChild", "edu-local:MAN placeInEducation");
        does(someone, "assessChild", Map.of());
        assertThat(openTo(someone)).contains("aktau-psych agreeOnSafety");
    }

    @Test
    void whoLeavesTheCentreIsKeptByNoConversation() {
        Story her = begins("adult");
        does(her, "assessAdult", NO_HIGH_RISK);

        her.hears("support.leftCentre")
                .endsAt("endEvent_leftBeforeAllWasHeld")
                .passedNot("endEvent_supported", "userTask_consultOnLaw")
                .askedSteps("seeAge", "noteWhatStayedOpen")
                .isOver();
    }

    @Test
    void whoLeavesBeforeAnythingWasHeldLeavesAllTheSame() {
        begins("child")
                .hears("support.leftCentre")
                .endsAt("endEvent_leftBeforeAllWasHeld")
                .isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("support");
    }

    private Story begins(String supportFor) {
        String person = stories.newcomer();
        steps.isMetAs(person, supportFor);
        return stories.begin("support", person, Map.of());
    }

    private List<String> openTo(Story story) {
        return tasks.openFor(story.person).stream()
                .map(it -> String.join(",", it.candidateGroups()) + " " + it.form())
                .toList();
    }

    private void does(Story story, String form, Map<String, Object> facts) {
        tasks.complete(task(story, form).id(), "ZH-U-000001", facts);
    }

    private OpenTask task(Story story, String form) {
        return tasks.openFor(story.person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(story.person + " is not at " + form));
    }
}
