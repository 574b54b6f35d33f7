package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.zhusan.PhaseTest;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Rulings;
import org.zhusan.engine.Inbox;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Released;
import org.zhusan.kinship.Examinations.State;

/** Each step of a case on the real database: what is accepted, what is refused and by which sentence. The laboratory is played. */
@PhaseTest
class KinshipInCourtTest {
    private static final Member LAWYER = member("ZH-U-820001", "rc-legal", "rc");
    private static final Member CLERK = member("ZH-U-820002", "court-clerk-juvenile", "juvenile-court");
    private static final Member PSYCHOLOGIST = member("ZH-U-820003", "rc-psych", "rc");
    private static final Member CAST = Member.system("test");
    private static final AtomicInteger TASKS = new AtomicInteger();

    @Autowired
    List<FormRules> all;

    @Autowired
    People people;

    @Autowired
    KinshipCases cases;

    @Autowired
    Rulings rulings;

    @Autowired
    Records records;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    Inbox inbox;

    @MockitoBean
    Examinations examinations;

    private String mother;
    private String child;
    private String sister;

    @BeforeEach
    void aMotherWithABoyOfSixAndAGirlOfTwelve() {
        reset(inbox);
        clock.set(Instant.parse("2019-06-03T06:00:00Z"));
        mother = register(People.Role.ADULT, People.Sex.FEMALE, 30);
        child = register(People.Role.CHILD, People.Sex.MALE, 6);
        sister = register(People.Role.CHILD, People.Sex.FEMALE, 12);
        people.formHousehold(List.of(mother, child, sister), CAST);
    }

    @Test
    void nothingBeginsUnexplainedAndAChildOfTenIsAsked() {
        refused("explainExamination", Map.of("coursesExplained", false), KinshipRefused.NotExplained.class);
        refused("explainExamination", Map.of("explainedOn", day(1)), KinshipRefused.OutOfOrder.class);
        refused("explainExamination", Map.of("relation", "father"), KinshipRefused.ReferenceUnclear.class);
        refused("explainExamination", Map.of("referencePerson", child), KinshipRefused.ReferenceUnclear.class);
        refused("explainExamination", Map.of("relation", "auntUncle"), KinshipRefused.RepresentativeMissing.class);
        refused(
                "explainExamination",
                Map.of("signMethod", "fingerprint", "signWitnessOne", "A. B.", "signWitnessTwo", "a b"),
                KinshipRefused.SameWitness.class);
        String boy = child;
        child = sister;
        refused("explainExamination", Map.of(), KinshipRefused.ChildNotAsked.class);
        child = boy;
    }

    @ParameterizedTest
    @CsvSource({"signMethod, declined", "childAssent, no"})
    void oneNoIsEnoughAndClosesTheCase(String field, String answer) {
        assertThat(does("explainExamination", Map.of(field, answer))).containsEntry("examinationAgreed", false);
        assertThat(cases.of(child)).singleElement().satisfies(it -> assertThat(it.outcome())
                .isEqualTo("withdrawn"));
        assertThatThrownBy(() -> does("confirmPayer", Map.of())).isInstanceOf(KinshipRefused.NoCase.class);
        assertThat(does("explainExamination", Map.of()))
                .as("may be asked anew")
                .containsEntry("examinationAgreed", true);
    }

    @Test
    void whoWantsToPayPrivatelyConfirmsIt() {
        does("explainExamination", Map.of());
        Map<String, Object> privately = Map.of("payer", "private", "privateEstimateUsd", new BigDecimal("640"));
        refused("confirmPayer", privately, KinshipRefused.PaymentNotConfirmed.class);
        does("confirmPayer", with(privately, "privateConfirmed", true));
        does("filePetition", Map.of());
        does("recordAcceptance", Map.of());
        refused("orderExamination", Map.of(), CourtRefused.OtherPayer.class);
        does("orderExamination", Map.of("costDecision", "party"));
    }

    @Test
    void aSisterJoinsThePetitionAndItsNumber() {
        before();
        String boy = child;
        child = sister;
        does("explainExamination", Map.of("childAssent", "yes"));
        does("confirmPayer", Map.of());
        refused("filePetition", Map.of("joins", mother), PetitionRefused.CannotJoin.class);
        refused("filePetition", Map.of("facts", List.of("kinshipWithRelative")), PetitionRefused.OtherFact.class);
        assertThat(rules("filePetition").prefill(child, "i", CAST).toString()).contains(boy);
        does("filePetition", Map.of("joins", boy));
        assertThat(rules("recordAcceptance").prefill(child, "i", CLERK)).containsEntry("joinedNo", "117-19");
        refused("recordAcceptance", Map.of("no", "118-19"), PetitionRefused.OtherNumber.class);
        assertThat(does("recordAcceptance", Map.of())).containsEntry("beforeCourt", true);
    }

