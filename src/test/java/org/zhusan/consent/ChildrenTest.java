package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.consent.FormDesk.ARMAN;
import static org.zhusan.consent.FormDesk.MARZHAN;
import static org.zhusan.consent.FormDesk.SAULE;
import static org.zhusan.consent.FormDesk.answers;
import static org.zhusan.consent.FormDesk.moment;
import static org.zhusan.consent.FormDesk.row;
import static org.zhusan.consent.FormDesk.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Cast;
import org.zhusan.casefile.People;
import org.zhusan.engine.Decisions;

/** No child travels on nobody's word: a row per child, the child's own voice from ten, a decision where no adult can decide. */
@ConsentRoomTest
class ChildrenTest {
    @Autowired
    Cast cast;

    @Autowired
    FormDesk desk;

    @Autowired
    Consents consents;

    @Autowired
    ConsentSteps steps;

    @Autowired
    Decisions decisions;

    @Autowired
    People people;

    private final Map<String, Object> handedBack = new HashMap<>();

    @BeforeEach
    void theTableSaysYes() {
        reset(decisions);
        theTableSays("COVERED_BY_MOTHER");
    }

    @Test
    void theFormHasARowPerChildWithWhoItIs() {
        List<String> family = cast.family(3, 12);

        assertThat(rows("coverChildren", family.get(0)))
                .extracting(it -> it.get("childRef"), it -> it.get("age"), it -> it.get("firstName"))
                .containsExactly(tuple(family.get(1), 3, "Person"), tuple(family.get(2), 12, "Person"));
    }

    @Test
    void everyRegisteredChildHasExactlyOneRow() {
        List<String> family = consented(3, 5);
        String mother = family.get(0);
        Map<String, Object> first = row(family.get(1), "travelsWithParent", "dead");
        Map<String, Object> second = row(family.get(2), "travelsWithParent", "dead");

        assertThatThrownBy(() -> cover(mother, first))
                .isInstanceOf(CoverageRefused.ChildMissing.class)
                .extracting("arguments")
                .isEqualTo(new Object[] {family.get(2)});
        assertThatThrownBy(() -> cover(mother, first, second, first)).isInstanceOf(CoverageRefused.ChildTwice.class);
        assertThatThrownBy(() -> cover(mother, first, second, row(cast.child(4), "travelsWithParent", "dead")))
                .isInstanceOf(CoverageRefused.ForeignChild.class);
        assertThatThrownBy(() -> cover(mother, first, second, row("ZH-P-999999", "travelsWithParent", "dead")))
                .isInstanceOf(CoverageRefused.ForeignChild.class);
        cover(mother, first, second);
    }

    @Test
    void aSonWhoTurnedEighteenWhileTheFormWasOpenDecidesForHimself() {
        String mother = cast.woman();
        String son = cast.born(
                People.Role.CHILD, People.Sex.MALE, desk.today().minusYears(18).plusDays(2), false, false);
        cast.together(mother, son);
        desk.consented(mother);
        desk.pass(Duration.ofDays(1));

        assertThatThrownBy(() -> cover(mother, row(son, "travelsWithParent", "dead")))
                .isInstanceOf(CoverageRefused.NowAdult.class);
    }

    @Test
    void fromTenAChildIsAsked() {
        List<String> family = consented(10, 9);
        Map<String, Object> ten = row(family.get(1), "travelsWithParent", "dead");
        Map<String, Object> nine = row(family.get(2), "travelsWithParent", "dead");

        assertThatThrownBy(() -> cover(family.get(0), ten, nine)).isInstanceOf(CoverageRefused.ChildNotHeard.class);
        cover(family.get(0), with(ten, "childHeard", "agrees"), nine);
    }

