package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.consent.Cast.DANA;
import static org.zhusan.consent.Cast.SAULE;
import static org.zhusan.consent.Cast.TIMUR;
import static org.zhusan.consent.Cast.moment;
import static org.zhusan.consent.Cast.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.casefile.People;

/** How a person is asked: in private, in their language, by two officers, with time to think. */
@ConsentRoomTest
class InterviewTest {
    @Autowired
    Cast cast;

    @Autowired
    Consents consents;

    @Autowired
    ConsentTable table;

    // planning

    @Test
    void theFormKnowsThePersonsLanguage() {
        assertThat(cast.prefill("planInterview", cast.woman())).containsEntry("language", "kk");
    }

    @Test
    void anInterviewWithoutPrivacyIsNotPlanned() {
        assertThatThrownBy(() -> plan("privacyEnsured", false)).isInstanceOf(InterviewRefused.NotPrivate.class);
    }

    @Test
    void aWomanIsAskedByAWomanUnlessSheAgrees() {
        assertThatThrownBy(() -> plan("interviewerSex", "male")).isInstanceOf(InterviewRefused.OfficerOfOtherSex.class);

        plan("interviewerSex", "male", "otherSexAgreed", true);
    }

    @Test
    void aLanguageNobodyHereSpeaksNeedsAnInterpreter() {
        assertThatThrownBy(() -> plan("language", "other")).isInstanceOf(InterviewRefused.InterpreterMissing.class);

        plan("language", "other", "interpreting", "interpreter", "interpreter", "7");
    }

    @Test
    void aMarriedGirlOfSeventeenIsAChildWhateverTheRosterSays() {
        String girl = cast.person(People.Role.ADULT, People.Sex.FEMALE, 17, false, false);

        assertThatThrownBy(() -> cast.handIn("planInterview", girl, SAULE, cast.plan()))
                .isInstanceOf(InterviewRefused.UnderEighteen.class);
        assertThatThrownBy(() -> cast.handIn("recordDecision", girl, SAULE, cast.decision("consent"), "receiptFile"))
                .isInstanceOf(InterviewRefused.UnderEighteen.class);
    }

    @Test
    void onHerEighteenthBirthdayShePlansForHerself() {
        String girl =
                cast.born(People.Role.CHILD, People.Sex.FEMALE, cast.today().minusYears(18), false, false);

        cast.handIn("planInterview", girl, SAULE, cast.plan());
    }

    @Test
    void nobodyIsAskedWhoHasNoCase() {
        assertThatThrownBy(() -> cast.handIn("planInterview", "ZH-P-999999", SAULE, cast.plan()))
                .isInstanceOf(InterviewRefused.UnknownPerson.class);
    }

    // the notice

    @Test
    void theNoticeIsPrefilledInTheLanguageOfTheInterview() {
        String person = planned("language", "uz");

        assertThat(cast.prefill("giveLiabilityNotice", person))
                .containsEntry("templateVersion", "uz-1")
                .extractingByKey("noticeText")
                .asString()
                .startsWith("Qozogʻistonga qaytish");
    }

    @ParameterizedTest
    @CsvSource({"ru-1, NoticeInOtherLanguage", "kk-9, NoticeNotActive"})
    void onlyTheTextInUseInThePersonsLanguageCounts(String version, String refusal) {
        assertThatThrownBy(() -> notice("templateVersion", version))
                .hasMessage("consent.n" + refusal.substring(1))
                .extracting("arguments")
                .isEqualTo(new Object[] {version, "kk-1"});
    }

    @Test
    void anInterpreterMayTranslateAnyTextInUseButReadsItAloud() {
        String person = planned("language", "other", "interpreting", "interpreter", "interpreter", "7");

        assertThatThrownBy(() -> cast.handIn(
                        "giveLiabilityNotice",
                        person,
                        SAULE,
                        with(cast.notice(), "templateVersion", "ar-1", "readAloud", false)))
                .isInstanceOf(NoticeRefused.NoticeNotReadAloud.class);

        cast.handIn("giveLiabilityNotice", person, SAULE, with(cast.notice(), "templateVersion", "ar-1"));
    }

