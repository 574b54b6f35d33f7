package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.casefile.Readiness;
import org.zhusan.engine.Processes;
import org.zhusan.handoff.Choosing.Household;

/** What a household may wish and decide, what the table proposes for it, and what the case manager may not learn from the proposal. */
@HandoffRoomTest
class HouseholdsChoiceTest {
    @Autowired
    private Choosing choosing;

    @Autowired
    private HandoffSteps steps;

    @Autowired
    private Processes processes;

    @Test
    void aWishThatWasNamedAbroadIsShownToBeginWith() {
        assertThat(choosing.mother("KAR").prefilled("recordWish", Choosing.ASEL))
                .containsEntry("region1", "KAR");
        assertThat(choosing.mother(null).prefilled("recordWish", Choosing.ASEL)).isEmpty();
    }

    @Test
    void oneRegionIsWishedOnce() {
        Household family = choosing.mother(null);
        assertThatThrownBy(() -> family.wishes("region1", "KAR", "region2", "KAR", "reason", "work"))
                .isInstanceOf(HandoffRefused.SameRegionTwice.class);
    }

    @Test
    void whoeverWantsBackSaysWhereThatWas() {
        Household family = choosing.mother(null);
        assertThatThrownBy(() -> family.wishes("region1", "KAR", "reason", "formerHome"))
                .isInstanceOf(HandoffRefused.LastRegionMissing.class);
        assertThatThrownBy(() -> family.wishes("region1", "KAR", "reason", "formerHome", "lastRegion", "ATY"))
                .isInstanceOf(HandoffRefused.NotFormerHome.class);
        assertThat(family.wishes("region1", "KAR", "reason", "formerHome", "lastRegion", "KAR"))
                .containsEntry("proposedRegion", "KAR");
    }

    @Test
    void relativesWhoAreReadyThereMakeTheWishTheProposal() {
        assertThat(choosing.mother(null)
                        .relatives(Readiness.State.READY, "KAR")
                        .wishes("region1", "KAR", "reason", "relatives"))
                .containsEntry("proposal", "wish")
                .containsEntry("proposedRegion", "KAR")
                .containsEntry("wishedRegion", "KAR");
        assertThat(choosing.mother(null)
                        .relatives(Readiness.State.CONDITIONAL, "KAR")
                        .wishes("region1", "KAR", "reason", "relatives"))
                .containsEntry("proposal", "wishHostelFirst");
        assertThat(choosing.mother(null)
                        .relatives(Readiness.State.READY, "ATY")
                        .wishes("region1", "KAR", "reason", "work"))
                .containsEntry("proposal", "wishOrRelatives")
                .containsEntry("proposedRegion", "KAR");
    }

    @Test
    void withoutAWishTheRelativesAreProposedAndWithoutRelativesWhereTheyLivedBefore() {
        assertThat(choosing.mother(null).relatives(Readiness.State.READY, "ATY").wishes("noWish", true))
                .containsEntry("proposal", "relatives")
                .containsEntry("proposedRegion", "ATY");
        assertThat(choosing.mother(null)
                        .relatives(Readiness.State.NOT_READY, "ATY")
                        .wishes("noWish", true, "lastRegion", "KAR"))
                .containsEntry("proposal", "lastResidence")
                .containsEntry("proposedRegion", "KAR");
        assertThat(choosing.mother(null).wishes("noWish", true)).containsEntry("proposedRegion", "MAN");
    }

    @Test
    void nobodyIsProposedTheHomeWhereTheyWouldNotBeSafe() {
        assertThat(choosing.mother(null)
                        .relatives(Readiness.State.READY, "KAR")
                        .wishes("region1", "KAR", "reason", "relatives", "lastRegion", "KAR", "riskFormerHome", true))
                .containsEntry("proposal", "otherRegion")
                .containsEntry("proposedRegion", "AST");
        assertThat(choosing.mother(null)
                        .relatives(Readiness.State.READY, "ATY")
                        .wishes("region1", "KAR", "reason", "school", "lastRegion", "KAR", "riskFormerHome", true))
                .containsEntry("proposedRegion", "ATY");
    }

    @Test
    void childrenWithoutAnAdultAreProposedTheirClosestRelative() {
        assertThat(choosing.childrenAlone()
                        .relatives(Readiness.State.READY, "ATY")
                        .wishes("region1", "KAR", "reason", "school"))
                .containsEntry("proposal", "guardianRegion")
                .containsEntry("proposedRegion", "ATY");
    }

    @Test
    void neitherAnIllnessNorAProcedureIsToldToTheCaseManager() {
        assertThat(choosing.mother(null).inHospital().wishes("region1", "KAR", "reason", "work"))
                .containsEntry("proposal", "namedByAgency")
                .containsEntry("proposedRegion", "AST");
        assertThat(choosing.mother(null)
                        .boundToPlace("locality", choosing.today().plusMonths(2))
                        .wishes("region1", "KAR", "reason", "work"))
                .containsEntry("proposal", "namedByAgency")
                .containsEntry("proposedRegion", "KAR");
    }

