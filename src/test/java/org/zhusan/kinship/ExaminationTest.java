package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhusan.kinship.LaboratoryAtWork.ASKHAT;
import static org.zhusan.kinship.LaboratoryAtWork.CLERK;
import static org.zhusan.kinship.LaboratoryAtWork.ELENA;
import static org.zhusan.kinship.LaboratoryAtWork.LAWYER;
import static org.zhusan.kinship.LaboratoryAtWork.LYAZZAT;
import static org.zhusan.kinship.LaboratoryAtWork.at;
import static org.zhusan.kinship.LaboratoryAtWork.with;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.Member;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Covered;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Order;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Relation;
import org.zhusan.kinship.Examinations.Released;
import org.zhusan.kinship.Examinations.State;
import org.zhusan.kinship.SampleTable.Sample;

/** The laboratory's rules against the real case file; each story changes one answer of the usual way. */
@LaboratoryTest
class ExaminationTest {
    @Autowired
    private LaboratoryAtWork lab;

    @Autowired
    private Examinations examinations;

    @Autowired
    private SampleTable samples;

    @Autowired
    private CustodyChain chain;

    @Autowired
    private ToBeExamined toBeExamined;

    @Autowired
    private CaseNumbers numbers;

    // the order

    @Test
    void anOrderOpensAFileOfItsOwnThatNamesNobody() {
        String child = lab.child();
        String number = examinations.order(child, lab.order(child, lab.mother()), CLERK);

        assertThat(number).matches("ZH-K-[0-9]{6}");
        assertThat(numbers.fileOf(number)).isEqualTo(number);
        assertThat(numbers.named(number)).isEmpty();
        assertThat(numbers.listed(number)).isEmpty();
        assertThat(examinations.latest(child).orElseThrow().state()).isEqualTo(State.ORDERED);
        assertThat(toBeExamined.of(child)).as("nothing is arranged yet").isEmpty();
    }

    @Test
    void anOrderThatCannotBeCarriedOutIsRefusedWithTheReason() {
        String child = lab.child();
        String mother = lab.mother();
        Order good = lab.order(child, mother);

        refusedOrder(child, order(good, "Ivanova", null), ExaminationRefused.NumberUnclear.class);
        refusedOrder(child, order(good, "дело ИВАНОВА 7", null), ExaminationRefused.NumberUnclear.class);
        refusedOrder(child, order(good, null, List.of()), ExaminationRefused.ScopeUnclear.class);
        refusedOrder(child, order(good, null, List.of(Covered.child(child))), ExaminationRefused.ScopeUnclear.class);
        refusedOrder(
                child,
                order(good, null, List.of(new Covered(mother, Relation.MOTHER), Covered.child(child))),
                ExaminationRefused.ScopeUnclear.class);
        refusedOrder(
                child,
                order(good, null, List.of(Covered.child(child), new Covered(child, Relation.MOTHER))),
                ExaminationRefused.ScopeUnclear.class);
        refusedOrder(
                child,
                order(good, null, List.of(Covered.child(child), new Covered("ZH-P-999999", Relation.MOTHER))),
                ExaminationRefused.ScopeUnclear.class);
        refusedOrder(
                child,
                new Order("1", good.on(), Set.of(), Institution.ASTANA, good.deadline(), good.covers()),
                ExaminationRefused.NothingAsked.class);
        refusedOrder(
                child,
                new Order(
                        "1",
                        good.on().plusDays(1),
                        good.questions(),
                        Institution.ASTANA,
                        good.deadline(),
                        good.covers()),
                ExaminationRefused.DatesUnclear.class);
        refusedOrder(
                child,
                new Order("1", good.on(), good.questions(), Institution.ASTANA, good.on(), good.covers()),
                ExaminationRefused.DatesUnclear.class);
        assertThat(examinations.of(child)).isEmpty();
    }

    @Test
    void aChildIsExaminedUnderOneOrderAtATime() {
        String child = lab.child();
        examinations.order(child, lab.order(child, lab.mother()), CLERK);

        refusedOrder(child, lab.order(child, lab.mother()), ExaminationRefused.NotOverYet.class);
    }

    // codes

    @Test
    void eachPersonOfTheOrderGetsACodeBesideWhichSexAndAgeStand() {
        String number = lab.arranged();

        assertThat(samples.of(number))
                .extracting(Sample::sex, Sample::ageYears)
                .containsExactlyInAnyOrder(tuple("male", 6), tuple("female", 30));
        assertThat(samples.of(number)).allMatch(it -> SampleCode.fits(it.code()));
    }

