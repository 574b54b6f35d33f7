package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.consent.FormDesk.ARMAN;
import static org.zhusan.consent.FormDesk.DANA;
import static org.zhusan.consent.FormDesk.SAULE;
import static org.zhusan.consent.FormDesk.TIMUR;
import static org.zhusan.consent.FormDesk.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Cast;
import org.zhusan.agency.Member;

/** Refusing is a right: informed, checked by someone else, without consequences, asked again only where the person allows it. */
@ConsentRoomTest
class RefusalTest {
    @Autowired
    Cast cast;

    @Autowired
    FormDesk desk;

    @Autowired
    Consents consents;

    @Test
    void aRefusalIsInformedAndWithoutConsequences() {
        String person = cast.woman();
        desk.informed(person);
        desk.pass(Duration.ofHours(24));
        desk.handIn("recordDecision", person, SAULE, desk.decision("refuse"));

        assertThatThrownBy(() -> desk.handIn("recordRefusal", person, SAULE, with(desk.refusal(), "informed", false)))
                .isInstanceOf(RefusalRefused.RefusalNotInformed.class);
        assertThatThrownBy(() ->
                        desk.handIn("recordRefusal", person, SAULE, with(desk.refusal(), "noConsequencesTold", false)))
                .isInstanceOf(RefusalRefused.ConsequencesNotDispelled.class);
        assertThat(desk.handIn("recordRefusal", person, SAULE, desk.refusal())).containsEntry("childrenTravel", false);
        assertThat(consents.counts(List.of(person)).refused()).isEqualTo(1);
    }

    @Test
    void aMotherSaysWhatHappensForHerChildren() {
        String mother = cast.family(3, 12).get(0);
        desk.informed(mother);
        desk.pass(Duration.ofHours(24));
        desk.handIn("recordDecision", mother, SAULE, desk.decision("refuse"));

        assertThat(desk.prefill("recordRefusal", mother)).containsEntry("childrenCount", 2);
        assertThatThrownBy(() -> desk.handIn("recordRefusal", mother, SAULE, desk.refusal()))
                .isInstanceOf(RefusalRefused.ChildrenForgotten.class);
        assertThat(desk.handIn(
                        "recordRefusal", mother, SAULE, with(desk.refusal(), "childrenOption", "consentsForChildren")))
                .containsEntry("childrenTravel", true);
    }

    @Test
    void whoeverTookPartInTheInterviewDoesNotCheckTheRefusal() {
        String person = cast.woman();
        desk.informed(person);
        desk.pass(Duration.ofHours(24));
        desk.handIn("recordDecision", person, TIMUR, desk.decision("refuse"));
        desk.handIn("recordRefusal", person, TIMUR, desk.refusal());

        for (Member involved : List.of(SAULE, TIMUR, DANA)) {
            assertThatThrownBy(() -> desk.handIn("checkRefusal", person, involved, desk.refusalCheck()))
                    .isInstanceOf(RefusalRefused.RefusalCheckedBySamePerson.class);
        }
        assertThat(desk.handIn("checkRefusal", person, ARMAN, desk.refusalCheck()))
                .containsEntry("freeWillConfirmed", true)
                .containsEntry("recontact", "none")
                .containsEntry("askAgain", false);
    }

    @Test
    void aRefusalStandsOnlyWhenEverythingWasExplained() {
        String person = cast.woman();
        desk.refused(person, desk.refusal());

        assertThatThrownBy(() -> desk.handIn(
                        "checkRefusal", person, ARMAN, with(desk.refusalCheck(), "informationComplete", false)))
                .isInstanceOf(RefusalRefused.InformationIncomplete.class);
    }

    @Test
    void aDoubtLeadsToAnotherOfficer() {
        String person = cast.woman();
        desk.refused(person, desk.refusal());
        Map<String, Object> doubt = with(desk.refusalCheck(), "freeWill", "doubt", "informationComplete", false);

        assertThatThrownBy(() -> desk.handIn("checkRefusal", person, ARMAN, doubt))
                .isInstanceOf(RefusalRefused.DoubtNeedsInterview.class);
        assertThat(desk.handIn("checkRefusal", person, ARMAN, with(doubt, "repeatInterview", true)))
                .containsEntry("freeWillConfirmed", false)
                .containsEntry("askAgain", true);

        desk.handIn("planInterview", person, SAULE, desk.plan());
        assertThatThrownBy(() -> desk.handIn("giveLiabilityNotice", person, SAULE, desk.notice()))
                .isInstanceOf(InterviewRefused.SameOfficerAfterDoubt.class);
        desk.handIn("giveLiabilityNotice", person, TIMUR, desk.notice());
        assertThat(consents.counts(List.of(person)).refused())
                .as("a doubted refusal is none")
                .isZero();
    }

    @Test
    void theFirstContactComesAfterThirtyDaysTheNextAfterNinetyAndEachMayBeDeclined() {
        String person = cast.woman();
        Map<String, Object> again = with(desk.refusal(), "recontactAllowed", "yes");

        desk.refused(person, again);
        assertThat(desk.handIn("checkRefusal", person, ARMAN, desk.refusalCheck()))
                .containsEntry("recontact", "first")
                .containsEntry("askAgain", true);

        desk.pass(Duration.ofDays(30));
        desk.refused(person, again);
        assertThat(desk.handIn("checkRefusal", person, ARMAN, desk.refusalCheck()))
                .containsEntry("recontact", "again");

        desk.pass(Duration.ofDays(90));
        desk.refused(person, desk.refusal());
        assertThat(desk.handIn("checkRefusal", person, ARMAN, desk.refusalCheck()))
                .containsEntry("recontact", "none")
                .containsEntry("askAgain", false);
        assertThat(consents.counts(List.of(person)))
                .extracting(Consents.Counts::asked, Consents.Counts::refused)
                .as("one person, however often asked")
                .containsExactly(1, 1);
    }
}