    @Test
    void aChoiceAgainstTheProposalIsAChoiceAndIsTickedAsOne() {
        Household family = choosing.mother(null).relatives(Readiness.State.READY, "KAR");
        family.wishes("region1", "KAR", "reason", "relatives");
        assertThatThrownBy(() -> family.confirms("ATY", true)).isInstanceOf(HandoffRefused.NotAsProposed.class);
        assertThatThrownBy(() -> family.confirms("KAR", false)).isInstanceOf(HandoffRefused.IsAsProposed.class);
        assertThat(family.confirms("ATY", false))
                .isEqualTo(Map.of("householdAnswer", "confirmed", "homeRegion", "ATY", "prosecutorAsked", false));
    }

    @Test
    void theThirdTimeAHouseholdThinksAgainPeopleSitDownTogether() {
        Household family = choosing.mother(null);
        for (String answer : List.of("anotherWish", "anotherWish", "conference", "conference")) {
            family.wishes("region1", "KAR", "reason", "work");
            assertThat(family.handIn("confirmRegion", Choosing.ASEL, "answer", "anotherWish"))
                    .containsEntry("householdAnswer", answer);
        }
        assertThatThrownBy(() -> conference(family, "psychologist"))
                .isInstanceOf(HandoffRefused.WithoutHousehold.class);
        conference(family, "household");
        assertThat(family.prefilled("confirmRegion", Choosing.ASEL))
                .containsEntry("proposal", "conference")
                .containsEntry("proposedRegion", "ATY");
    }

    @Test
    void theProsecutorIsAskedOnceAboutARegionAndNeverWhereNobodyIsBound() {
        Household bound =
                choosing.mother(null).boundToPlace("locality", choosing.today().plusMonths(2));
        bound.wishes("region1", "KAR", "reason", "work");
        assertThat(bound.confirms("KAR", true)).containsEntry("prosecutorAsked", true);
        assertThat(bound.prefilled("answerOnRestriction", Choosing.VIKTOR)).containsEntry("askedRegion", "KAR");
        assertThatThrownBy(() -> answers(bound, "notAllowed", "KAR"))
                .isInstanceOf(HandoffRefused.AllowedAfterAll.class);
        answers(bound, "notAllowed", "MAN");
        steps.proposeRegion(bound.execution());
        assertThat(bound.prefilled("confirmRegion", Choosing.ASEL)).containsEntry("proposedRegion", "MAN");
        assertThat(bound.confirms("MAN", true)).containsEntry("prosecutorAsked", false);
        assertThat(bound.confirms("KAR", false)).containsEntry("prosecutorAsked", true);

        assertThat(decides(choosing.mother(null)
                        .boundToPlace("country", choosing.today().plusMonths(2))))
                .as("the country is not left")
                .containsEntry("prosecutorAsked", false);
        assertThat(decides(choosing.mother(null)
                        .boundToPlace("locality", choosing.today().minusDays(1))))
                .as("it is over")
                .containsEntry("prosecutorAsked", false);
    }

    @Test
    void whatRelativesSaidTwoMonthsAgoIsAskedAnew() {
        Household family = choosing.mother(null);
        var before = family.execution();
        steps.seeReadiness(before);
        verify(before).setVariable("relativesKnown", "unknown");
        var after = family.relatives(Readiness.State.NO_RELATIVES, null).execution();
        steps.seeReadiness(after);
        verify(after).setVariable("relativesKnown", "known");
    }

    @Test
    void whoeverIsBeingAskedSinceBeforeTheFlightIsNotAskedTwice() {
        Household family = choosing.mother(null);
        var choice = family.execution();
        when(processes.running(family.members.get(0)))
                .thenReturn(
                        List.of(new Processes.Running("search", "relatives", family.members.get(0), Instant.EPOCH)));
        steps.seeReadiness(choice);
        verify(choice).setVariable("relativesKnown", "beingAsked");
    }

    private Map<String, Object> decides(Household family) {
        family.wishes("region1", "KAR", "reason", "work");
        return family.confirms("KAR", true);
    }

    private void conference(Household family, String present) {
        family.handIn(
                "holdCaseConference",
                Choosing.ASEL,
                "heldOn",
                choosing.today(),
                "present",
                List.of(present),
                "regionAgreed",
                "ATY");
    }

    private void answers(Household family, String answer, String bound) {
        family.handIn(
                "answerOnRestriction",
                Choosing.VIKTOR,
                "restrictionAnswer",
                answer,
                "boundRegion",
                bound,
                "answerOn",
                choosing.today());
    }
}
