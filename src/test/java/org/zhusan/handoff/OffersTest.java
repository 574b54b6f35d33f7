package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.handoff.OnOffer.ASEL;
import static org.zhusan.handoff.OnOffer.DAUREN;
import static org.zhusan.handoff.OnOffer.MAKSAT;
import static org.zhusan.handoff.OnOffer.ZHUMABEK;
import static org.zhusan.handoff.OnOffer.answers;
import static org.zhusan.handoff.OnOffer.no;
import static org.zhusan.handoff.OnOffer.number;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Refusal;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Destinations;
import org.zhusan.engine.Inbox;
import org.zhusan.form.Attachment;
import org.zhusan.handoff.Offers.Need;
import org.zhusan.handoff.Offers.Proposal;
import org.zhusan.handoff.Offers.Regime;
import org.zhusan.handoff.Offers.State;

@OfferRoomTest
class OffersTest {
    @Autowired
    OnOffer desk;

    @Autowired
    Offers offers;

    @Autowired
    OfferWithdrawal withdrawal;

    @Autowired
    HouseholdsOffered offered;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    CaseAccess access;

    @Autowired
    Destinations destinations;

    @Autowired
    Inbox inbox;

    // offering

    @Test
    void anOfferIsAFileOfItsOwnThatNamesNobody() {
        String household = desk.household(1, 8);
        String number = desk.offered(household);

        assertThat(number).matches("ZH-O-[0-9]{6}");
        assertThat(numbers.fileOf(number)).isEqualTo(number);
        assertThat(numbers.named(number)).isEmpty();
        assertThat(numbers.listed(number)).isEmpty();
        assertThat(offered.of(household)).containsExactly(number);
    }

    @Test
    void itTellsHeadsByAgeNeedsAndLanguagesAndNothingElse() {
        Map<String, Object> shown = desk.prefilled("answerOffer", desk.offered(desk.household(1, 8)), DAUREN);

        assertThat(shown)
                .containsOnlyKeys(
                        "people",
                        "under3",
                        "from3to6",
                        "from7to10",
                        "from11to13",
                        "from14to17",
                        "adults",
                        "needs",
                        "languages",
                        "regimeProposed",
                        "wishedOn")
                .containsEntry("people", 3)
                .containsEntry("under3", 1)
                .containsEntry("from7to10", 1)
                .containsEntry("adults", 1)
                .containsEntry("needs", List.of("psychologist", "kindergarten", "school"));
    }

    @Test
    void aHouseholdIsOfferedToOneRegionAtATime() {
        String household = desk.household(4);
        desk.offered(household);

        refused("handoff.offerNotOver", () -> desk.offered(household));
        refused(
                "handoff.nobodyToOffer",
                () -> offers.open(
                        new Proposal("ZH-H-999999", "KAR", Regime.DAY, desk.today(), Set.of(Need.SCHOOL)), ASEL));
    }

    // the region

    @Test
    void beforeTheYesTheRegionReadsNothingAndAfterItExactlyWhatIsPacked() {
        String household = desk.household(4);
        String mother = desk.members(household).get(0);
        String number = desk.offered(household);
        assertThat(access.classes(DAUREN, Access.EXISTS, mother)).isEmpty();

        desk.handIn("answerOffer", number, DAUREN, desk.yes());
        assertThat(access.classes(DAUREN, Access.EXISTS, mother)).isEmpty();
        desk.opened(number);

        assertThat(access.classes(DAUREN, Access.READ, mother))
                .containsExactlyInAnyOrder(
                        DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.SOCIAL);
        assertThat(destinations.accepted(household)).get().satisfies(it -> {
            assertThat(it.region()).isEqualTo("KAR");
            assertThat(it.from()).isEqualTo(desk.offer(number).startsOn());
            assertThat(it.travelArranged()).isFalse();
        });
        assertThat(desk.place(mother).agency()).as("the sender still answers").isEqualTo("aktau");
        assertThat(offered.of(household)).isEmpty();
    }

    @Test
    void aPlaceHasADayInTheNextThreeMonthsAndABedForEachWhoLivesIn() {
        String number = desk.offered(desk.household(4, 9));
        Map<String, Object> yes = desk.yes();

        yes.put("start", desk.today().minusDays(1));
        refused("handoff.startOutOfTime", () -> desk.handIn("answerOffer", number, DAUREN, yes));
        yes.put("start", desk.today().plusDays(91));
        refused("handoff.startOutOfTime", () -> desk.handIn("answerOffer", number, DAUREN, yes));
        yes.put("start", desk.today().plusDays(9));
        yes.put("regime", "inPatient");
        yes.put("bed", number(2));
        refused("handoff.tooFewBeds", () -> desk.handIn("answerOffer", number, DAUREN, yes));

        yes.put("bed", number(3));
        desk.handIn("answerOffer", number, DAUREN, yes);
        assertThat(desk.offer(number).beds()).isEqualTo(3);
    }

