package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.consent.FormDesk.DANA;
import static org.zhusan.consent.FormDesk.SAULE;
import static org.zhusan.consent.FormDesk.TIMUR;
import static org.zhusan.consent.FormDesk.moment;
import static org.zhusan.consent.FormDesk.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Cast;
import org.zhusan.casefile.People;

/** How a person is asked: in private, in their language, by two officers, with time to think. */
@ConsentRoomTest
class InterviewTest {
    @Autowired
    Cast cast;

    @Autowired
    FormDesk desk;

    @Autowired
    Consents consents;

    @Autowired
    ConsentTable table;

    // planning

    @Test
    void theFormKnowsThePersonsLanguage() {
        assertThat(desk.prefill("planInterview", cast.woman())).containsEntry("language", "kk");
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

        assertThatThrownBy(() -> desk.handIn("planInterview", girl, SAULE, desk.plan()))
                .isInstanceOf(InterviewRefused.UnderEighteen.class);
        assertThatThrownBy(() -> desk.handIn("recordDecision", girl, SAULE, desk.decision("consent"), "receiptFile"))
                .isInstanceOf(InterviewRefused.UnderEighteen.class);
    }

    @Test
    void onHerEighteenthBirthdayShePlansForHerself() {
        String girl =
                cast.born(People.Role.CHILD, People.Sex.FEMALE, desk.today().minusYears(18), false, false);

        desk.handIn("planInterview", girl, SAULE, desk.plan());
    }

    @Test
    void nobodyIsAskedWhoHasNoCase() {
        assertThatThrownBy(() -> desk.handIn("planInterview", "ZH-P-999999", SAULE, desk.plan()))
                .isInstanceOf(InterviewRefused.UnknownPerson.class);
    }

    // the notice

    @Test
    void theNoticeIsPrefilledInTheLanguageOfTheInterview() {
        String person = planned("language", "uz");

        assertThat(desk.prefill("giveLiabilityNotice", person))
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

        assertThatThrownBy(() -> desk.handIn(
                        "giveLiabilityNotice",
                        person,
                        SAULE,
                        with(desk.notice(), "templateVersion", "ar-1", "readAloud", false)))
                .isInstanceOf(NoticeRefused.NoticeNotReadAloud.class);

        desk.handIn("giveLiabilityNotice", person, SAULE, with(desk.notice(), "templateVersion", "ar-1"));
    }

    @Test
    void nobodyChangesTheWordsOfTheNotice() {
        String person = planned();
        String text = (String) desk.prefill("giveLiabilityNotice", person).get("noticeText");

        assertThatThrownBy(() -> desk.handIn(
                        "giveLiabilityNotice",
                        person,
                        SAULE,
                        with(desk.notice(), "noticeText", text + " Келіссеңіз, кешіріледі.")))
                .isInstanceOf(NoticeRefused.NoticeTextChanged.class);

        desk.handIn(
                "giveLiabilityNotice",
                person,
                SAULE,
                with(desk.notice(), "noticeText", text.replace("\n", "\r\n") + "\n"));
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

        Map<String, Object> facts = desk.handIn(
                "giveLiabilityNotice", person, SAULE, with(desk.notice(), "understood", "no", "waiver", true));

        assertThat(facts).containsEntry("noticeUnderstood", false).containsEntry("decidesSooner", false);
        assertThatThrownBy(() -> desk.handIn("countersignNotice", person, DANA, desk.countersignature()))
                .isInstanceOf(DecisionRefused.NoticeMissing.class);
    }

    @Test
    void aNoticeIsGivenNeitherTomorrowNorBeforeBirth() {
        assertThatThrownBy(() -> notice("noticeAt", moment(desk.now().plusSeconds(60))))
                .isInstanceOf(PaperRefused.DateInFuture.class);
        assertThatThrownBy(() -> notice("noticeAt", moment(desk.now().minus(Duration.ofDays(365 * 40)))))
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
        desk.handIn("giveLiabilityNotice", person, SAULE, desk.notice());

        assertThatThrownBy(() -> desk.handIn("countersignNotice", person, SAULE, desk.countersignature()))
                .isInstanceOf(NoticeRefused.SameOfficerCountersigns.class);
    }