    @Test
    void nobodyChangesTheWordsOfTheNotice() {
        String person = planned();
        String text = (String) cast.prefill("giveLiabilityNotice", person).get("noticeText");

        assertThatThrownBy(() -> cast.handIn(
                        "giveLiabilityNotice",
                        person,
                        SAULE,
                        with(cast.notice(), "noticeText", text + " Келіссеңіз, кешіріледі.")))
                .isInstanceOf(NoticeRefused.NoticeTextChanged.class);

        cast.handIn(
                "giveLiabilityNotice",
                person,
                SAULE,
                with(cast.notice(), "noticeText", text.replace("\n", "\r\n") + "\n"));
    }

    @Test
    void noNoticeWithoutTheOfferOfALawyer() {
        assertThatThrownBy(() -> notice("lawyerOffered", false)).isInstanceOf(NoticeRefused.LawyerNotOffered.class);
    }

    @Test
    void whoeverUnderstoodAfterQuestionsHasTheirQuestionsWrittenDown() {
        assertThatThrownBy(() -> notice("understood", "partly")).isInstanceOf(NoticeRefused.QuestionsMissing.class);
        assertThatThrownBy(() -> notice("understood", "partly", "questionsAsked", "  "))
                .isInstanceOf(NoticeRefused.QuestionsMissing.class);

        assertThat(notice("understood", "partly", "questionsAsked", "May I call my mother?"))
                .containsEntry("noticeUnderstood", true);
    }

    @Test
    void notUnderstoodIsNoDeadEndAndNotANotice() {
        String person = planned();

        Map<String, Object> facts = cast.handIn(
                "giveLiabilityNotice", person, SAULE, with(cast.notice(), "understood", "no", "waiver", true));

        assertThat(facts).containsEntry("noticeUnderstood", false).containsEntry("decidesSooner", false);
        assertThatThrownBy(() -> cast.handIn("countersignNotice", person, DANA, cast.countersignature()))
                .isInstanceOf(DecisionRefused.NoticeMissing.class);
    }

    @Test
    void aNoticeIsGivenNeitherTomorrowNorBeforeBirth() {
        assertThatThrownBy(() -> notice("noticeAt", moment(cast.now().plusSeconds(60))))
                .isInstanceOf(PaperRefused.DateInFuture.class);
        assertThatThrownBy(() -> notice("noticeAt", moment(cast.now().minus(Duration.ofDays(365 * 40)))))
                .isInstanceOf(PaperRefused.DateBeforeBirth.class);
    }

    @Test
    void aFingerprintHasTwoWitnesses() {
        assertThatThrownBy(() -> notice(
                        "acknowledgementMethod",
                        "fingerprint",
                        "acknowledgementWitnessOne",
                        "A. Invented",
                        "acknowledgementWitnessTwo",
                        " a  invented "))
                .isInstanceOf(PaperRefused.SameWitness.class);

        notice(
                "acknowledgementMethod",
                "fingerprint",
                "acknowledgementWitnessOne",
                "A. Invented",
                "acknowledgementWitnessTwo",
                "B. Invented");
    }

    // the second officer

    @Test
    void theOfficerWhoGaveTheNoticeDoesNotCountersign() {
        String person = planned();
        cast.handIn("giveLiabilityNotice", person, SAULE, cast.notice());

        assertThatThrownBy(() -> cast.handIn("countersignNotice", person, SAULE, cast.countersignature()))
                .isInstanceOf(NoticeRefused.SameOfficerCountersigns.class);
    }

    @ParameterizedTest
    @CsvSource({"present", "languageConfirmed", "noPressure"})
    void theSecondOfficerConfirmsOnlyWhatTheySaw(String field) {
        String person = planned();
        cast.handIn("giveLiabilityNotice", person, SAULE, cast.notice());

        assertThatThrownBy(() ->
                        cast.handIn("countersignNotice", person, DANA, with(cast.countersignature(), field, false)))
                .isInstanceOf(NoticeRefused.NoticeNotWitnessed.class);
    }

