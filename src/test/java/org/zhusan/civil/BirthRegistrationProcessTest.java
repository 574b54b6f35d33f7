package org.zhusan.civil;

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

/** A child gets a name, a record and a certificate: on papers, on a ruling, or without kinship, and nothing holds it up that need not. */
@ProcessTest
class BirthRegistrationProcessTest {
    @Autowired
    Stories stories;

    @Autowired
    TestBirthSteps tables;

    @Test
    void aChildWithGoodPapersIsRegisteredWithoutAnyCourt() {
        begun(exam("NOT_NEEDED"), route(false, false), citizen())
                .isUpTo("rc-legal:MAN", "chooseName")
                .does("chooseName")
                .isUpTo("moj-registry:MAN", "validateChoice")
                .does("validateChoice", allowed("yes"))
                .isUpTo("moj-registry:MAN", "registerBirth")
                .does("registerBirth")
                .isUpTo("moj-registry:MAN", "issueCertificate")
                .does("issueCertificate")
                .endsAt("kinshipProof", "endEvent_noProofNeeded")
                .endsAt("birthEntry", "endEvent_certificateIssued")
                .endsAt("endEvent_birthRegistered")
                .passedNot("serviceTask_openRecheck")
                .isOver();
    }

    @Test
    void aNameThatCannotBeWrittenGoesBackToTheFamilyAsOftenAsNeeded() {
        Story child = begun(exam("NOT_NEEDED"), route(false, false), citizen());
        for (String answer : List.of("notAllowed", "needsRuling")) {
            child.does("chooseName").does("validateChoice", allowed(answer)).isUpTo("rc-legal:MAN", "chooseName");
        }
        child.does("chooseName").does("validateChoice").isUpTo("rc-legal:MAN", "chooseName");
        assertThat(child.instancesOf("kinshipProof"))
                .as("an unanswered choice is not allowed")
                .isZero();
    }

    @Test
    void whoTheMotherIsIsClearedUpFirstAndTheTableIsAskedAgain() {
        Story child = begun(
                List.of(
                        Map.of("kinshipExam", "IDENTIFY_MOTHER_FIRST"),
                        Map.of("kinshipExam", "MANUAL"),
                        Map.of("kinshipExam", "NOT_NEEDED")),
                route(false, false),
                citizen());
        named(child)
                .isUpTo("rc-legal:MAN", "identifyMother")
                .does("identifyMother")
                .isUpTo("rc-legal:MAN", "identifyMother")
                .does("identifyMother")
                .isUpTo("moj-registry:MAN", "registerBirth");
        child.endsAt("kinshipProof", "endEvent_noProofNeeded");
    }

    @Test
    void whereNobodyCanBeComparedTheChildHasItsCertificateAllTheSameAndSomeoneAsksLater() {
        Story child = begun(exam("NOT_POSSIBLE_NOW"), route(false, true), citizen());
        entered(named(child))
                .endsAt("kinshipProof", "endEvent_notPossibleNow")
                .endsAt("endEvent_registeredWithoutKinship")
                .passed("serviceTask_openRecheck")
                .isOver();
    }

    @Test
    void aChildWhoseKinshipIsToBeProvedHasAPaperOfItsOwnMeanwhile() {
        Story child = begun(exam("REQUIRED"), route(false, true), citizen());
        named(child)
                .isUpTo("moj-registry:MAN", "issueTemporaryPaper")
                .does("issueTemporaryPaper")
                .isUpTo("rc-legal:MAN", "explainExamination")
                .does("explainExamination", Map.of("examinationAgreed", false));
        entered(child)
                .endsAt("kinshipProof", "endEvent_kinshipExamined")
                .endsAt("endEvent_registeredWithoutKinship")
                .isOver();
    }

    @Test
    void aChildThatHasItsCertificateNeedsNoTemporaryPaper() {
        Story child =
                begun(List.of(Map.of("kinshipExam", "REQUIRED", "paperNeeded", false)), route(false, false), citizen());

        named(child).isUpTo("rc-legal:MAN", "explainExamination");
    }

    @Test
    void wherePapersAndCourtLeadToTheGuardianItChoosesTheNameAndKinshipIsNotAskedAgain() {
        Story child = begun(
                exam("NOT_NEEDED"),
                List.of(
                        Map.of("guardianNames", true, "kinshipOpen", false),
                        Map.of("guardianNames", false, "kinshipOpen", false)),
                citizen());
        named(child).isUpTo("rc-legal:MAN", "chooseName");
        entered(named(child)).endsAt("endEvent_birthRegistered").isOver();

        assertThat(child.instancesOf("kinshipProof")).isEqualTo(1);
        child.passedNot("serviceTask_openRecheck");
    }