    @Test
    void theRowFitsWhatTheParentDecided() {
        List<String> family = consented(3);
        assertThatThrownBy(() -> cover(family.get(0), row(family.get(1), "parentStaysConsents", "dead")))
                .isInstanceOf(CoverageRefused.CoverageContradictsDecision.class);

        List<String> staying = cast.family(3);
        desk.refused(staying.get(0), with(desk.refusal(), "childrenOption", "consentsForChildren"));
        assertThatThrownBy(() -> cover(staying.get(0), row(staying.get(1), "travelsWithParent", "dead")))
                .isInstanceOf(CoverageRefused.CoverageContradictsDecision.class);
    }

    @Test
    void theMotherStaysAndHerChildTravelsOnHerWrittenConsentForNinetyDays() {
        List<String> family = cast.family(6);
        String mother = family.get(0);
        String child = family.get(1);
        desk.refused(mother, with(desk.refusal(), "childrenOption", "consentsForChildren"));
        var rows = List.of(row(child, "parentStaysConsents", "dead"));

        assertThatThrownBy(() -> desk.handIn("coverChildren", mother, SAULE, desk.coverage(rows)))
                .isInstanceOf(CoverageRefused.WrittenConsentMissing.class);
        desk.handIn("coverChildren", mother, SAULE, desk.coverage(rows), "writtenConsentFile");
        theTableSays("COVERED_MOTHER_ABSENT");
        assertThat(decideCoverage(mother)).isEqualTo("covered");

        assertThat(consents.mayTravel(mother, desk.now())).isFalse();
        assertThat(consents.mayTravel(child, desk.now())).isTrue();
        assertThat(consents.mayTravel(child, desk.now().plus(Duration.ofDays(90))))
                .isFalse();
        assertThat(consents.counts(family).covered()).isEqualTo(Map.of("COVERED_MOTHER_ABSENT", 1));

        consents.withdraw(mother, SAULE);
        assertThat(consents.mayTravel(child, desk.now())).isFalse();
    }

    @Test
    void theTableHearsEverythingThatWasRecorded() {
        List<String> family = consented(12);
        cover(family.get(0), with(row(family.get(1), "travelsWithParent", "held"), "childHeard", "notAsked"));

        decideCoverage(family.get(0));

        verify(decisions)
                .evaluate(
                        "execution-of-" + family.get(0),
                        "consentCoverageOfChild",
                        Map.of(
                                "childAge", 12,
                                "childHeard", "notAsked",
                                "heardByGuardianship", false,
                                "consentingParent", "mother",
                                "recordedBasis", "travelsWithParent",
                                "otherParentStatus", "held"));
    }

    @Test
    void theStrictestAnswerDecidesWhatComesNext() {
        List<String> family = consented(3, 12, 5);
        coverAll(family);

        theTableSays(
                Map.of(family.get(1), "COVERED_BY_MOTHER", family.get(2), "HEAR_CHILD_FIRST", family.get(3), "MANUAL"),
                family);
        assertThat(decideCoverage(family.get(0))).isEqualTo("hearChild");
        assertThat(consents.mayTravel(family.get(1), desk.now())).isTrue();
        assertThat(consents.mayTravel(family.get(2), desk.now())).isFalse();

        theTableSays("NOT_COVERED");
        assertThat(decideCoverage(family.get(0))).isEqualTo("notCovered");
        assertThat(consents.mayTravel(family.get(1), desk.now()))
                .as("an answer can change")
                .isFalse();
    }

    @Test
    void aChildIsHeardAloneAndOnlyThoseWhoAreToBeHeard() {
        List<String> family = consented(12, 3);
        String son = family.get(1);
        coverAll(family);
        theTableSays(Map.of(son, "HEAR_CHILD_FIRST", family.get(2), "COVERED_BY_MOTHER"), family);
        decideCoverage(family.get(0));
        assertThat(rows("hearChild", family.get(0)))
                .extracting(it -> it.get("childRef"), it -> it.get("age"))
                .containsExactly(tuple(son, 12));
        Map<String, Object> heard =
                answers("childRef", son, "heardAt", moment(desk.now()), "heardAlone", true, "opinion", "agrees");

        assertThatThrownBy(() -> hear(family.get(0), with(heard, "heardAlone", false)))
                .isInstanceOf(CoverageRefused.ChildNotHeardAlone.class);
        assertThatThrownBy(() -> hear(family.get(0), with(heard, "childRef", family.get(2))))
                .isInstanceOf(CoverageRefused.ForeignChild.class);
        assertThatThrownBy(() -> hear(
                        family.get(0), with(heard, "heardAt", moment(desk.now().plusSeconds(1)))))
                .isInstanceOf(PaperRefused.DateInFuture.class);
        hear(family.get(0), heard);

        theTableSays("COVERED_BY_MOTHER");
        assertThat(decideCoverage(family.get(0))).isEqualTo("covered");
        assertThat(consents.mayTravel(son, desk.now())).isTrue();
    }

