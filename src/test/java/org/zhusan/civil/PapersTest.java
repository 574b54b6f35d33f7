package org.zhusan.civil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.civil.PapersAtWork.LAWYER;
import static org.zhusan.civil.PapersAtWork.MIGRATION;
import static org.zhusan.civil.PapersAtWork.REGISTRAR;
import static org.zhusan.civil.PapersAtWork.answers;
import static org.zhusan.civil.PapersAtWork.archive;
import static org.zhusan.civil.PapersAtWork.found;
import static org.zhusan.civil.PapersAtWork.handed;
import static org.zhusan.civil.PapersAtWork.held;
import static org.zhusan.civil.PapersAtWork.inventory;
import static org.zhusan.civil.PapersAtWork.never;
import static org.zhusan.civil.PapersAtWork.notFound;
import static org.zhusan.civil.PapersAtWork.paper;
import static org.zhusan.civil.PapersAtWork.waits;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.IdentityNumberRefused;
import org.zhusan.casefile.IdentityNumbers;

/** What is written about papers, what is refused, and what follows from it. */
@PapersRoomTest
class PapersTest {
    @Autowired
    PapersAtWork work;

    @Autowired
    PersonPapers papers;

    @Autowired
    PapersDesk desk;

    @Autowired
    PapersSteps steps;

    @Autowired
    IdentityNumbers numbers;

    // inventory

    @Test
    void theInventoryBeginsWithWhatSomeoneOfThisAgeHasARightTo() {
        assertThat(kinds("takeInventory", work.child(9))).containsExactly("birthCertificate");
        assertThat(kinds("takeInventory", work.child(16))).containsExactly("birthCertificate", "identityCard");
        assertThat(kinds("takeInventory", work.woman()))
                .containsExactly("birthCertificate", "identityCard", "marriageCertificate");
    }

    @Test
    void nothingIsForgottenAndNothingWrittenTwice() {
        String woman = work.woman();

        refused(
                PapersRefused.PaperMissing.class,
                "takeInventory",
                woman,
                LAWYER,
                inventory(paper("birthCertificate", "lost")));
        refused(
                PapersRefused.PaperTwice.class,
                "takeInventory",
                woman,
                LAWYER,
                inventory(
                        paper("birthCertificate", "lost"),
                        paper("birthCertificate", "have"),
                        paper("identityCard", "never")));
        work.handIn(
                "takeInventory",
                woman,
                LAWYER,
                inventory(
                        paper("birthCertificate", "lost"),
                        paper("identityCard", "never"),
                        paper("other", "have"),
                        paper("other", "foreign")));
    }

    @Test
    void noPaperEndedBeforeItsBearerWasBorn() {
        String child = work.child(5);
        Map<String, Object> row = paper("birthCertificate", "foreign");
        row.put("validity", work.born(child).minusDays(1));

        refused(PapersRefused.BeforeBirth.class, "takeInventory", child, LAWYER, inventory(row));
    }

    // archive

    @ParameterizedTest
    @CsvSource({
        "3, notFound, true",
        "17, notFound, true",
        "3, found, false",
        "3, mismatch, false",
        "18, notFound, false"
    })
    void onlyAChildTheArchivesDoNotKnowIsRegistered(int age, String result, boolean registered) {
        String person = work.child(age);
        var birth =
                answers("recordType", "birth", "result", result, "foundNo", "A-1", "mismatch", "Invented difference");
        Map<String, Object> answers = age < 16 ? archive(birth) : archive(birth, notFound("identity"));

        assertThat(work.handIn("queryArchive", person, REGISTRAR, answers))
                .containsEntry("birthToRegister", registered);
    }

    @ParameterizedTest
    @CsvSource({"yes, notFound, true", "notNeeded, notFound, true", "no, notFound, true", "yes, found, false"})
    void aCertificateOfAnotherStateIsNoRecordOfABirthHere(String legalised, String result, boolean registered) {
        String child = work.child(4);
        Map<String, Object> foreign = paper("birthCertificate", "foreign");
        foreign.put("legalised", legalised);
        work.handIn("takeInventory", child, LAWYER, inventory(foreign));
        Map<String, Object> answers = archive(result.equals("found") ? found("birth", true) : notFound("birth"));

        assertThat(work.handIn("queryArchive", child, REGISTRAR, answers)).containsEntry("birthToRegister", registered);
        assertThat(state(child, "birthCertificate")).isEqualTo(registered ? Paper.State.OBTAINING : Paper.State.READY);
        if (registered) {
            assertThat(paperOf(child, "birthCertificate").waitsFor()).isEqualTo("registry");
        }
    }