    @Test
    void nobodyCountersignsBeforeTheNotice() {
        String person = planned();
        cast.handIn("giveLiabilityNotice", person, SAULE, cast.notice());

        assertThatThrownBy(() -> cast.handIn(
                        "countersignNotice",
                        person,
                        DANA,
                        with(
                                cast.countersignature(),
                                "countersignedAt",
                                moment(cast.now().minusSeconds(60)))))
                .isInstanceOf(PaperRefused.DatesOutOfOrder.class);
    }

    // the decision

    @ParameterizedTest
    @CsvSource({"consent", "refuse"})
    void aDecisionNeedsTwentyFourHours(String decision) {
        String person = cast.woman();
        cast.informed(person);

        cast.pass(Duration.ofHours(24).minusSeconds(1));
        assertThatThrownBy(() -> cast.handIn("recordDecision", person, SAULE, cast.decision(decision), "receiptFile"))
                .isInstanceOf(DecisionRefused.ReflectionTooShort.class);

        cast.pass(Duration.ofSeconds(1));
        cast.handIn("recordDecision", person, SAULE, cast.decision(decision), "receiptFile");
    }

    @Test
    void whoeverAsksToDecideSoonerStillHasTwoHours() {
        String person = planned();
        Map<String, Object> facts = cast.handIn(
                "giveLiabilityNotice",
                person,
                SAULE,
                with(cast.notice(), "waiver", true, "waiverMethod", "ink", "waiverAt", moment(cast.now())));
        assertThat(facts).containsEntry("decidesSooner", true);
        cast.handIn("countersignNotice", person, DANA, cast.countersignature());

        cast.pass(Duration.ofHours(2).minusSeconds(1));
        assertThatThrownBy(() -> cast.handIn("recordDecision", person, SAULE, cast.decision("consent"), "receiptFile"))
                .isInstanceOf(DecisionRefused.ReflectionTooShort.class);

        cast.pass(Duration.ofSeconds(1));
        cast.handIn("recordDecision", person, SAULE, cast.decision("consent"), "receiptFile");
        assertThat(consents.mayTravel(person, cast.now())).isTrue();
    }

    @Test
    void askingForTimeCanBeWrittenDownAtOnceAndConsentsToNothing() {
        String person = cast.woman();
        cast.informed(person);

        cast.handIn("recordDecision", person, SAULE, cast.decision("needsTime"));

        assertThat(consents.mayTravel(person, cast.now())).isFalse();
    }

    @Test
    void noDecisionWithoutASecondOfficersSignature() {
        String person = planned();
        cast.handIn("giveLiabilityNotice", person, SAULE, cast.notice());
        cast.pass(Duration.ofHours(24));

        assertThatThrownBy(() -> cast.handIn("recordDecision", person, SAULE, cast.decision("consent"), "receiptFile"))
                .isInstanceOf(DecisionRefused.NoticeMissing.class);
    }

    @Test
    void consentIsVoluntaryExplainedAndInWriting() {
        String person = cast.woman();
        cast.informed(person);
        cast.pass(Duration.ofHours(24));
        Map<String, Object> yes = cast.decision("consent");

        assertThatThrownBy(() ->
                        cast.handIn("recordDecision", person, SAULE, with(yes, "voluntary", false), "receiptFile"))
                .isInstanceOf(DecisionRefused.NotVoluntary.class);
        assertThatThrownBy(() -> cast.handIn(
                        "recordDecision", person, SAULE, with(yes, "withdrawalExplained", false), "receiptFile"))
                .isInstanceOf(DecisionRefused.WithdrawalNotExplained.class);
        assertThatThrownBy(() -> cast.handIn("recordDecision", person, SAULE, yes, "attachments"))
                .isInstanceOf(DecisionRefused.ReceiptMissing.class);
        assertThat(consents.mayTravel(person, cast.now())).isFalse();
    }