    @Test
    void aPersonAnswersWhereTheTableCannotAndTheAnswerStands() {
        List<String> family = consented(3, 5);
        coverAll(family);
        theTableSays("MANUAL");
        assertThat(decideCoverage(family.get(0))).isEqualTo("review");

        Map<String, Object> yes = answers("childRef", family.get(1), "result", "covered", "reason", "Papers suffice");
        Map<String, Object> hear = answers("childRef", family.get(2), "result", "hearChild", "reason", "Unclear");
        assertThatThrownBy(() -> desk.handIn("reviewCoverage", family.get(0), ARMAN, answers("children", List.of(yes))))
                .isInstanceOf(CoverageRefused.ChildMissing.class);
        assertThat(desk.handIn("reviewCoverage", family.get(0), ARMAN, answers("children", List.of(yes, hear))))
                .containsEntry("coverageResult", "hearChild");

        hear(
                family.get(0),
                answers(
                        "childRef",
                        family.get(2),
                        "heardAt",
                        moment(desk.now()),
                        "heardAlone",
                        true,
                        "opinion",
                        "agrees"));
        assertThat(decideCoverage(family.get(0)))
                .as("heard; now a person answers again")
                .isEqualTo("review");
        assertThat(desk.handIn(
                        "reviewCoverage",
                        family.get(0),
                        ARMAN,
                        answers("children", List.of(with(hear, "result", "notCovered")))))
                .containsEntry("coverageResult", "notCovered");
        assertThat(consents.mayTravel(family.get(1), desk.now())).isTrue();
        assertThat(consents.mayTravel(family.get(2), desk.now())).isFalse();
        assertThat(consents.counts(family).covered()).isEqualTo(Map.of("REVIEWED", 1));
    }

    @Test
    void aWithdrawalWhileTheChildrenAreBeingCoveredCoversNobody() {
        List<String> family = consented(3);
        consents.withdraw(family.get(0), SAULE);
        coverAll(family);

        assertThat(decideCoverage(family.get(0))).isEqualTo("notCovered");
        assertThat(consents.mayTravel(family.get(1), desk.now())).isFalse();
        org.mockito.Mockito.verifyNoInteractions(decisions);
    }

    @Test
    void whoTurnsEighteenNeedsAConsentOfTheirOwn() {
        String mother = cast.woman();
        String daughter = cast.born(
                People.Role.CHILD,
                People.Sex.FEMALE,
                desk.today().minusYears(18).plusDays(10),
                false,
                false);
        cast.together(mother, daughter);
        desk.consented(mother);
        cover(mother, with(row(daughter, "travelsWithParent", "dead"), "childHeard", "agrees"));
        decideCoverage(mother);

        assertThat(consents.mayTravel(daughter, desk.now())).isTrue();
        assertThat(consents.mayTravel(daughter, desk.now().plus(Duration.ofDays(10))))
                .isFalse();
    }

    // nobody to consent

    @Test
    void theGuardianshipAuthorityDecidesForAnOrphanAndTheOmbudsmanIsTold() {
        String orphan = cast.orphan(4);
        assertThat(desk.prefill("decideOnBestInterests", orphan)).isEqualTo(Map.of("age", 4));

        assertThat(desk.handIn("decideOnBestInterests", orphan, MARZHAN, desk.bestInterests("yes")))
                .containsEntry("travelsInBestInterests", true);
        steps.informOmbudsman(execution(orphan));

        assertThat(consents.mayTravel(orphan, desk.now().plus(Duration.ofDays(300))))
                .isTrue();
        assertThat(consents.counts(List.of(orphan)).covered()).isEqualTo(Map.of("BEST_INTERESTS", 1));
        assertThat(consents.counts(List.of(orphan)).asked())
                .as("no adult was asked")
                .isZero();
    }