    @ParameterizedTest
    @CsvSource({"present", "languageConfirmed", "noPressure"})
    void theSecondOfficerConfirmsOnlyWhatTheySaw(String field) {
        String person = planned();
        desk.handIn("giveLiabilityNotice", person, SAULE, desk.notice());

        assertThatThrownBy(() ->
                        desk.handIn("countersignNotice", person, DANA, with(desk.countersignature(), field, false)))
                .isInstanceOf(NoticeRefused.NoticeNotWitnessed.class);
    }

    @Test
    void nobodyCountersignsBeforeTheNotice() {
        String person = planned();
        desk.handIn("giveLiabilityNotice", person, SAULE, desk.notice());

        assertThatThrownBy(() -> desk.handIn(
                        "countersignNotice",
                        person,
                        DANA,
                        with(
                                desk.countersignature(),
                                "countersignedAt",
                                moment(desk.now().minusSeconds(60)))))
                .isInstanceOf(PaperRefused.DatesOutOfOrder.class);
    }

    // the decision

    @ParameterizedTest
    @CsvSource({"consent", "refuse"})
    void aDecisionNeedsTwentyFourHours(String decision) {
        String person = cast.woman();
        desk.informed(person);

        desk.pass(Duration.ofHours(24).minusSeconds(1));
        assertThatThrownBy(() -> desk.handIn("recordDecision", person, SAULE, desk.decision(decision), "receiptFile"))
                .isInstanceOf(DecisionRefused.ReflectionTooShort.class);

        desk.pass(Duration.ofSeconds(1));
        desk.handIn("recordDecision", person, SAULE, desk.decision(decision), "receiptFile");
    }

    @Test
    void whoeverAsksToDecideSoonerStillHasTwoHours() {
        String person = planned();
        Map<String, Object> facts = desk.handIn(
                "giveLiabilityNotice",
                person,
                SAULE,
                with(desk.notice(), "waiver", true, "waiverMethod", "ink", "waiverAt", moment(desk.now())));
        assertThat(facts).containsEntry("decidesSooner", true);
        desk.handIn("countersignNotice", person, DANA, desk.countersignature());

        desk.pass(Duration.ofHours(2).minusSeconds(1));
        assertThatThrownBy(() -> desk.handIn("recordDecision", person, SAULE, desk.decision("consent"), "receiptFile"))
                .isInstanceOf(DecisionRefused.ReflectionTooShort.class);

        desk.pass(Duration.ofSeconds(1));
        desk.handIn("recordDecision", person, SAULE, desk.decision("consent"), "receiptFile");
        assertThat(consents.mayTravel(person, desk.now())).isTrue();
    }

    @Test
    void askingForTimeCanBeWrittenDownAtOnceAndConsentsToNothing() {
        String person = cast.woman();
        desk.informed(person);

        desk.handIn("recordDecision", person, SAULE, desk.decision("needsTime"));

        assertThat(consents.mayTravel(person, desk.now())).isFalse();
    }

    @Test
    void noDecisionWithoutASecondOfficersSignature() {
        String person = planned();
        desk.handIn("giveLiabilityNotice", person, SAULE, desk.notice());
        desk.pass(Duration.ofHours(24));

        assertThatThrownBy(() -> desk.handIn("recordDecision", person, SAULE, desk.decision("consent"), "receiptFile"))
                .isInstanceOf(DecisionRefused.NoticeMissing.class);
    }

    @Test
    void consentIsVoluntaryExplainedAndInWriting() {
        String person = cast.woman();
        desk.informed(person);
        desk.pass(Duration.ofHours(24));
        Map<String, Object> yes = desk.decision("consent");

        assertThatThrownBy(() ->
                        desk.handIn("recordDecision", person, SAULE, with(yes, "voluntary", false), "receiptFile"))
                .isInstanceOf(DecisionRefused.NotVoluntary.class);
        assertThatThrownBy(() -> desk.handIn(
                        "recordDecision", person, SAULE, with(yes, "withdrawalExplained", false), "receiptFile"))
                .isInstanceOf(DecisionRefused.WithdrawalNotExplained.class);
        assertThatThrownBy(() -> desk.handIn("recordDecision", person, SAULE, yes, "attachments"))
                .isInstanceOf(DecisionRefused.ReceiptMissing.class);
        assertThat(consents.mayTravel(person, desk.now())).isFalse();
    }