    @Test
    void onlyWhoTheOrderCoversIsArrangedAndARelativeWithoutAFileIsKnownToTheLawyerAlone() {
        String child = lab.child();
        String number = examinations.order(child, lab.order(child, null), CLERK);
        Map<String, Object> good = lab.arrangement(child);
        List<Map<String, Object>> rows = rows(good, "people");

        refused("arrangeSampling", child, LAWYER, with(good, "escorted", false), SamplingRefused.NobodyEscorts.class);
        refused(
                "arrangeSampling",
                child,
                LAWYER,
                with(good, "people", rows.subList(0, 1)),
                SamplingRefused.OutOfScope.class);
        refused(
                "arrangeSampling",
                child,
                LAWYER,
                with(good, "people", List.of(rows.get(0), rows.get(1), rows.get(1))),
                SamplingRefused.OutOfScope.class);
        refused(
                "arrangeSampling",
                child,
                LAWYER,
                with(good, "people", List.of(rows.get(0), with(rows.get(1), "relativeName", " "))),
                SamplingRefused.RelativeUnknown.class);
        refused(
                "arrangeSampling",
                child,
                LAWYER,
                with(good, "appointmentAt", at(lab.now().plus(Duration.ofDays(31)))),
                SamplingRefused.AppointmentOutOfTime.class);
        refused(
                "arrangeSampling",
                child,
                LAWYER,
                with(good, "appointmentAt", at(lab.now().minus(Duration.ofDays(1)))),
                SamplingRefused.AppointmentOutOfTime.class);
        lab.handIn("arrangeSampling", child, LAWYER, good);

        assertThat(samples.of(number)).extracting(Sample::ageYears).containsExactlyInAnyOrder(6, 61);
        assertThat(toBeExamined.of(child)).containsExactly(number);
        refused("arrangeSampling", child, LAWYER, good, SamplingRefused.NoOrder.class);
    }

    @Test
    void everySamplingHasFreshCodes() {
        String number = lab.received();
        lab.concluded(number, "invalid");
        lab.sampleAgain(number);

        Set<String> codes =
                samples.of(number).stream().map(Sample::code).collect(Collectors.toCollection(HashSet::new));
        assertThat(codes).hasSize(4);
        assertThat(lab.rows(number, row -> {})).hasSize(2);
    }

    // sampling

    @Test
    void noSampleAgainstTheOrder() {
        String number = lab.arranged();
        Map<String, Object> good = lab.sampling(number);

        refused(
                "takeSamples",
                number,
                ELENA,
                with(good, "institution", "astana"),
                SamplingRefused.OtherInstitution.class);
        refused(
                "takeSamples",
                number,
                ELENA,
                changed(good, "takenAt", at(lab.now().minus(Duration.ofDays(2)))),
                SamplingRefused.OutOfTime.class);
        refused(
                "takeSamples",
                number,
                ELENA,
                changed(good, "takenAt", at(lab.now().plus(Duration.ofHours(1)))),
                SamplingRefused.TakenInFuture.class);
        refused(
                "takeSamples",
                number,
                ELENA,
                changed(good, "identityChecked", false),
                SamplingRefused.NotIdentified.class);
        refused("takeSamples", number, ELENA, changed(good, "outcome", "tooLate"), SamplingRefused.NotTooLate.class);
        refused(
                "takeSamples",
                number,
                ELENA,
                with(good, "samples", rows(good, "samples").subList(0, 1)),
                CustodyRefused.OtherSamples.class);
        refused("takeSamples", number, ELENA, changed(good, "code", "7KXM-P3WA"), CustodyRefused.OtherSamples.class);
        lab.pass(Duration.ofDays(31));
        refused("takeSamples", number, ELENA, lab.sampling(number), SamplingRefused.OutOfTime.class);
        lab.handIn("takeSamples", number, ELENA, changedAll(lab.sampling(number), "outcome", "tooLate"));
        assertThat(lab.handIn("witnessSampling", number, ASKHAT, lab.witness(number)))
                .isEqualTo(Map.of("everyoneSampled", false));
    }