    @Test
    void aGrownUpKeepsALegalisedCertificateOfAnotherState() {
        String woman = work.woman();
        Map<String, Object> foreign = paper("birthCertificate", "foreign");
        foreign.put("legalised", "yes");
        work.handIn("takeInventory", woman, LAWYER, inventory(foreign, paper("identityCard", "lost")));
        work.handIn("queryArchive", woman, REGISTRAR, archive(notFound("birth"), found("identity", false)));

        assertThat(state(woman, "birthCertificate")).isEqualTo(Paper.State.HELD);
    }

    @Test
    void theArchivesAreAskedForTheBirthAndForWhatWasLost() {
        String woman = work.woman();
        work.handIn(
                "takeInventory",
                woman,
                LAWYER,
                inventory(
                        paper("birthCertificate", "lost"),
                        paper("identityCard", "lost"),
                        paper("marriageCertificate", "lost")));

        assertThat(work.rows("queryArchive", woman, "records", REGISTRAR))
                .extracting(it -> it.get("recordType"))
                .containsExactly("birth", "identity", "marriage");
        refused(PapersRefused.RecordNotAsked.class, "queryArchive", woman, REGISTRAR, archive(found("birth", true)));
        refused(PapersRefused.RecordNotAsked.class, "queryArchive", woman, REGISTRAR, archive(found("identity", true)));
    }

    @Test
    void aNumberTheArchivesGiveIsBorneByThisPersonAlone() {
        String woman = work.woman();
        String number = work.number(woman);
        var answers = archive(found("birth", false), found("identity", false));
        answers.put("iin", number);
        work.handIn("queryArchive", woman, REGISTRAR, answers);

        assertThat(numbers.bears(woman)).isTrue();
        String other = work.woman();
        assertThatThrownBy(() -> work.handIn("queryArchive", other, REGISTRAR, answers))
                .isInstanceOf(IdentityNumberRefused.class);
        assertThat(numbers.bears(other)).isFalse();
    }

    // identity card

    @Test
    void noCardBeforeSixteenAndNoneWithoutItsNumber() {
        refused(
                PapersRefused.TooYoungForCard.class,
                "issueIdentityCard",
                work.child(15),
                MIGRATION,
                cards(work.card("identityCard")));
        String girl = work.child(16);
        refused(
                PapersRefused.NumberMissing.class,
                "issueIdentityCard",
                girl,
                MIGRATION,
                cards(work.card("identityCard")));
        var answers = cards(work.card("identityCard"));
        answers.put("iin", work.number(girl));
        work.handIn("issueIdentityCard", girl, MIGRATION, answers);

        assertThat(numbers.bears(girl)).isTrue();
        assertThat(state(girl, "identityCard")).isEqualTo(Paper.State.READY);
    }

    @Test
    void datesOfACardFitTogether() {
        String woman = work.woman();
        var early = work.card("identityCard");
        early.put("issuedOn", work.today().plusDays(1));
        refused(PapersRefused.InFuture.class, "issueIdentityCard", woman, MIGRATION, cards(early));
        var ended = work.card("identityCard");
        ended.put("validUntil", work.today());
        refused(PapersRefused.EndsBeforeItBegins.class, "issueIdentityCard", woman, MIGRATION, cards(ended));
        var unborn = work.card("identityCard");
        unborn.put("issuedOn", work.born(woman).minusDays(1));
        refused(PapersRefused.BeforeBirth.class, "issueIdentityCard", woman, MIGRATION, cards(unborn));
        refused(PapersRefused.PaperMissing.class, "issueIdentityCard", woman, MIGRATION, cards(work.card("passport")));
    }