    @Test
    void noOrderBeforeACourtHasTheCaseAndNoneForAReportThatTells() {
        does("explainExamination", Map.of());
        does("confirmPayer", Map.of());
        refused("orderExamination", Map.of(), CourtRefused.NotBeforeCourt.class);
        refused("hearCase", Map.of(), CourtRefused.NotBeforeCourt.class);
        does("filePetition", Map.of());
        assertThat(does("recordAcceptance", Map.of("outcome", "returned", "reason", "no copy")))
                .containsEntry("beforeCourt", false);
        refused("orderExamination", Map.of(), CourtRefused.NotBeforeCourt.class);
        does("filePetition", Map.of());
        does("recordAcceptance", Map.of());
        refused("orderExamination", Map.of("decision", "reportStands"), CourtRefused.NoReport.class);
        verify(examinations, never()).order(anyString(), any(), any());
        does("orderExamination", Map.of());
        verify(examinations).order(eq(child), any(), eq(CLERK));
        report(Conclusion.CONFIRMED);
        refused("orderExamination", Map.of(), CourtRefused.NothingFurther.class);
        assertThat(does("orderExamination", Map.of("decision", "reportStands")))
                .containsEntry("examinationOrdered", false);
    }

    @Test
    void aReportThatCannotTellIsFollowedByOneOtherExaminationAndNeverByTwo() {
        before();
        report(Conclusion.INCONCLUSIVE);
        refused("orderExamination", Map.of("decision", "reportStands"), CourtRefused.NoReport.class);
        further("anotherDate", CourtRefused.SameAgain.class);
        assertThat(does("hearCase", further("moreMarkers"))).containsEntry("ruled", false);
        refused("orderExamination", Map.of(), CourtRefused.SameAgain.class);
        does("orderExamination", Map.of("questions", List.of("motherhood", "moreMarkers")));
        report(Conclusion.INCONCLUSIVE, Conclusion.INCONCLUSIVE);
        further("moreMarkers", CourtRefused.FurtherOnlyOnce.class);
        refused("orderExamination", Map.of("questions", List.of("moreMarkers")), CourtRefused.FurtherOnlyOnce.class);
        assertThat(does("orderExamination", Map.of("decision", "reportStands")))
                .as("a dispute found now does not leave the case without a way on")
                .containsEntry("examinationOrdered", false);
        does("hearCase", hearing("adjourned", "nextDt", at(Duration.ofDays(20)), "adjournedFor", "expertMeeting"));
    }

    @Test
    void aMissingSampleMayBeWeighedOrAnotherRelativeAskedButNoReportCanBeCited() {
        before();
        when(examinations.latest(child)).thenReturn(Optional.of(examination("ZH-K-000001", State.NOT_GIVEN)));
        does("informCourt", Map.of());
        refused("hearCase", granted("report"), CourtRefused.ReportDoesNotConfirm.class);
        further("moreMarkers", CourtRefused.NothingFurther.class);
        does("hearCase", further("anotherRelative"));
        assertThat(does("hearCase", granted("refusalWeighed"))).containsEntry("ruled", true);
    }

    @Test
    void whatExcludesIsNotHeardBeforeTwoDifferentPeopleSaidThatTheFamilyWasTold() {
        before();
        report(Conclusion.EXCLUDED);
        refused("hearCase", hearing("rejected", "finalFormOn", today()), CourtRefused.NotToldYet.class);
        refused("tellFamily", Map.of("lawyerPresent", false), DisclosureRefused.LawyerAbsent.class);
        does("tellFamily", Map.of());
        refused("hearCase", hearing("rejected", "finalFormOn", today()), CourtRefused.NotToldYet.class);
        assertThatThrownBy(() -> handIn("confirmConversation", permitted(PSYCHOLOGIST), Map.of()))
                .isInstanceOf(DisclosureRefused.SamePerson.class);
        refused("confirmConversation", Map.of("heldOn", day(-3)), DisclosureRefused.OtherConversation.class);
        does("confirmConversation", Map.of());
        refused("hearCase", granted("report"), CourtRefused.ReportDoesNotConfirm.class);
        refused("hearCase", granted("refusalWeighed"), CourtRefused.NothingRefused.class);
        refused("hearCase", with(granted("report"), "conclusion", "confirmed"), CourtRefused.OtherReport.class);
        does("hearCase", hearing("rejected", "finalFormOn", today()));
        clock.pass(Duration.ofDays(40));
        assertThat(does("confirmInForce", ruling(LocalDate.parse("2019-07-03"))))
                .containsEntry("kinshipOutcome", "excluded");
        assertThat(rulings.inForce(child, Rulings.Kind.KINSHIP_ESTABLISHED, today()))
                .isEmpty();
    }