    @Test
    void aSealClosesOneSampleOnly() {
        String before = lab.sampled();
        String used = samples.of(before).get(0).seal();
        String number = lab.arranged();

        refused(
                "takeSamples",
                number,
                ELENA,
                changed(lab.sampling(number), "sealNo", used),
                SamplingRefused.SealUsed.class);
        refused(
                "takeSamples",
                number,
                ELENA,
                changedAll(lab.sampling(number), "sealNo", "SAME-1"),
                SamplingRefused.SealUsed.class);
    }

    @Test
    void whoTookASampleDoesNotWitnessItAndAWitnessSaysAllOfIt() {
        String number = lab.arranged();
        lab.handIn("takeSamples", number, ELENA, lab.sampling(number));

        refused("witnessSampling", number, ELENA, lab.witness(number), SamplingRefused.TakerWitnesses.class);
        for (String tick : List.of("sawIdentification", "sawSealing", "sawFreeWill")) {
            refused(
                    "witnessSampling",
                    number,
                    ASKHAT,
                    with(lab.witness(number), tick, false),
                    SamplingRefused.NotWitnessed.class);
        }
        assertThat(lab.handIn("witnessSampling", number, ASKHAT, lab.witness(number)))
                .isEqualTo(Map.of("everyoneSampled", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "notCome"})
    void whereOneGaveNoSampleTheExaminationIsOverAndTheCourtMayOrderAnew(String outcome) {
        String child = lab.child();
        String number = examinations.order(child, lab.order(child, lab.mother()), CLERK);
        lab.handIn("arrangeSampling", child, LAWYER, lab.arrangement(child));
        lab.handIn("takeSamples", number, ELENA, changed(lab.sampling(number), "outcome", outcome));

        assertThat(lab.handIn("witnessSampling", number, ASKHAT, lab.witness(number)))
                .isEqualTo(Map.of("everyoneSampled", false));
        assertThat(examinations.latest(child).orElseThrow().state()).isEqualTo(State.NOT_GIVEN);
        assertThat(examinations.released(number)).isEmpty();
        assertThat(examinations.order(child, lab.order(child, lab.mother()), CLERK))
                .isNotEqualTo(number);
    }

    // custody

    @Test
    void theChainRunsFromTheTakerThroughTheCourierToTheExpert() {
        String number = lab.received();
        lab.handIn("examineSamples", number, LYAZZAT, lab.report(number, "inconclusive"));

        for (Sample sample : samples.of(number)) {
            assertThat(chain.of(sample.code()))
                    .extracting(CustodyChain.Entry::giver, CustodyChain.Entry::receiver)
                    .containsExactly(
                            tuple(ELENA.id(), "courier"),
                            tuple("courier", ASKHAT.id()),
                            tuple(ASKHAT.id(), LYAZZAT.id()));
        }
    }

    @Test
    void nobodyReceivesBeforeItWasTakenNorInTheFutureNorFromACourierWithoutATime() {
        String number = lab.sampled();
        Map<String, Object> good = lab.reception(number);

        refused(
                "receiveSamples",
                number,
                ASKHAT,
                with(good, "broughtBy", "taker", "receivedAt", at(lab.now().minus(Duration.ofDays(1)))),
                CustodyRefused.BeforeLastHandover.class);
        refused(
                "receiveSamples",
                number,
                ASKHAT,
                with(good, "receivedAt", at(lab.now().plus(Duration.ofMinutes(1)))),
                CustodyRefused.InFuture.class);
        refused(
                "receiveSamples",
                number,
                ASKHAT,
                with(good, "givenToCourierAt", null),
                CustodyRefused.CourierTimeMissing.class);
        refused(
                "receiveSamples",
                number,
                ASKHAT,
                with(good, "givenToCourierAt", at(lab.now())),
                CustodyRefused.CourierTimeMissing.class);
        samples.of(number).forEach(it -> assertThat(chain.of(it.code())).isEmpty());
    }

    @Test
    void aBrokenSealMakesTheSampleInvalidAndEveryoneIsSampledAgain() {
        String number = lab.sampled();
        Map<String, Object> facts =
                lab.handIn("receiveSamples", number, ASKHAT, changed(lab.reception(number), "seal", "broken"));

        assertThat(facts).isEqualTo(Map.of("samplesIntact", false));
        assertThat(samples.of(number)).extracting(Sample::state).contains(SampleTable.State.INVALID);
        lab.sampleAgain(number);
        assertThat(lab.concluded(number, "confirmed")).containsEntry("afterReview", "release");
    }

    @Test
    void aSealFoundBrokenOnOpeningLeavesNoResult() {
        String number = lab.received();

        refused(
                "examineSamples",
                number,
                ELENA,
                changed(lab.report(number, "confirmed"), "seal", "broken"),
                ResultRefused.SealBroken.class);
        lab.handIn("examineSamples", number, ELENA, changed(lab.report(number, "invalid"), "seal", "broken"));
        assertThat(lab.handIn("reviewResult", number, ASKHAT, Map.of("review", "agrees")))
                .containsEntry("afterReview", "sampleAgain");
    }

    @Test
    void aSealOnceFoundBrokenStaysBrokenWhoeverLooksAgain() {
        String number = lab.received();
        lab.handIn("examineSamples", number, ELENA, changed(lab.report(number, "invalid"), "seal", "broken"));
        lab.handIn("reviewResult", number, ASKHAT, Map.of("review", "returned", "reason", "Look again"));

        refused("examineSamples", number, ELENA, lab.report(number, "confirmed"), ResultRefused.SealBroken.class);
        refused("examineSamples", number, LYAZZAT, lab.report(number, "confirmed"), ResultRefused.SealBroken.class);
        lab.handIn("examineSamples", number, LYAZZAT, changed(lab.report(number, "invalid"), "seal", "broken"));
        assertThat(lab.handIn("reviewResult", number, ASKHAT, Map.of("review", "agrees")))
                .containsEntry("afterReview", "sampleAgain");
    }

    // result

    @Test
    void confirmedIsWhatIsAsSureAsTheProgrammeAsks() {
        String number = lab.received();
        for (Object low : new Object[] {new BigDecimal("99.89"), BigDecimal.ZERO}) {
            refused(
                    "examineSamples",
                    number,
                    ELENA,
                    with(lab.report(number, "confirmed"), "probability", low),
                    ResultRefused.ProbabilityTooLow.class);
        }
        refused(
                "examineSamples",
                number,
                ELENA,
                with(lab.report(number, "excluded"), "probability", new BigDecimal("99.99")),
                ResultRefused.ProbabilityOfNothing.class);
        refused(
                "examineSamples",
                number,
                ELENA,
                with(lab.report(number, "confirmed"), "expertDate", lab.today().minusDays(1)),
                ResultRefused.ReportTooEarly.class);
        lab.handIn(
                "examineSamples",
                number,
                ELENA,
                with(lab.report(number, "confirmed"), "probability", new BigDecimal("99.9")));
    }

    @Test
    void aResultIsReviewedByAnotherExpertReleasedByOneAndCountersignedByAnother() {
        String number = lab.received();
        lab.handIn("examineSamples", number, ELENA, lab.report(number, "confirmed"));
        refused("reviewResult", number, ELENA, Map.of("review", "agrees"), ResultRefused.ExaminerReviews.class);
        refused("reviewResult", number, ASKHAT, Map.of("review", "returned"), ResultRefused.ReasonMissing.class);
        lab.handIn("reviewResult", number, ASKHAT, Map.of("review", "agrees"));
        refused("releaseResult", number, ELENA, Map.of(), ResultRefused.ReportNotLookedThrough.class);
        lab.handIn("releaseResult", number, ELENA, Map.of("reportLookedThrough", true));
        assertThat(examinations.released(number))
                .as("one alone releases nothing")
                .isEmpty();
        refused(
                "countersignRelease",
                number,
                ELENA,
                Map.of("reportLookedThrough", true),
                ResultRefused.ReleaserCountersigns.class);
        lab.handIn("countersignRelease", number, ASKHAT, Map.of("reportLookedThrough", true));

        Released released = examinations.released(number).orElseThrow();
        assertThat(released.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(released.probability()).isEqualTo("99.98");
        assertThat(released.swapFound()).isFalse();
        assertThat(new String(released.report().content(), StandardCharsets.UTF_8))
                .startsWith("%PDF");
    }

    @Test
    void whatAReviewerGivesBackIsExaminedAgainAndTheSecondReportCounts() {
        String number = lab.received();
        lab.handIn("examineSamples", number, ELENA, lab.report(number, "excluded"));
        assertThat(lab.handIn("reviewResult", number, ASKHAT, Map.of("review", "returned", "reason", "Marker 7")))
                .containsEntry("afterReview", "examineAgain");

        assertThat(lab.concluded(number, "confirmed")).containsEntry("afterReview", "release");
        lab.released(number);
        Released released = examinations.released(number).orElseThrow();
        assertThat(released.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(released.swapFound()).as("nobody agreed to the first report").isFalse();
    }

    @Test
    void aFirstExclusionIsCheckedAndOnlyTheSecondIsReleased() {
        String number = lab.received();
        assertThat(lab.concluded(number, "excluded")).containsEntry("afterReview", "sampleAgain");
        lab.sampleAgain(number);
        assertThat(lab.concluded(number, "excluded")).containsEntry("afterReview", "release");
        lab.released(number);

        assertThat(examinations.released(number).orElseThrow().conclusion()).isEqualTo(Conclusion.EXCLUDED);
    }

    @Test
    void whereFreshSamplesSayOtherwiseTheSecondStandsAndTheSwapIsNoted() {
        String number = lab.received();
        lab.concluded(number, "excluded");
        lab.sampleAgain(number);
        lab.concluded(number, "confirmed");
        lab.released(number);

        Released released = examinations.released(number).orElseThrow();
        assertThat(released.conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(released.swapFound()).isTrue();
    }

    @Test
    void anExclusionAfterAnInvalidSampleIsStillTheFirst() {
        String number = lab.received();
        assertThat(lab.concluded(number, "invalid")).containsEntry("afterReview", "sampleAgain");
        lab.sampleAgain(number);

        assertThat(lab.concluded(number, "excluded")).containsEntry("afterReview", "sampleAgain");
    }

    @Test
    void whatCannotBeSettledIsReleasedAsThat() {
        String number = lab.received();
        assertThat(lab.concluded(number, "inconclusive")).containsEntry("afterReview", "release");
        lab.released(number);

        assertThat(examinations.released(number).orElseThrow().conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
    }

    @Test
    void aReportStoredAfterTheReviewIsNotReleased() {
        String number = lab.received();
        lab.concluded(number, "inconclusive");
        lab.store(
                new Submission(
                        "examination",
                        "examineSamples",
                        "forged",
                        "i",
                        number,
                        ELENA,
                        lab.now(),
                        lab.report(number, "confirmed"),
                        List.of()),
                "forged");

        refused("releaseResult", number, ASKHAT, Map.of("reportLookedThrough", true), ResultRefused.Changed.class);
    }

    @Test
    void whatTheLaboratoryIsShownHoldsNoNumberOfAPerson() {
        String number = lab.received();
        lab.handIn("examineSamples", number, ELENA, lab.report(number, "confirmed"));

        for (String form : List.of(
                "takeSamples",
                "witnessSampling",
                "receiveSamples",
                "examineSamples",
                "reviewResult",
                "releaseResult")) {
            assertThat(lab.shown(form, number).toString())
                    .as(form)
                    .doesNotContain("ZH-P-", "ZH-H-", "Ойдан", "Invented");
        }
    }

    // how

    private void refusedOrder(String child, Order order, Class<? extends ExaminationRefused> why) {
        assertThatThrownBy(() -> examinations.order(child, order, CLERK)).isInstanceOf(why);
    }

    private static Order order(Order good, @Nullable String number, @Nullable List<Covered> covers) {
        return new Order(
                number == null ? good.number() : number,
                good.on(),
                Set.of(Question.MOTHERHOOD),
                good.institution(),
                good.deadline(),
                covers == null ? good.covers() : covers);
    }

    private void refused(
            String form, String number, Member by, Map<String, Object> answers, Class<? extends Exception> why) {
        assertThatThrownBy(() -> lab.handIn(form, number, by, answers)).as(form).isInstanceOf(why);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> answers, String list) {
        return (List<Map<String, Object>>) answers.get(list);
    }

    /** One field of the first row is another. */
    private static Map<String, Object> changed(Map<String, Object> answers, String field, Object value) {
        List<Map<String, Object>> rows = rows(answers, "samples");
        return with(answers, "samples", List.of(with(rows.get(0), field, value), rows.get(1)));
    }

    private static Map<String, Object> changedAll(Map<String, Object> answers, String field, Object value) {
        return with(
                answers,
                "samples",
                rows(answers, "samples").stream()
                        .map(it -> with(it, field, value))
                        .toList());
    }
}