    @Test
    void anUndertakingStandsAgainstAPassportUntilItEndsAndNeverAgainstACard() {
        String woman = work.woman();
        work.file(
                woman,
                "registerUndertaking",
                "legalAssessment",
                Member.system("test"),
                answers("from", work.today(), "to", work.today().plusDays(20)),
                DataClass.LEGAL);
        assertThat(work.prefilled("issueIdentityCard", woman, MIGRATION)).containsEntry("restriction", true);
        var both = cards(work.card("identityCard"), work.card("passport"));
        both.put("iin", work.number(woman));

        refused(PapersRefused.PassportRestricted.class, "issueIdentityCard", woman, MIGRATION, both);
        var cardAlone = cards(
                work.card("identityCard"), answers("type", "passport", "outcome", "notIssued", "reason", "later"));
        cardAlone.put("iin", both.get("iin"));
        work.handIn("issueIdentityCard", woman, MIGRATION, cardAlone);

        work.pass(Duration.ofDays(21));
        assertThat(work.prefilled("issueIdentityCard", woman, MIGRATION)).containsEntry("restriction", false);
        work.handIn("issueIdentityCard", woman, MIGRATION, cards(work.card("identityCard"), work.card("passport")));
        assertThat(state(woman, "passport")).isEqualTo(Paper.State.READY);
    }

    // residence

    @Test
    void anAddressIsRegisteredByItsOwnRegionFromADayThatHasCome() {
        String woman = work.woman();
        refused(PapersRefused.ForeignRegion.class, "registerResidence", woman, MIGRATION, work.residence("KAR"));
        var tomorrow = work.residence("MAN");
        tomorrow.put("from", work.today().plusDays(1));
        refused(PapersRefused.InFuture.class, "registerResidence", woman, MIGRATION, tomorrow);
        var unborn = work.residence("MAN");
        unborn.put("from", work.born(woman).minusDays(1));
        refused(PapersRefused.BeforeBirth.class, "registerResidence", woman, MIGRATION, unborn);

        assertThat(due(woman)).containsExactly(true, true);
        work.handIn("registerResidence", woman, MIGRATION, work.residence("MAN"));
        assertThat(due(woman)).containsExactly(true, false);
        assertThat(work.prefilled("registerResidence", woman, MIGRATION)).containsEntry("region", "MAN");
    }

    @Test
    void aChildWithItsMotherIsRegisteredWithHerAndAnOrphanOnItsOwn() {
        assertThat(due(work.child(15))).containsExactly(false, false);
        assertThat(due(work.child(16))).containsExactly(true, false);
        assertThat(due(work.orphan(7))).containsExactly(false, true);
    }

    // delivery

    @Test
    void whatWasIssuedIsHandedOverAgainstASignatureAndTheRestIsSaidToBeOpen() {
        String woman = admitted();
        assertThat(work.rows("deliverDocuments", woman, "documents", LAWYER))
                .extracting(it -> it.get("kind") + " " + it.get("state") + " " + it.get("waitsFor"))
                .containsExactly(
                        "birthCertificate handedOver null",
                        "identityCard open migration",
                        "marriageCertificate open registry",
                        "residence open migration");

        assertThat(work.handIn(
                        "deliverDocuments",
                        woman,
                        LAWYER,
                        work.delivery(
                                "self",
                                handed("birthCertificate"),
                                waits("identityCard", "migration"),
                                waits("marriageCertificate", "foreignState"),
                                held("residence"))))
                .containsEntry("delivery", "open");
        assertThat(state(woman, "birthCertificate")).isEqualTo(Paper.State.HANDED_OVER);
        assertThat(paperOf(woman, "marriageCertificate").waitsFor()).isEqualTo("foreignState");
    }

    @Test
    void sinceWhenAPaperIsOpenStaysWhenItIsOpenAgain() {
        String woman = admitted();
        var first = paperOf(woman, "identityCard").since();
        work.pass(Duration.ofDays(90));
        work.handIn(
                "deliverDocuments",
                woman,
                LAWYER,
                work.delivery(
                        "nobody",
                        held("birthCertificate"),
                        waits("identityCard", "court"),
                        waits("marriageCertificate", "foreignState"),
                        held("residence")));

        assertThat(paperOf(woman, "identityCard").since()).isEqualTo(first);
        assertThat(paperOf(woman, "identityCard").waitsFor()).isEqualTo("court");
    }

