package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ProcessTest;
import org.zhusan.Stories;
import org.zhusan.Stories.Story;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

@ProcessTest
class KinshipProcessTest {
    private static final Map<String, Object> AGREED = Map.of("examinationAgreed", true);
    private static final Map<String, Object> FILED = Map.of("petitionFiled", true);
    private static final Map<String, Object> WITHDRAWN = Map.of("petitionFiled", false);
    private static final Map<String, Object> TAKEN_UP = Map.of("beforeCourt", true, "disputeFound", false);
    private static final Map<String, Object> RETURNED = Map.of("beforeCourt", false, "disputeFound", false);
    private static final Map<String, Object> DISPUTED = Map.of("beforeCourt", false, "disputeFound", true);
    private static final Map<String, Object> ORDERED = Map.of("examinationOrdered", true);
    private static final Map<String, Object> RULED = hearing(true, false, false);
    private static final Map<String, Object> FURTHER = hearing(false, false, false);
    private static final Map<String, Object> DISPUTE = hearing(false, false, true);
    private static final Duration MONTH = Duration.ofDays(31);

    @Autowired
    Stories stories;

    @Autowired
    TestKinshipSteps steps;

    @Autowired
    Tasks tasks;

    @Test
    void aMotherAgreesTheStatePaysTheCourtOrdersHearsAndRulesAndOnlyThenIsKinshipEstablished() {
        Story child = begun().isUpTo("rc-legal:MAN", "explainExamination")
                .does("explainExamination", AGREED)
                .isUpTo("rc-legal:MAN", "confirmPayer")
                .does("confirmPayer")
                .isUpTo("rc-legal:MAN", "filePetition")
                .does("filePetition", with(FILED, "courtRegion", "KAR"))
                .isUpTo("court-clerk-juvenile:KAR", "recordAcceptance")
                .does("recordAcceptance", TAKEN_UP);

        examined(child, "KAR")
                .isUpTo("court-clerk-juvenile:KAR", "hearCase")
                .does("hearCase", RULED)
                .passedNot("endEvent_kinshipEstablished")
                .afterWaiting(Duration.ofDays(29))
                .passedNot("endEvent_kinshipEstablished")
                .afterWaiting(Duration.ofDays(2))
                .isUpTo("court-clerk-juvenile:KAR", "confirmInForce")
                .does("confirmInForce", inForce("established"))
                .endsAt("endEvent_kinshipEstablished")
                .passedNot("callActivity_tellInPerson")
                .isOver();
    }

    @Test
    void whoDoesNotAgreeEndsItAndNothingIsFiled() {
        begun().does("explainExamination")
                .endsAt("endEvent_withdrawn")
                .passedNot("userTask_confirmPayer", "callActivity_petitionCourt")
                .isOver();
    }

    @Test
    void whatTheCourtReturnsIsFiledAgainOrWithdrawn() {
        explained()
                .does("filePetition", FILED)
                .does("recordAcceptance", RETURNED)
                .isUpTo("rc-legal:MAN", "filePetition")
                .does("filePetition", WITHDRAWN)
                .endsAt("petition", "endEvent_withdrawn")
                .endsAt("endEvent_petitionWithdrawn")
                .isOver();
    }

    @Test
    void aDisputeFoundAtAcceptanceGoesOnAsAClaimThatMayBeReturnedOnce() {
        Story child = explained()
                .does("filePetition", FILED)
                .does("recordAcceptance", DISPUTED)
                .isUpTo("rc-legal:MAN", "fileClaim")
                .does("fileClaim", FILED)
                .does("recordClaim", DISPUTED)
                .isUpTo("rc-legal:MAN", "fileClaim")
                .does("fileClaim", FILED)
                .does("recordClaim", Map.of("beforeCourt", true, "disputeFound", true))
                .endsAt("petition", "endEvent_inActionProceedings");
        examined(child, "MAN").isUpTo("court-clerk-juvenile:MAN", "hearCase");
    }