    @Test
    void consentHoldsNinetyDaysFromTheDecision() {
        String person = cast.woman();
        desk.consented(person);

        assertThat(consents.mayTravel(
                        person, desk.now().plus(Duration.ofDays(90)).minusSeconds(1)))
                .isTrue();
        assertThat(consents.mayTravel(person, desk.now().plus(Duration.ofDays(90))))
                .isFalse();
    }

    @Test
    void theProcessLearnsWhetherThereAreChildren() {
        String mother = cast.family(4).get(0);
        String alone = cast.woman();
        desk.informed(mother);
        desk.informed(alone);
        desk.pass(Duration.ofHours(24));

        assertThat(desk.handIn("recordDecision", mother, SAULE, desk.decision("consent"), "receiptFile"))
                .containsEntry("hasChildren", true);
        assertThat(desk.handIn("recordDecision", alone, SAULE, desk.decision("consent"), "receiptFile"))
                .containsEntry("hasChildren", false);
    }

    @Test
    void afterADoubtAnotherOfficerAsks() {
        String person = cast.woman();
        desk.informed(person);
        desk.handIn("recordDecision", person, TIMUR, with(desk.decision("doubt"), "doubtReason", "notAlone"));

        desk.handIn("planInterview", person, SAULE, desk.plan());
        for (var involved : java.util.List.of(SAULE, TIMUR)) {
            assertThatThrownBy(() -> desk.handIn("giveLiabilityNotice", person, involved, desk.notice()))
                    .isInstanceOf(InterviewRefused.SameOfficerAfterDoubt.class);
        }
        var fresh = new org.zhusan.agency.Member(
                "ZH-U-700009", "fresh", "mfa-consular", "mfa", null, java.util.Locale.ENGLISH, true);
        desk.handIn("giveLiabilityNotice", person, fresh, desk.notice());
        desk.handIn("countersignNotice", person, DANA, desk.countersignature());
        desk.pass(Duration.ofHours(24));
        assertThatThrownBy(() -> desk.handIn("recordDecision", person, SAULE, desk.decision("consent"), "receiptFile"))
                .isInstanceOf(InterviewRefused.SameOfficerAfterDoubt.class);
        desk.handIn("recordDecision", person, fresh, desk.decision("consent"), "receiptFile");
    }

    @Test
    void aNewInterviewForgetsTheOldNotice() {
        String person = cast.woman();
        desk.informed(person);
        desk.pass(Duration.ofHours(24));
        desk.handIn("planInterview", person, SAULE, desk.plan());

        assertThatThrownBy(() -> desk.handIn("recordDecision", person, SAULE, desk.decision("consent"), "receiptFile"))
                .isInstanceOf(DecisionRefused.NoticeMissing.class);
    }

    @Test
    void agreementToTheUseOfDataCanBeWithdrawnAndSaysSo() {
        String person = cast.woman();
        desk.consented(person);
        Map<String, Object> notice =
                FormDesk.answers("withdrawalExplained", false, "consentMethod", "ink", "consentAt", moment(desk.now()));

        assertThatThrownBy(() -> desk.handIn("giveDataNotice", person, SAULE, notice))
                .isInstanceOf(DecisionRefused.DataWithdrawalNotExplained.class);
        desk.handIn("giveDataNotice", person, SAULE, with(notice, "withdrawalExplained", true));
    }

    private void plan(Object... changes) {
        desk.handIn("planInterview", cast.woman(), SAULE, with(desk.plan(), changes));
    }

    private String planned(Object... changes) {
        String person = cast.woman();
        desk.handIn("planInterview", person, SAULE, with(desk.plan(), changes));
        return person;
    }

    private Map<String, Object> notice(Object... changes) {
        return desk.handIn("giveLiabilityNotice", planned(), SAULE, with(desk.notice(), changes));
    }
}