    @Test
    void notNowMeansNoSeatUntilDecidedAgain() {
        String orphan = cast.orphan(4);
        desk.handIn("decideOnBestInterests", orphan, MARZHAN, desk.bestInterests("no"));
        assertThat(consents.mayTravel(orphan, desk.now())).isFalse();

        desk.pass(Duration.ofDays(30));
        desk.handIn("decideOnBestInterests", orphan, MARZHAN, desk.bestInterests("yes"));
        assertThat(consents.mayTravel(orphan, desk.now())).isTrue();
    }

    @Test
    void anOrphanOfTenIsHeardAndOneOfEighteenDecidesAlone() {
        String ten = cast.orphan(10);
        assertThatThrownBy(() -> desk.handIn("decideOnBestInterests", ten, MARZHAN, desk.bestInterests("yes")))
                .isInstanceOf(CoverageRefused.ChildNotHeard.class);
        desk.handIn("decideOnBestInterests", ten, MARZHAN, with(desk.bestInterests("yes"), "childHeard", "agrees"));

        String grown = cast.orphan(18);
        assertThatThrownBy(() -> desk.handIn("decideOnBestInterests", grown, MARZHAN, desk.bestInterests("yes")))
                .isInstanceOf(CoverageRefused.NowAdult.class);
    }

    @Test
    void aDecisionIsNotDatedTomorrow() {
        assertThatThrownBy(() -> desk.handIn(
                        "decideOnBestInterests",
                        cast.orphan(4),
                        MARZHAN,
                        with(
                                desk.bestInterests("yes"),
                                "decidedOn",
                                desk.today().plusDays(1))))
                .isInstanceOf(PaperRefused.DateInFuture.class);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String form, String adult) {
        return (List<Map<String, Object>>) desk.prefill(form, adult).get("children");
    }

    private List<String> consented(int... ages) {
        List<String> family = cast.family(ages);
        desk.consented(family.get(0));
        return family;
    }

    @SafeVarargs
    private void cover(String adult, Map<String, Object>... rows) {
        desk.handIn("coverChildren", adult, SAULE, desk.coverage(List.of(rows)));
    }

    private void coverAll(List<String> family) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String child : family.subList(1, family.size())) {
            rows.add(with(row(child, "travelsWithParent", "dead"), "childHeard", "agrees"));
        }
        desk.handIn("coverChildren", family.get(0), SAULE, desk.coverage(rows));
    }

    private void hear(String adult, Map<String, Object> row) {
        desk.handIn("hearChild", adult, MARZHAN, answers("children", List.of(row)));
    }

    private void theTableSays(String coverage) {
        when(decisions.evaluate(any(), eq("consentCoverageOfChild"), any())).thenReturn(Map.of("coverage", coverage));
    }

    /** The table is asked in the order of the children's numbers. */
    private void theTableSays(Map<String, String> byChild, List<String> family) {
        var answers = family.subList(1, family.size()).stream()
                .sorted()
                .map(byChild::get)
                .iterator();
        when(decisions.evaluate(any(), eq("consentCoverageOfChild"), any()))
                .thenAnswer(it -> Map.of("coverage", answers.next()));
    }

    private Object decideCoverage(String adult) {
        steps.decideCoverage(execution(adult));
        return handedBack.get("coverageResult");
    }

    private DelegateExecution execution(String person) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(person);
        when(execution.getProcessInstanceId()).thenReturn("execution-of-" + person);
        org.mockito.Mockito.doAnswer(it -> handedBack.put(it.getArgument(0), it.getArgument(1)))
                .when(execution)
                .setVariable(any(String.class), any());
        return execution;
    }
}