    @Test
    void aDisputeFoundInTheHearingBeginsAsAClaimAndTheReportThereIsMayBeEnough() {
        heard("ready")
                .does("hearCase", DISPUTE)
                .endsAt("courtHearing", "endEvent_disputeFound")
                .isUpTo("rc-legal:MAN", "fileClaim")
                .does("fileClaim", FILED)
                .does("recordClaim", Map.of("beforeCourt", true, "disputeFound", true))
                .does("orderExamination")
                .endsAt("courtExamination", "endEvent_noExamination")
                .isUpTo("court-clerk-juvenile:MAN", "hearCase")
                .does("hearCase", RULED)
                .afterWaiting(MONTH)
                .does("confirmInForce", inForce("established"))
                .endsAt("endEvent_kinshipEstablished");
    }

    @Test
    void aFamilyMayWithdrawItsClaimToo() {
        heard("ready")
                .does("hearCase", DISPUTE)
                .does("fileClaim", WITHDRAWN)
                .endsAt("petition", "endEvent_claimWithdrawn")
                .endsAt("endEvent_petitionWithdrawn");
    }

    @Test
    void aReportThatCannotTellIsFollowedByAnotherExamination() {
        Story child =
                heard("ready").does("hearCase", FURTHER).endsAt("courtHearing", "endEvent_furtherExaminationOrdered");
        examined(child, "MAN")
                .does("hearCase", RULED)
                .afterWaiting(MONTH)
                .does("confirmInForce", inForce("inconclusive"))
                .endsAt("courtHearing", "endEvent_petitionRejected")
                .endsAt("endEvent_kinshipNotEstablished");
    }

    @Test
    void aSampleThatWasNotGivenIsToldToTheCourtWhichMayWantAnotherRelative() {
        Story child = taken();
        steps.reports(child.person, "missing", "ready");
        examined(child, "MAN")
                .isUpTo("rc-legal:MAN", "informCourt")
                .does("informCourt")
                .endsAt("courtExamination", "endEvent_courtInformed")
                .does("hearCase", adjourned(30))
                .afterWaiting(MONTH)
                .does("hearCase", FURTHER)
                .isUpTo("court-clerk-juvenile:MAN", "orderExamination");
    }

    @Test
    void whatExcludesTheKinshipIsToldByTwoPeopleInPersonBeforeTheCourtHearsIt() {
        Story child = taken();
        steps.reports(child.person, "excluded");
        examined(child, "MAN")
                .isUpTo("rc-psych:MAN", "tellFamily")
                .does("tellFamily")
                .isUpTo("rc-legal:MAN", "confirmConversation")
                .does("confirmConversation", Map.of("heldTogether", false))
                .isUpTo("rc-psych:MAN", "tellFamily")
                .does("tellFamily")
                .does("confirmConversation", Map.of("heldTogether", true))
                .endsAt("disclosure", "endEvent_familyTold")
                .endsAt("courtExamination", "endEvent_familyTold")
                .askedSteps("receiveReport", "openInterestsReview")
                .does("hearCase", RULED)
                .afterWaiting(MONTH)
                .does("confirmInForce", inForce("excluded"))
                .endsAt("endEvent_kinshipExcluded")
                .isOver();
    }

    @ParameterizedTest
    @CsvSource({"rejected, endEvent_kinshipNotEstablished", "inconclusive, endEvent_kinshipNotEstablished"})
    void aRejectionCountsOnlyOnceItIsInForceToo(String outcome, String ending) {
        heard("ready")
                .does("hearCase", RULED)
                .passedNot(ending)
                .afterWaiting(MONTH)
                .does("confirmInForce", inForce(outcome))
                .endsAt(ending);
    }

    @Test
    void whileAnAppealIsPendingNothingIsInForceAndAnOverturnedRulingIsHeardAgain() {
        heard("ready")
                .does("hearCase", RULED)
                .afterWaiting(MONTH)
                .does("confirmInForce", Map.of("rulingInForce", false, "appealPeriodOver", in(60)))
                .passedNot("endEvent_rulingInForce")
                .afterWaiting(MONTH)
                .does("confirmInForce", Map.of("rulingOverturned", true, "nextHearing", in(75)))
                .passedNot("endEvent_rulingInForce")
                .afterWaiting(Duration.ofDays(20))
                .isUpTo("court-clerk-juvenile:MAN", "hearCase");
    }