    @Test
    void everythingThereIsDocumentedAndWhatCanNeverComeIsSaidOpenly() {
        String woman = admitted();
        assertThat(work.handIn(
                        "deliverDocuments",
                        woman,
                        LAWYER,
                        work.delivery(
                                "self",
                                handed("birthCertificate"),
                                handed("identityCard"),
                                never("marriageCertificate"),
                                held("residence"))))
                .containsEntry("delivery", "partial");
        assertThat(due(woman)).containsExactly(false, false);
        assertThat(work.handIn(
                        "deliverDocuments",
                        woman,
                        LAWYER,
                        work.delivery(
                                "self",
                                held("birthCertificate"),
                                held("identityCard"),
                                handed("marriageCertificate"),
                                held("residence"))))
                .containsEntry("delivery", "complete");
    }

    @Test
    void noPaperIsLeftOutOfADelivery() {
        String woman = admitted();

        refused(
                PapersRefused.PaperMissing.class,
                "deliverDocuments",
                woman,
                LAWYER,
                work.delivery("self", handed("birthCertificate"), handed("identityCard"), held("residence")));
    }

    @Test
    void theBirthOfAChildIsNeverGivenUp() {
        refused(
                PapersRefused.ChildWithoutBirth.class,
                "deliverDocuments",
                work.child(17),
                LAWYER,
                work.delivery("nobody", never("birthCertificate"), waits("identityCard", "migration")));
    }

    @Test
    void whatIsHandedOverSomebodyReceivesAndNothingIsReceivedForNothing() {
        String child = work.child(8);
        refused(
                PapersRefused.ReceiptUnclear.class,
                "deliverDocuments",
                child,
                LAWYER,
                work.delivery("nobody", handed("birthCertificate")));
        refused(
                PapersRefused.ReceiptUnclear.class,
                "deliverDocuments",
                child,
                LAWYER,
                work.delivery("mother", held("birthCertificate")));
    }

