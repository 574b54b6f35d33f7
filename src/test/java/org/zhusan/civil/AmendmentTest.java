package org.zhusan.civil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.civil.PapersAtWork.LAWYER;
import static org.zhusan.civil.PapersAtWork.REGISTRAR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.NameRefused;
import org.zhusan.casefile.Records;
import org.zhusan.engine.Processes;

/** A name or a place of birth is changed later: who may ask, who signs, what only a court may do. */
@PapersRoomTest
class AmendmentTest {
    @Autowired
    PapersAtWork work;

    @Autowired
    Amendments amendments;

    @Autowired
    PersonPapers papers;

    @Autowired
    PapersDesk desk;

    @Autowired
    Files files;

    @Autowired
    Records records;

    @Autowired
    Processes processes;

    @BeforeEach
    void nothingRuns() {
        clearInvocations(processes);
        when(processes.running(anyString())).thenReturn(List.of());
    }

    @Test
    void aMotherReplacesSyriaByKaragandaAndGetsANewCertificate() {
        String child = work.child(7);

        work.handIn("hearAmendment", child, LAWYER, work.wish());
        assertThat(work.prefilled("decideOnAmendment", child, REGISTRAR))
                .containsEntry("old", "Syria")
                .containsEntry("new", "Karaganda")
                .containsEntry("field", "birthplace")
                .containsEntry("age", 7);
        work.handIn("decideOnAmendment", child, REGISTRAR, work.decision("allowed"));
        assertThat(work.prefilled("handOverAmended", child, LAWYER)).containsEntry("certNo", "C-2");
        assertThat(certificate(child)).isEqualTo(Paper.State.READY);

        var handed = PapersAtWork.answers("certNo", "C-2", "oldReturned", "yes", "receivedBy", "mother");
        handed.putAll(work.signed());
        work.handIn("handOverAmended", child, LAWYER, handed);
        assertThat(certificate(child)).isEqualTo(Paper.State.HANDED_OVER);
    }

    @Test
    void aNewSurnameStandsOnEveryPageOnceItsCertificateIsHandedOver() {
        String child = work.child(7);
        var wish = work.wish();
        wish.putAll(Map.of("field", "surname", "old", "Ойдан", "new", "Әлімқызы"));
        work.handIn("hearAmendment", child, LAWYER, wish);
        var decision = work.decision("allowed");
        decision.putAll(Map.of("field", "surname", "old", "Ойдан", "new", "Әлімқызы"));
        decision.putAll(Map.of("newRussian", "\u202E", "newLatin", "Alimqyzy"));
        refused(NameRefused.class, "decideOnAmendment", child, REGISTRAR, decision);
        decision.put("newRussian", "Алимкызы");
        work.handIn("decideOnAmendment", child, REGISTRAR, decision);
        assertThat(names(child)).containsExactly("Ойдан Кейіпкер / Выдуманная Героиня / Invented Person");

        var handed = PapersAtWork.answers("certNo", "C-2", "oldReturned", "yes", "receivedBy", "mother");
        handed.putAll(work.signed());
        work.handIn("handOverAmended", child, LAWYER, handed);

        assertThat(names(child))
                .containsExactly(
                        "Әлімқызы Кейіпкер / Алимкызы Героиня / Alimqyzy Person",
                        "Ойдан Кейіпкер / Выдуманная Героиня / Invented Person");
        assertThat(files.face(child, REGISTRAR, "page").orElseThrow().identity().name())
                .isEqualTo("Alimqyzy Person");
    }