    @Test
    void atTheThirdAdjournmentACaseManagerLooksIntoItAndTheCourtGoesOnMeanwhile() {
        Story child = heard("ready")
                .does("hearCase", adjourned(30))
                .afterWaiting(MONTH)
                .does("hearCase", adjourned(60))
                .afterWaiting(MONTH)
                .hears("courtHearing.adjournedThreeTimes");
        assertThat(tasks.openFor(child.person))
                .extracting(OpenTask::form)
                .as("the case manager is asked at once, while the hearing waits for its day or is open")
                .contains("lookIntoDelay");
        OpenTask hearing = tasks.openFor(child.person).stream()
                .filter(it -> it.form().equals("hearCase"))
                .findFirst()
                .orElseThrow();
        tasks.complete(hearing.id(), "ZH-U-000001", RULED);
        OpenTask delay = tasks.openFor(child.person).get(0);
        child.afterWaiting(MONTH);
        OpenTask ruling = tasks.openFor(child.person).stream()
                .filter(it -> it.form().equals("confirmInForce"))
                .findFirst()
                .orElseThrow();
        tasks.complete(ruling.id(), "ZH-U-000001", inForce("established"));
        child.endsAt("endEvent_kinshipEstablished").isOver();
        assertThat(tasks.find(delay.id())).as("no delay is left to look into").isEmpty();
    }

    @Test
    void whoeverLooksIntoADelayHoldsNothingUp() {
        heard("ready")
                .does("hearCase", adjourned(20))
                .hears("courtHearing.adjournedThreeTimes")
                .isUpTo("case-manager", "lookIntoDelay")
                .does("lookIntoDelay")
                .afterWaiting(MONTH)
                .isUpTo("court-clerk-juvenile:MAN", "hearCase");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyEndWasReached() {
        List.of("kinship", "petition", "courtExamination", "disclosure").forEach(stories::assertEveryEndReached);
    }

    private Story begun() {
        return stories.begin("kinship", Map.of());
    }

    private Story explained() {
        return begun().does("explainExamination", AGREED).does("confirmPayer");
    }

    /** A court has taken the petition up. */
    private Story taken() {
        return explained().does("filePetition", FILED).does("recordAcceptance", TAKEN_UP);
    }

    /** An examination was ordered and is over. */
    private Story examined(Story child, String court) {
        child.isUpTo("court-clerk-juvenile:" + court, "orderExamination").does("orderExamination", ORDERED);
        boolean toBeArranged =
                tasks.openFor(child.person).stream().anyMatch(it -> it.form().equals("arrangeSampling"));
        return toBeArranged ? child.does("arrangeSampling").afterWaiting(Duration.ZERO) : child;
    }

    /** The case lies before the court with this report. */
    private Story heard(String report) {
        Story child = taken();
        steps.reports(child.person, report);
        return examined(child, "MAN").isUpTo("court-clerk-juvenile:MAN", "hearCase");
    }

    private static Map<String, Object> hearing(boolean ruled, boolean adjourned, boolean dispute) {
        return Map.of("ruled", ruled, "adjourned", adjourned, "disputeFound", dispute, "appealPeriodOver", in(30));
    }

    private static Map<String, Object> adjourned(int days) {
        return Map.of("ruled", false, "adjourned", true, "disputeFound", false, "nextHearing", in(days));
    }

    private static Map<String, Object> inForce(String outcome) {
        return Map.of("rulingInForce", true, "kinshipOutcome", outcome);
    }

    /** Days after the morning in spring on which every story begins. */
    private static Date in(int days) {
        return Date.from(Instant.parse("2019-03-01T08:00:00Z").plus(Duration.ofDays(days)));
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        var more = new java.util.HashMap<>(facts);
        more.put(name, value);
        return more;
    }
}