    @Test
    void atTheThirdAdjournmentAndOnlyThenTheDelayIsReported() {
        before();
        report(Conclusion.CONFIRMED);
        refused("hearCase", hearing("adjourned", "nextDt", at(Duration.ofDays(-1))), CourtRefused.HearingInPast.class);
        for (int i = 0; i < 4; i++) {
            does("hearCase", hearing("adjourned", "nextDt", at(Duration.ofDays(20))));
        }
        verify(inbox, times(1)).post(anyString(), eq("courtHearing.adjournedThreeTimes"), eq(child), any());
        assertThat(cases.lock(child).adjournments()).isEqualTo(4);
    }

    @Test
    void aRulingIsNeverInForceBeforeItsDay() {
        before();
        report(Conclusion.CONFIRMED);
        refused("hearCase", with(granted("report"), "finalFormOn", day(-1)), CourtRefused.FinalFormMisdated.class);
        does("hearCase", granted("report"));
        refused("confirmInForce", ruling(day(0)), CourtRefused.NotInForceYet.class);
        clock.pass(Duration.ofDays(29));
        refused("confirmInForce", ruling(LocalDate.parse("2019-07-03")), CourtRefused.NotInForceYet.class);
        clock.pass(Duration.ofDays(11));
        refused("confirmInForce", ruling(LocalDate.parse("2019-07-02")), CourtRefused.NotInForceYet.class);
        refused(
                "confirmInForce",
                with(ruling(LocalDate.parse("2019-07-03")), "finalFormDate", LocalDate.parse("2019-06-01")),
                CourtRefused.OtherFinalForm.class);
        refused(
                "confirmInForce",
                with(ruling(today()), "appeal", "pending", "lookAgainOn", today()),
                CourtRefused.LookAgainInPast.class);
        assertThat(does("confirmInForce", with(ruling(today()), "appeal", "pending", "lookAgainOn", day(30))))
                .containsEntry("rulingInForce", false);
        assertThat(rulings.of(child)).isEmpty();
        assertThat(does("confirmInForce", ruling(LocalDate.parse("2019-07-03"))))
                .containsEntry("rulingInForce", true)
                .containsEntry("kinshipOutcome", "established");
        assertThat(rulings.inForce(child, Rulings.Kind.KINSHIP_ESTABLISHED, today()))
                .hasValueSatisfying(it -> assertThat(it.relative()).isEqualTo(mother));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome = 'established', closed_on = '2019-08-01'",
                "outcome = 'excluded', closed_on = '2019-08-01', ruling = 'rejected', final_on = '2019-07-20'",
                "in_force_on = '2019-07-30', ruling = 'granted', final_on = '2019-07-01'",
                "outcome = 'established', closed_on = '2019-09-01', ruling = 'rejected', final_on = '2019-07-01', in_force_on = '2019-08-01'",
                "outcome = 'established', closed_on = '2019-07-20', ruling = 'granted', final_on = '2019-07-01', in_force_on = '2019-08-01'"
            })
    void theDatabaseKnowsNoEndWithoutARulingInForce(String lie) {
        before();
        assertThatThrownBy(() -> sql.sql("UPDATE zhusan.kinship_case SET " + lie + " WHERE child = :child")
                        .param("child", child)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    // a family before the court

    private void before() {
        does("explainExamination", Map.of());
        does("confirmPayer", Map.of());
        does("filePetition", Map.of());
        does("recordAcceptance", Map.of());
        does("orderExamination", Map.of());
    }

    /** The newest last. */
    private void report(Conclusion... conclusions) {
        var found = new java.util.ArrayList<Examination>();
        for (int i = 0; i < conclusions.length; i++) {
            String number = "ZH-K-00000" + (i + 1);
            found.add(0, examination(number, State.RELEASED));
            when(examinations.released(number))
                    .thenReturn(Optional.of(new Released(
                            conclusions[i],
                            null,
                            "17/19",
                            today(),
                            false,
                            clock.instant(),
                            new Records.Document("report.pdf", "application/pdf", new byte[0]))));
        }
        when(examinations.of(child)).thenReturn(found);
        when(examinations.latest(child)).thenReturn(Optional.of(found.get(0)));
    }

    private Examination examination(String number, State state) {
        return new Examination(
                number, today(), today().plusDays(30), Institution.ATYRAU, Set.of(Question.MOTHERHOOD), 1, state);
    }

    private void further(String by, Class<? extends KinshipRefused> no) {
        refused("hearCase", further(by), no);
    }

    private Map<String, Object> further(String by) {
        return hearing("furtherExamination", "furtherBy", by);
    }

    private Map<String, Object> granted(String ground) {
        return hearing("granted", "restsOn", ground, "finalFormOn", today());
    }

    private Map<String, Object> hearing(String outcome, Object... more) {
        Map<String, Object> answers = with(Map.of("outcome", outcome, "dt", at(Duration.ZERO)), more);
        Object shown = rules("hearCase").prefill(child, "i", CAST).get("conclusion");
        if (shown != null) {
            answers.put("conclusion", shown);
        }
        return answers;
    }

    private static Map<String, Object> ruling(LocalDate inForce) {
        return Map.of(
                "appeal",
                "none",
                "finalFormDate",
                LocalDate.parse("2019-06-03"),
                "inForceDate",
                inForce,
                "rulingNo",
                "5");
    }

    private Map<String, Object> usual(String form) {
        return switch (form) {
            case "explainExamination" ->
                answers(
                        "referenceFile",
                        "ours",
                        "referencePerson",
                        mother,
                        "relation",
                        "mother",
                        "explainedOn",
                        today(),
                        "rightToKnowExplained",
                        true,
                        "coursesExplained",
                        true,
                        "childAssent",
                        "notAsked",
                        "representative",
                        "sameAdult",
                        "signMethod",
                        "ink",
                        "signOn",
                        today());
            case "confirmPayer" -> answers("payer", "state");
            case "filePetition" ->
                answers(
                        "filing",
                        "filed",
                        "filedOn",
                        today(),
                        "applicant",
                        "mother",
                        "facts",
                        List.of("birthByThisWoman"));
            case "recordAcceptance" -> answers("outcome", "accepted", "no", "117-19", "date", today());
            case "orderExamination" ->
                answers(
                        "decision",
                        "ordered",
                        "orderNo",
                        "2-117",
                        "orderDate",
                        today(),
                        "questions",
                        List.of("motherhood"),
                        "institution",
                        "atyrau",
                        "costDecision",
                        "stateBudget",
                        "deadline",
                        day(30),
                        "covers",
                        List.of(Map.of("relation", "mother", "file", "ours", "person", mother)));
            case "informCourt" -> answers("informedOn", today());
            case "hearCase" ->
                answers("outcome", "adjourned", "dt", at(Duration.ZERO), "nextDt", at(Duration.ofDays(9)));
            case "tellFamily" ->
                answers(
                        "heldAt",
                        at(Duration.ZERO),
                        "lawyerPresent",
                        true,
                        "childTold",
                        "tooYoung",
                        "told",
                        List.of("mother"));
            case "confirmConversation" -> answers("heldTogether", true, "heldOn", today());
            default -> new HashMap<>();
        };
    }

    private void refused(String form, Map<String, Object> changed, Class<? extends Throwable> no) {
        assertThatThrownBy(() -> does(form, changed)).isInstanceOf(no);
    }

    private Map<String, Object> does(String form, Map<String, Object> changed) {
        Member by =
                switch (form) {
                    case "recordAcceptance", "orderExamination", "hearCase", "confirmInForce" -> CLERK;
                    case "tellFamily" -> PSYCHOLOGIST;
                    default -> LAWYER;
                };
        return handIn(form, by, changed);
    }

    /** As the task page does it: rules, record, tables. */
    private Map<String, Object> handIn(String form, Member by, Map<String, Object> changed) {
        Map<String, Object> answers = usual(form);
        answers.putAll(changed);
        FormRules its = rules(form);
        var submission = new Submission(
                its.process(),
                form,
                "court-task-" + TASKS.incrementAndGet(),
                "i",
                child,
                by,
                clock.instant(),
                answers,
                List.of());
        its.check(submission);
        records.store(new Records.NewRecord(
                child,
                its.process(),
                form,
                "1",
                submission.task(),
                by.function().equals("system") ? by : permitted(by),
                clock.instant(),
                Map.of(form.equals("tellFamily") ? DataClass.PSYCHOLOGICAL : DataClass.LEGAL_CIVIL, answers),
                List.of()));
        Map<String, Object> facts = its.accepted(submission);
        clock.pass(Duration.ofSeconds(1));
        return facts;
    }

    /** The task would open the file to them; here nobody's access is asked. */
    private static Member permitted(Member by) {
        return Member.system(by.id());
    }

    private FormRules rules(String form) {
        return all.stream().filter(it -> it.form().equals(form)).findFirst().orElseThrow();
    }

    private String register(People.Role role, People.Sex sex, int age) {
        return people.register(
                new People.NewPerson(
                        role,
                        sex,
                        today().minusYears(age).minusDays(40),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                CAST);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate day(int from) {
        return today().plusDays(from);
    }

    private OffsetDateTime at(Duration from) {
        return OffsetDateTime.ofInstant(clock.instant().plus(from), ZoneOffset.UTC);
    }

    private static Map<String, Object> answers(Object... pairs) {
        return with(Map.of(), pairs);
    }

    private static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
        var all = new HashMap<>(answers);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static Member member(String id, String function, String agency) {
        return new Member(id, "Invented", function, agency, "MAN", Locale.ENGLISH, true);
    }
}
