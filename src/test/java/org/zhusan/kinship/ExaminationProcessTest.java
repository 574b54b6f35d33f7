package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;

@ProcessTest
class ExaminationProcessTest {
    @Autowired
    Stories stories;

    @Test
    void samplesAreTakenWitnessedReceivedExaminedReviewedAndTheResultReleasedByTwo() {
        received(sampled(begun()), true).isUpTo("moj-forensic", "examineSamples");
    }

    @Test
    void aResultThatStandsGoesOut() {
        Story examination = reviewed(received(sampled(begun()), true), "release");

        examination
                .does("releaseResult")
                .isUpTo("moj-forensic", "countersignRelease")
                .does("countersignRelease")
                .endsAt("endEvent_resultReleased")
                .passed(
                        "userTask_takeSamples",
                        "userTask_witnessSampling",
                        "userTask_receiveSamples",
                        "userTask_examineSamples",
                        "userTask_reviewResult",
                        "userTask_releaseResult",
                        "userTask_countersignRelease")
                .passedNot("userTask_arrangeAgain")
                .isOver();
    }

    @Test
    void whereSomebodyGaveNoSampleNothingIsExamined() {
        begun().does("takeSamples")
                .does("witnessSampling", Map.of("everyoneSampled", false))
                .endsAt("endEvent_sampleNotGiven")
                .passedNot("userTask_receiveSamples", "userTask_examineSamples", "userTask_releaseResult")
                .isOver();
    }

    @Test
    void withoutAWitnessNothingGoesOn() {
        begun().does("takeSamples").isUpTo("moj-forensic", "witnessSampling").passedNot("userTask_receiveSamples");
    }

    @Test
    void aBrokenSealLeadsToFreshSamplesAndNotToTheExpert() {
        Story examination = received(sampled(begun()), false)
                .isUpTo("rc-legal:MAN", "arrangeAgain")
                .passedNot("userTask_examineSamples");

        sampled(examination.does("arrangeAgain")).isUpTo("moj-forensic", "receiveSamples");
    }

    @Test
    void theLawyerOfTheRegionTheyAreInArrangesAgain() {
        Story examination = stories.begin("examination", "ZH-K-700001", Map.of("placeRegion", "KAR"));

        received(sampled(examination), false).isUpTo("rc-legal:KAR", "arrangeAgain");
    }

    @Test
    void aReviewerWhoDoesNotAgreeGivesItBackToTheExpert() {
        Story examination = reviewed(received(sampled(begun()), true), "examineAgain")
                .isUpTo("moj-forensic", "examineSamples")
                .passedNot("userTask_releaseResult", "userTask_arrangeAgain");

        reviewed(examination, "release").isUpTo("moj-forensic", "releaseResult");
    }

    @Test
    void aFirstExclusionIsCheckedWithFreshSamplesBeforeAnythingIsReleased() {
        Story examination = reviewed(received(sampled(begun()), true), "sampleAgain")
                .isUpTo("rc-legal:MAN", "arrangeAgain")
                .passedNot("userTask_releaseResult");

        reviewed(received(sampled(examination.does("arrangeAgain")), true), "release")
                .does("releaseResult")
                .does("countersignRelease")
                .endsAt("endEvent_resultReleased");
        assertThat(examination.instancesOf("examination")).isEqualTo(1);
    }

    @Test
    void withoutAnAnswerNothingIsReleased() {
        received(sampled(begun()), true)
                .does("examineSamples")
                .does("reviewResult")
                .passedNot("userTask_releaseResult");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        stories.assertEveryEndReached("examination");
    }

    private Story begun() {
        return stories.begin("examination", Map.of()).isUpTo("moj-forensic", "takeSamples");
    }

    private static Story sampled(Story examination) {
        return examination.does("takeSamples").does("witnessSampling", Map.of("everyoneSampled", true));
    }

    private static Story received(Story examination, boolean intact) {
        return examination.does("receiveSamples", Map.of("samplesIntact", intact));
    }

    private static Story reviewed(Story examination, String outcome) {
        return examination.does("examineSamples").does("reviewResult", Map.of("afterReview", outcome));
    }
}