    @Test
    void aChildDoesNotSignAloneAndNobodysMotherSignsForAnAdult() {
        refused(
                PapersRefused.TooYoungToSign.class,
                "deliverDocuments",
                work.child(15),
                LAWYER,
                work.delivery("self", handed("birthCertificate")));
        String woman = admitted();
        refused(
                PapersRefused.ParentOfAdult.class,
                "deliverDocuments",
                woman,
                LAWYER,
                work.delivery(
                        "mother",
                        handed("birthCertificate"),
                        handed("identityCard"),
                        handed("marriageCertificate"),
                        held("residence")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invented Witness", "invented  witness", "Invented.Witness"})
    void aFingerprintNeedsTwoWitnesses(String second) {
        var delivery = work.delivery("mother", handed("birthCertificate"));
        delivery.putAll(
                answers("signMethod", "fingerprint", "signWitnessOne", "Invented Witness", "signWitnessTwo", second));

        refused(PapersRefused.SameWitness.class, "deliverDocuments", work.child(8), LAWYER, delivery);
    }

    @Test
    void nobodySignsTomorrowOrBeforeTheyWereBorn() {
        String child = work.child(8);
        var tomorrow = work.delivery("mother", handed("birthCertificate"));
        tomorrow.put("signAt", work.moment().plusDays(1));
        refused(PapersRefused.InFuture.class, "deliverDocuments", child, LAWYER, tomorrow);
        var unborn = work.delivery("mother", handed("birthCertificate"));
        unborn.put("signAt", work.moment().minusYears(20));
        refused(PapersRefused.BeforeBirth.class, "deliverDocuments", child, LAWYER, unborn);
    }

    @Test
    void anExpiredOrUnlegalisedPaperIsNoPaper() {
        String woman = work.woman();
        var expired = paper("identityCard", "have");
        expired.put("validity", work.today().minusDays(1));
        var foreign = paper("marriageCertificate", "foreign");
        foreign.put("legalised", "no");
        work.handIn("takeInventory", woman, LAWYER, inventory(paper("birthCertificate", "nonState"), expired, foreign));

        assertThat(state(woman, "birthCertificate")).isEqualTo(Paper.State.OBTAINING);
        assertThat(state(woman, "identityCard")).isEqualTo(Paper.State.OBTAINING);
        assertThat(paperOf(woman, "marriageCertificate").waitsFor()).isEqualTo("foreignState");
    }

    @Test
    void nobodyLooksForALostCertificateOfReturnOrAnExpiredTemporaryPaper() {
        String child = work.child(6);
        work.handIn(
                "takeInventory",
                child,
                LAWYER,
                inventory(
                        paper("birthCertificate", "never"),
                        paper("returnCertificate", "lost"),
                        paper("passport", "lost")));
        work.file(
                child,
                "issueTemporaryPaper",
                "kinshipProof",
                Member.system("test"),
                answers("paperNo", "T-1", "validUntil", work.today().plusDays(30)),
                DataClass.IDENTITY);
        assertThat(papers.of(desk.person(child), PapersDesk.CIVIL))
                .extracting(it -> it.kind() + " " + it.state() + " " + it.number())
                .containsExactly("birthCertificate OBTAINING null", "temporaryPaper HELD T-1");

        work.pass(Duration.ofDays(31));
        assertThat(papers.of(desk.person(child), PapersDesk.CIVIL))
                .extracting(Paper::kind)
                .containsExactly("birthCertificate");
    }

    @Test
    void nobodyUnknownHasPapers() {
        assertThatThrownBy(() -> desk.person("ZH-P-999999")).isInstanceOf(PapersRefused.UnknownPerson.class);
    }

    // who reads

    @Test
    void whoMayNotReadWhoSomeoneIsSeesNoPapersAndAnotherRegionSeesNothing() {
        String woman = admitted();
        var known = papers.of(desk.person(woman), LAWYER);
        assertThat(known).anyMatch(it -> it.number() != null);

        for (Member other : List.of(PapersAtWork.REGISTRAR_ELSEWHERE, PapersAtWork.PROSECUTOR)) {
            assertThat(papers.of(desk.person(woman), other))
                    .as(other.function())
                    .allMatch(it -> it.number() == null && it.state() == Paper.State.OBTAINING);
        }
    }

    /** A woman whose lost birth certificate the archives replaced. */
    private String admitted() {
        String woman = work.woman();
        work.handIn(
                "takeInventory",
                woman,
                LAWYER,
                inventory(
                        paper("birthCertificate", "lost"),
                        paper("identityCard", "lost"),
                        paper("marriageCertificate", "lost")));
        work.handIn("queryArchive", woman, REGISTRAR, archive(found("birth", true), notFound("identity")));
        return woman;
    }

    private List<Object> kinds(String form, String person) {
        return work.rows(form, person, "documents", LAWYER).stream()
                .map(it -> it.get("kind"))
                .toList();
    }

    private Paper paperOf(String person, String kind) {
        return papers.of(desk.person(person), PapersDesk.CIVIL).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Paper.State state(String person, String kind) {
        return paperOf(person, kind).state();
    }

    /** Whether a card and a residence are due. */
    private List<Boolean> due(String person) {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(person);
        var said = new java.util.HashMap<String, Boolean>();
        org.mockito.Mockito.doAnswer(it -> said.put(it.getArgument(0), it.getArgument(1)))
                .when(execution)
                .setVariable(org.mockito.ArgumentMatchers.anyString(), org.mockito.ArgumentMatchers.any());
        steps.seePapersDue(execution);
        verify(execution).getProcessBusinessKey();
        return List.of(said.get("identityCardDue"), said.get("residenceDue"));
    }

    @SafeVarargs
    private static Map<String, Object> cards(Map<String, Object>... rows) {
        return answers("papers", List.of(rows));
    }

    private void refused(
            Class<? extends RuntimeException> refusal,
            String form,
            String person,
            Member by,
            Map<String, Object> answers) {
        assertThatThrownBy(() -> work.handIn(form, person, by, answers)).isInstanceOf(refusal);
    }
}