    @Test
    void theRegionAsksTwiceAndThenItDecides() {
        String number = desk.offered(desk.household(4));
        for (int i = 0; i < 2; i++) {
            asks(number);
            assertThat(desk.offer(number).state()).isEqualTo(State.ASKED);
            desk.handIn("answerQuestion", number, ASEL, answers("answerText", "She speaks Kazakh at home"));
        }

        assertThat(desk.prefilled("answerOffer", number, DAUREN))
                .containsEntry("lastQuestion", "Which language at home?")
                .containsEntry("lastAnswer", "She speaks Kazakh at home");
        refused("handoff.askedEnough", () -> asks(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask ZH-P-000123",
                "Her number is 900101400123",
                "Born 01.02.2013",
                "Born on 2013-02-01",
                "Inventova will call you",
                "героиню лечили",
                "Кейіпкермен сөйлестік"
            })
    void anAnswerThatPointsAtSomebodyIsNotSent(String text) {
        String number = desk.offered(desk.household(4));
        asks(number);

        refused(
                "handoff.namesSomebody",
                () -> desk.handIn("answerQuestion", number, ASEL, answers("answerText", text)));
        assertThat(desk.offer(number).state()).isEqualTo(State.ASKED);
    }

    @Test
    void noPaperIsSentBeforeTheYes() {
        String number = desk.offered(desk.household(4));
        asks(number);
        var paper = new Attachment("attachments", "a.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'});

        refused(
                "handoff.papersBeforeAcceptance",
                () -> desk.handIn("answerQuestion", number, ASEL, answers("answerText", "No"), paper));
    }

    // the commission and above

    @Test
    void theCommissionReadsWhyAndFindsAPlace() {
        String number = desk.offered(desk.household(4));
        desk.handIn("answerOffer", number, DAUREN, no());

        assertThat(desk.prefilled("settleRejection", number, MAKSAT))
                .containsEntry("centreReason", "noPlace")
                .containsEntry("centreWords", "Both houses are full (invented)");
        Map<String, Object> takes = desk.yes();
        takes.putAll(answers("decision", "takes", "settledReason", "The third house opens (invented)"));
        assertThat(desk.handIn("settleRejection", number, MAKSAT, takes)).containsEntry("commissionTakes", true);
        assertThat(desk.offer(number).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void silenceIsReadAsSilence() {
        String number = desk.offered(desk.household(4));

        assertThat(desk.prefilled("settleRejection", number, MAKSAT)).containsEntry("centreReason", "noAnswer");
        stands(number);
        assertThat(desk.prefilled("decideAboveRegion", number, ZHUMABEK)).containsEntry("centreReason", "noAnswer");
    }

    @Test
    void aboveTheRegionItIsDecidedByReasonsAlone() {
        String household = desk.household(4);
        String number = desk.offered(household);
        desk.handIn("answerOffer", number, DAUREN, no());
        stands(number);

        assertThat(desk.prefilled("decideAboveRegion", number, ZHUMABEK))
                .containsEntry("commissionWords", "Not before spring (invented)");
        Map<String, Object> facts = desk.handIn(
                "decideAboveRegion",
                number,
                ZHUMABEK,
                answers("decision", "other", "decisionReason", "Another region has a place (invented)"));
        assertThat(facts).containsEntry("regionMust", false);
        assertThat(desk.offer(number).state()).isEqualTo(State.REJECTED);
        assertThat(destinations.accepted(household)).isEmpty();
        assertThat(desk.offered(household)).as("another region may be asked").isNotEqualTo(number);
    }

    @Test
    void orTheRegionTakesThem() {
        String number = desk.offered(desk.household(4));
        desk.handIn("answerOffer", number, DAUREN, no());
        stands(number);
        Map<String, Object> must = desk.yes();
        must.putAll(answers("decision", "must", "decisionReason", "Her mother lives there (invented)"));

        assertThat(desk.handIn("decideAboveRegion", number, ZHUMABEK, must)).containsEntry("regionMust", true);
        assertThat(desk.offer(number).state()).isEqualTo(State.ACCEPTED);
    }

    // taking back

    @Test
    void theSenderTakesItBackOnceAndNeverAfterTheYes() {
        String household = desk.household(4);
        String number = desk.offered(household);
        withdrawal.withdraw(household);

        assertThat(desk.offer(number).state()).isEqualTo(State.WITHDRAWN);
        Mockito.verify(inbox).post("offer.withdrawn/" + number, "offer.withdrawn", number, Map.of());
        refused("handoff.noOffer", () -> withdrawal.withdraw(household));
        refused("handoff.noOffer", () -> desk.handIn("answerOffer", number, DAUREN, desk.yes()));

        String other = desk.household(4);
        desk.accepted(other);
        refused("handoff.noOffer", () -> withdrawal.withdraw(other));
    }

    private void asks(String number) {
        desk.handIn("answerOffer", number, DAUREN, answers("answer", "ask", "question", "Which language at home?"));
    }

    private void stands(String number) {
        desk.handIn(
                "settleRejection",
                number,
                MAKSAT,
                answers("decision", "stands", "settledReason", "Not before spring (invented)"));
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