    @Test
    void theCourtOfAnotherRegionDecidesWhereTheModelSaysSo() {
        String child = stories.newcomer();
        tables.answers(child, "seeWhetherKinshipNeedsProof", exam("REQUIRED"));
        Story story = stories.begin("birthRegistration", child, Map.of("placeRegion", "KAR", "courtRegion", "ATY"));

        story.isUpTo("rc-legal:KAR", "chooseName")
                .does("chooseName")
                .isUpTo("moj-registry:KAR", "validateChoice")
                .does("validateChoice", allowed("yes"))
                .isUpTo("moj-registry:KAR", "issueTemporaryPaper")
                .does("issueTemporaryPaper")
                .isUpTo("rc-legal:KAR", "explainExamination");
    }

    @Test
    void anOpenCitizenshipHoldsNoCertificateUp() {
        Story child = begun(exam("NOT_NEEDED"), route(false, false), Map.of("citizenshipToConfirm", true));
        entered(named(child))
                .askedSteps("seeWhetherKinshipNeedsProof", "proposeRoute", "determineCitizenship", "openConfirmation")
                .endsAt("birthEntry", "endEvent_certificateIssued")
                .isOver();
    }

    @Test
    void theMigrationServiceLooksAgainAfterNinetyDaysUntilItKnows() {
        for (var found : Map.of("citizen", "citizen", "other", "otherCitizenship", "stateless", "stateless")
                .entrySet()) {
            stories.begin("citizenshipConfirmation", Map.of())
                    .isUpTo("mia-migration:MAN", "confirmCitizenship")
                    .does("confirmCitizenship")
                    .waitsAt("timerEvent_ninetyDays")
                    .afterWaiting(Duration.ofDays(90))
                    .does("confirmCitizenship", Map.of("citizenship", found.getKey()))
                    .endsAt("endEvent_" + found.getValue())
                    .isOver();
        }
    }

    @Test
    void afterSixMonthsSomeoneAsksAgainUntilTheChildIsOfAge() {
        String child = stories.newcomer();
        tables.answers(child, "seeWhetherStillOpen", List.of(Map.of("stillOpen", true), Map.of("stillOpen", false)));
        tables.answers(child, "seeWhetherKinshipNeedsProof", exam("NOT_POSSIBLE_NOW"));

        stories.begin("kinshipRecheck", child, Map.of())
                .waitsAt("timerEvent_sixMonths")
                .afterWaiting(Duration.ofDays(185))
                .isUpTo("rc-legal:MAN", "lookForKin")
                .does("lookForKin")
                .waitsAt("timerEvent_sixMonths")
                .afterWaiting(Duration.ofDays(185))
                .endsAt("endEvent_nothingLeft")
                .isOver();
    }

    @Test
    void whenKinshipIsProvedLaterTheBirthIsRegisteredAnew() {
        String child = stories.newcomer();
        tables.answers(
                child,
                "seeWhetherKinshipNeedsProof",
                List.of(Map.of("kinshipExam", "NOT_NEEDED", "kinshipOutcome", "established")));
        tables.answers(child, "proposeRoute", route(false, false));
        tables.answers(child, "determineCitizenship", List.of(citizen()));
        Story story = stories.begin("kinshipRecheck", child, Map.of())
                .afterWaiting(Duration.ofDays(185))
                .does("lookForKin");

        entered(named(story)).endsAt("endEvent_recordRestsOnKinship").isOver();
        assertThat(story.instancesOf("birthRegistration")).isEqualTo(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndIsReachedBySomeStory() {
        List.of("birthRegistration", "birthEntry", "citizenshipConfirmation", "kinshipProof", "kinshipRecheck")
                .forEach(stories::assertEveryEndReached);
    }

    private Story begun(
            List<Map<String, Object>> exams, List<Map<String, Object>> routes, Map<String, Object> citizenship) {
        String child = stories.newcomer();
        tables.answers(child, "seeWhetherKinshipNeedsProof", exams);
        tables.answers(child, "proposeRoute", routes);
        tables.answers(child, "determineCitizenship", List.of(citizenship));
        return stories.begin("birthRegistration", child, Map.of());
    }

    private static Story named(Story child) {
        return child.does("chooseName").does("validateChoice", allowed("yes"));
    }

    private static Story entered(Story child) {
        return child.does("registerBirth").does("issueCertificate");
    }

    private static List<Map<String, Object>> exam(String answer) {
        return List.of(Map.of("kinshipExam", answer));
    }

    private static List<Map<String, Object>> route(boolean guardianNames, boolean open) {
        return List.of(Map.of("guardianNames", guardianNames, "kinshipOpen", open));
    }

    private static Map<String, Object> citizen() {
        return Map.of("citizenshipToConfirm", false);
    }

    private static Map<String, Object> allowed(String answer) {
        return Map.of("allowed", answer);
    }
}
