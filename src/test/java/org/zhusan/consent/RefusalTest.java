package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.consent.Cast.ARMAN;
import static org.zhusan.consent.Cast.DANA;
import static org.zhusan.consent.Cast.SAULE;
import static org.zhusan.consent.Cast.TIMUR;
import static org.zhusan.consent.Cast.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.Member;

/** Refusing is a right: informed, checked by someone else, without consequences, asked again only where the person allows it. */
@ConsentRoomTest
class RefusalTest {
    @Autowired
    Cast cast;

    @Autowired
    Consents consents;

    @Test
    void aRefusalIsInformedAndWithoutConsequences() {
        String person = cast.woman();
        cast.informed(person);
        cast.pass(Duration.ofHours(24));
        cast.handIn("recordDecision", person, SAULE, cast.decision("refuse"));

        assertThatThrownBy(() -> cast.handIn("recordRefusal", person, SAULE, with(cast.refusal(), "informed", false)))
                .isInstanceOf(RefusalRefused.RefusalNotInformed.class);
        assertThatThrownBy(() ->
                        cast.handIn("recordRefusal", person, SAULE, with(cast.refusal(), "noConsequencesTold", false)))
                .isInstanceOf(RefusalRefused.ConsequencesNotDispelled.class);
        assertThat(cast.handIn("recordRefusal", person, SAULE, cast.refusal())).containsEntry("childrenTravel", false);
        assertThat(consents.counts(List.of(person)).refused()).isEqualTo(1);
    }

    @Test
    void aMotherSaysWhatHappensForHerChildren() {
        String mother = cast.family(3, 12).get(0);
        cast.informed(mother);
        cast.pass(Duration.ofHours(24));
        cast.handIn("recordDecision", mother, SAULE, cast.decision("refuse"));

        assertThat(cast.prefill("recordRefusal", mother)).containsEntry("childrenCount", 2);
        assertThatThrownBy(() -> cast.handIn("recordRefusal", mother, SAULE, cast.refusal()))
                .isInstanceOf(RefusalRefused.ChildrenForgotten.class);
        assertThat(cast.handIn(
                        "recordRefusal", mother, SAULE, with(cast.refusal(), "childrenOption", "consentsForChildren")))
                .containsEntry("childrenTravel", true);
    }

    @Test
    void whoeverTookPartInTheInterviewDoesNotCheckTheRefusal() {
        String person = cast.woman();
        cast.informed(person);
        cast.pass(Duration.ofHours(24));
        cast.handIn("recordDecision", person, TIMUR, cast.decision("refuse"));
        cast.handIn("recordRefusal", person, TIMUR, cast.refusal());

        for (Member involved : List.of(SAULE, TIMUR, DANA)) {
            assertThatThrownBy(() -> cast.handIn("checkRefusal", person, involved, cast.refusalCheck()))
                    .isInstanceOf(RefusalRefused.RefusalCheckedBySamePerson.class);
        }
        assertThat(cast.handIn("checkRefusal", person, ARMAN, cast.refusalCheck()))
                .containsEntry("freeWillConfirmed", true)
                .containsEntry("recontact", "none")
                .containsEntry("askAgain", false);
    }

    @Test
    void aRefusalStandsOnlyWhenEverythingWasExplained() {
        String person = cast.woman();
        cast.refused(person, cast.refusal());

        assertThatThrownBy(() -> cast.handIn(
                        "checkRefusal", person, ARMAN, with(cast.refusalCheck(), "informationComplete", false)))
                .isInstanceOf(RefusalRefused.InformationIncomplete.class);
    }

    @Test
    void aDoubtLeadsToAnotherOfficer() {
        String person = cast.woman();
        cast.refused(person, cast.refusal());
        Map<String, Object> doubt = with(cast.refusalCheck(), "freeWill", "doubt", "informationComplete", false);

        assertThatThrownBy(() -> cast.handIn("checkRefusal", person, ARMAN, doubt))
                .isInstanceOf(RefusalRefused.DoubtNeedsInterview.class);
        assertThat(cast.handIn("checkRefusal", person, ARMAN, with(doubt, "repeatInterview", true)))
                .containsEntry("freeWillConfirmed", false)
                .containsEntry("askAgain", true);

        cast.handIn("planInterview", person, SAULE, cast.plan());
        assertThatThrownBy(() -> cast.handIn("giveLiabilityNotice", person, SAULE, cast.notice()))
                .isInstanceOf(InterviewRefused.SameOfficerAfterDoubt.class);
        cast.handIn("giveLiabilityNotice", person, TIMUR, cast.notice());
        assertThat(consents.counts(List.of(person)).refused())
                .as("a doubted refusal is none")
                .isZero();
    }

    @Test
    void theFirstContactComesAfterThirtyDaysTheNextAfterNinetyAndEachMayBeDeclined() {
        String person = cast.woman();
        Map<String, Object> again = with(cast.refusal(), "recontactAllowed", "yes");

        cast.refused(person, again);
        assertThat(cast.handIn("checkRefusal", person, ARMAN, cast.refusalCheck()))
                .containsEntry("recontact", "first")
                .containsEntry("askAgain", true);

        cast.pass(Duration.ofDays(30));
        cast.refused(person, again);
        assertThat(cast.handIn("checkRefusal", person, ARMAN, cast.refusalCheck()))
                .containsEntry("recontact", "again");

        cast.pass(Duration.ofDays(90));
        cast.refused(person, cast.refusal());
        assertThat(cast.handIn("checkRefusal", person, ARMAN, cast.refusalCheck()))
                .containsEntry("recontact", "none")
                .containsEntry("askAgain", false);
        assertThat(consents.counts(List.of(person)))
                .extracting(Consents.Counts::asked, Consents.Counts::refused)
                .as("one person, however often asked")
                .containsExactly(1, 1);
    }
}