    @Test
    void nothingIsChangedIntoItself() {
        var wish = work.wish();
        wish.put("new", " Syria ");
        refused(AmendmentRefused.NothingChanges.class, "hearAmendment", work.child(7), LAWYER, wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Анна1", "<b>", "=Anna", "-", "Анна\u202E"})
    void aNameHasLettersAlone(String name) {
        var wish = work.wish();
        wish.putAll(Map.of("field", "surname", "old", "Invented", "new", name));
        refused(AmendmentRefused.NoName.class, "hearAmendment", work.child(7), LAWYER, wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Әбдірахманқызы", "Иванова-Петрова", "O’Neil", "Гүл Айым"})
    void namesOfThreeLanguagesAreNames(String name) {
        var wish = work.wish();
        wish.putAll(Map.of("field", "surname", "old", "Invented", "new", name));
        work.handIn("hearAmendment", work.child(7), LAWYER, wish);
    }

    @Test
    void nothingIsAskedAgainstTheSignatureOfSomeoneOfSixteen() {
        String girl = work.child(16);
        var wish = work.wish();
        wish.put("child16Consent", "none");

        refused(AmendmentRefused.ChildDoesNotSign.class, "hearAmendment", girl, LAWYER, wish);
        wish.put("amendmentWished", false);
        work.handIn("hearAmendment", girl, LAWYER, wish);
    }

    @Test
    void childrenAskThroughAnAdultAndAdultsForThemselves() {
        var alone = work.wish();
        alone.put("wishedBy", "self");
        refused(PapersRefused.TooYoungToSign.class, "hearAmendment", work.child(15), LAWYER, alone);
        refused(PapersRefused.ParentOfAdult.class, "hearAmendment", work.woman(), LAWYER, work.wish());
        work.handIn("hearAmendment", work.woman(), LAWYER, alone);
    }

    @Test
    void aRulingIsReliedOnFromTheDayItIsInForce() {
        var wish = work.wish();
        wish.putAll(Map.of(
                "ground",
                "court",
                "rulingNo",
                "2-17",
                "rulingInForceOn",
                work.today().plusDays(1)));
        String child = work.child(7);
        refused(AmendmentRefused.RulingNotInForce.class, "hearAmendment", child, LAWYER, wish);
        wish.put("rulingInForceOn", work.born(child).minusDays(1));
        refused(PapersRefused.BeforeBirth.class, "hearAmendment", child, LAWYER, wish);
    }

    @Test
    void againstAChildOfTenOnlyACourtDecides() {
        String child = work.child(10);
        var wish = work.wish();
        wish.put("childOpinion", "objects");
        work.handIn("hearAmendment", child, LAWYER, wish);

        refused(AmendmentRefused.ChildObjects.class, "decideOnAmendment", child, REGISTRAR, work.decision("allowed"));
        work.handIn("decideOnAmendment", child, REGISTRAR, work.decision("courtNeeded"));
        assertThat(amendments.decided(child, REGISTRAR)).singleElement().satisfies(it -> assertThat(it.answers())
                .containsEntry("amendment", "courtNeeded")
                .containsEntry("explanation", "What they may do now"));

        wish.putAll(Map.of("ground", "court", "rulingNo", "2-17", "rulingInForceOn", work.today()));
        work.handIn("hearAmendment", child, LAWYER, wish);
        refused(
                AmendmentRefused.CourtHasRuled.class,
                "decideOnAmendment",
                child,
                REGISTRAR,
                work.decision("courtNeeded"));
        work.handIn("decideOnAmendment", child, REGISTRAR, work.decision("allowed"));
    }

    @Test
    void nothingIsDecidedUnheardOrDatedWrongly() {
        String child = work.child(7);
        refused(AmendmentRefused.NothingHeard.class, "decideOnAmendment", child, REGISTRAR, work.decision("allowed"));
        work.handIn("hearAmendment", child, LAWYER, work.wish());
        var tomorrow = work.decision("allowed");
        tomorrow.put("amendedOn", work.today().plusDays(1));
        refused(PapersRefused.InFuture.class, "decideOnAmendment", child, REGISTRAR, tomorrow);
        var unborn = work.decision("allowed");
        unborn.put("amendedOn", work.born(child).minusDays(1));
        refused(PapersRefused.BeforeBirth.class, "decideOnAmendment", child, REGISTRAR, unborn);
    }

    @Test
    void theCertificateIsNotHandedToAChildAlone() {
        var handed = PapersAtWork.answers("oldReturned", "yes", "receivedBy", "self");
        handed.putAll(work.signed());
        refused(PapersRefused.TooYoungToSign.class, "handOverAmended", work.child(7), LAWYER, handed);
    }

    @Test
    void aLawyerOfTheRegionPassesTheWishOnOnce() {
        String child = work.child(7);
        work.open(child, LAWYER, "task-ask-" + child);

        amendments.ask(child, LAWYER);
        verify(processes).start("recordAmendment", child, Map.of("placeRegion", "MAN"));

        clearInvocations(processes);
        for (String process : List.of("recordAmendment", "birthRegistration")) {
            when(processes.running(child)).thenReturn(List.of(new Processes.Running("i", process, child, work.now())));
            assertThatThrownBy(() -> amendments.ask(child, LAWYER)).isInstanceOf(AmendmentRefused.CannotBeAsked.class);
        }
        verify(processes, never()).start(eq("recordAmendment"), anyString(), any());
    }

    @Test
    void nobodyElsePassesAnythingOn() {
        String child = work.child(7);
        work.open(child, REGISTRAR, "task-reg-" + child);
        work.open(child, PapersAtWork.SOCIAL_WORKER, "task-soc-" + child);
        var lawyerElsewhere = new Member("ZH-U-840009", "x", "rc-legal", "rc", "KAR", java.util.Locale.ENGLISH, true);
        var gone = new Member("ZH-U-840010", "x", "rc-legal", "rc", "MAN", java.util.Locale.ENGLISH, false);

        for (Member other :
                List.of(REGISTRAR, PapersAtWork.SOCIAL_WORKER, PapersAtWork.PROSECUTOR, lawyerElsewhere, gone)) {
            assertThatThrownBy(() -> amendments.ask(child, other))
                    .as(other.function())
                    .isInstanceOf(NotPermitted.class);
        }
        verify(processes, never()).start(anyString(), anyString(), any());
    }

    private List<String> names(String person) {
        return records.of(person, "registration", LAWYER, "page").stream()
                .map(Records.Stored::answers)
                .map(it -> it.get("kazakhName") + " / " + it.get("russianName") + " / " + it.get("latinName"))
                .toList();
    }

    private Paper.State certificate(String person) {
        return papers.of(desk.person(person), PapersDesk.CIVIL).stream()
                .filter(it -> it.kind().equals("birthCertificate"))
                .findFirst()
                .orElseThrow()
                .state();
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
