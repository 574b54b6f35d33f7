package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

@ProcessTest
class TreatmentProcessTest {
    private static final Map<String, Object> WELL =
            Map.of("nutritionCare", false, "hospitalNeeded", false, "pregnant", false);

    @Autowired
    Stories stories;

    @Autowired
    TestVaccination vaccination;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Test
    void nothingIsPlannedBeforeTheExamination() {
        admitted().waitsAt("receiveTask_awaitExamination").askedSteps();
    }

    @Test
    void whoIsWellIsVaccinatedAndTreated() {
        Story child = examined(WELL);
        assertThat(open(child)).containsExactly("userTask_planVaccination");

        vaccinated(child);

        child.endsAt("treatment", "endEvent_treated")
                .endsAt("vaccination", "endEvent_planFulfilled")
                .passedNot("callActivity_nourish", "callActivity_treatInHospital", "callActivity_accompanyMother")
                .isOver();
    }

    @Test
    void whoNeedsEverythingHasItAllAtOnceAndIsTreatedWhenTheLastIsOver() {
        Story mother = examined(Map.of("nutritionCare", true, "hospitalNeeded", true, "pregnant", true));
        assertThat(open(mother))
                .containsExactlyInAnyOrder(
                        "userTask_planVaccination",
                        "userTask_assessNutrition",
                        "userTask_referToHospital",
                        "userTask_accompanyPregnancy");

        vaccinated(mother);

        assertThat(open(mother)).hasSize(3);
        assertThat(processes.running(mother.person))
                .extracting(Processes.Running::process)
                .contains("treatment");
    }

    @Test
    void aPregnancyAloneCallsTheMaternityAlone() {
        Story mother = examined(Map.of("nutritionCare", false, "hospitalNeeded", false, "pregnant", true));

        assertThat(open(mother)).containsExactlyInAnyOrder("userTask_planVaccination", "userTask_accompanyPregnancy");
    }

    @Test
    void whoFallsIllLaterGoesToHospitalBesideEverythingElse() {
        Story child = examined(WELL);

        child.hears("treatment.hospitalNeeded");

        assertThat(open(child)).containsExactlyInAnyOrder("userTask_planVaccination", "userTask_referToHospital");
    }

    @Test
    void whoLeavesTheCentreHasNothingOpenThereAndGoesOnElsewhere() {
        Story child = examined(WELL);
        vaccination.isToHave(child.person, 2);
        vaccination.answers(child.person, "consent");
        child.does("planVaccination");

        child.hears("treatment.leftCentre");

        child.endsAt("endEvent_goesOnElsewhere").isOver();
        child.afterWaiting(Duration.ofDays(60)).isOver();
        child.askedSteps("proposeSchedule", "findNextDose", "noteOpenDoses");
    }

    @Test
    void whoLeavesBeforeTheExaminationIsNotWaitedFor() {
        admitted()
                .hears("treatment.leftCentre")
                .endsAt("endEvent_goesOnElsewhere")
                .isOver();
    }

    @Test
    void hospitalCareThatWasNeededLaterEndsByItself() {
        Story child = examined(WELL);
        child.hears("treatment.hospitalNeeded");

        complete(child, "referToHospital", Map.of());
        complete(child, "confirmAdmission", Map.of("admission", "declined"));

        assertThat(open(child)).containsExactly("userTask_planVaccination");
        vaccinated(child);
        child.endsAt("endEvent_treated").isOver();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndOfTheWholeIsReachedBySomeStory() {
        assertThat(processes.past("treatment"))
                .extracting(Processes.Past::ending)
                .contains("endEvent_treated", "endEvent_goesOnElsewhere");
    }

    private Story admitted() {
        return stories.begin("treatment", Map.of());
    }

    private Story examined(Map<String, Object> findings) {
        Story story = admitted();
        inbox.post(UUID.randomUUID().toString(), "treatment.examined", story.person, findings);
        return story;
    }

    private void vaccinated(Story story) {
        vaccination.isToHave(story.person, 0);
        vaccination.answers(story.person, "consent");
        complete(story, "planVaccination", Map.of());
    }

    private java.util.List<String> open(Story story) {
        return tasks.openFor(story.person).stream().map(OpenTask::step).toList();
    }

    private void complete(Story story, String form, Map<String, Object> facts) {
        OpenTask task = tasks.openFor(story.person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not at " + form));
        tasks.complete(task.id(), "ZH-U-000001", facts);
    }
}