    @Test
    void consentHoldsNinetyDaysFromTheDecision() {
        String person = cast.woman();
        cast.consented(person);

        assertThat(consents.mayTravel(
                        person, cast.now().plus(Duration.ofDays(90)).minusSeconds(1)))
                .isTrue();
        assertThat(consents.mayTravel(person, cast.now().plus(Duration.ofDays(90))))
                .isFalse();
    }

    @Test
    void theProcessLearnsWhetherThereAreChildren() {
        String mother = cast.family(4).get(0);
        String alone = cast.woman();
        cast.informed(mother);
        cast.informed(alone);
        cast.pass(Duration.ofHours(24));

        assertThat(cast.handIn("recordDecision", mother, SAULE, cast.decision("consent"), "receiptFile"))
                .containsEntry("hasChildren", true);
        assertThat(cast.handIn("recordDecision", alone, SAULE, cast.decision("consent"), "receiptFile"))
                .containsEntry("hasChildren", false);
    }

    @Test
    void afterADoubtAnotherOfficerAsks() {
        String person = cast.woman();
        cast.informed(person);
        cast.handIn("recordDecision", person, TIMUR, with(cast.decision("doubt"), "doubtReason", "notAlone"));

        cast.handIn("planInterview", person, SAULE, cast.plan());
        for (var involved : java.util.List.of(SAULE, TIMUR)) {
            assertThatThrownBy(() -> cast.handIn("giveLiabilityNotice", person, involved, cast.notice()))
                    .isInstanceOf(InterviewRefused.SameOfficerAfterDoubt.class);
        }
        var fresh = new org.zhusan.agency.Member(
                "ZH-U-700009", "fresh", "mfa-consular", "mfa", null, java.util.Locale.ENGLISH, true);
        cast.handIn("giveLiabilityNotice", person, fresh, cast.notice());
        cast.handIn("countersignNotice", person, DANA, cast.countersignature());
        cast.pass(Duration.ofHours(24));
        assertThatThrownBy(() -> cast.handIn("recordDecision", person, SAULE, cast.decision("consent"), "receiptFile"))
                .isInstanceOf(InterviewRefused.SameOfficerAfterDoubt.class);
        cast.handIn("recordDecision", person, fresh, cast.decision("consent"), "receiptFile");
    }

    @Test
    void aNewInterviewForgetsTheOldNotice() {
        String person = cast.woman();
        cast.informed(person);
        cast.pass(Duration.ofHours(24));
        cast.handIn("planInterview", person, SAULE, cast.plan());

        assertThatThrownBy(() -> cast.handIn("recordDecision", person, SAULE, cast.decision("consent"), "receiptFile"))
                .isInstanceOf(DecisionRefused.NoticeMissing.class);
    }

    @Test
    void agreementToTheUseOfDataCanBeWithdrawnAndSaysSo() {
        String person = cast.woman();
        cast.consented(person);
        Map<String, Object> notice =
                Cast.answers("withdrawalExplained", false, "consentMethod", "ink", "consentAt", moment(cast.now()));

        assertThatThrownBy(() -> cast.handIn("giveDataNotice", person, SAULE, notice))
                .isInstanceOf(DecisionRefused.DataWithdrawalNotExplained.class);
        cast.handIn("giveDataNotice", person, SAULE, with(notice, "withdrawalExplained", true));
    }

    private void plan(Object... changes) {
        cast.handIn("planInterview", cast.woman(), SAULE, with(cast.plan(), changes));
    }

    private String planned(Object... changes) {
        String person = cast.woman();
        cast.handIn("planInterview", person, SAULE, with(cast.plan(), changes));
        return person;
    }

    private Map<String, Object> notice(Object... changes) {
        return cast.handIn("giveLiabilityNotice", planned(), SAULE, with(cast.notice(), changes));
    }
}
