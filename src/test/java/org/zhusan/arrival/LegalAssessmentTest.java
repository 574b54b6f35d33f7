package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Parcel;
import org.zhusan.Refusal;
import org.zhusan.Visitor;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.TaskGone;
import org.zhusan.engine.Tasks;
import org.zhusan.form.InvalidAnswers;
import org.zhusan.worklist.Completions;
import tools.jackson.databind.json.JsonMapper;

/** Adults who landed are assessed by the real forms, rules, table and engine; each story changes one answer or looks from another chair. */
@IntegrationTest
class LegalAssessmentTest {
    private static final Member ROSTER = Member.system("test");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Records records;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Relations relations;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AssessmentTable assessments;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private JsonMapper json;

    private String adult;
    private List<String> family;

    @BeforeEach
    void aliyaHasLanded() {
        clock.jumpTo(Instant.parse("2019-05-07T06:00:00Z"));
        var landed = cast.aliya();
        adult = landed.adult();
        family = landed.members();
        land(family);
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    // where decisions lead

    @Test
    void withoutAProcedureSheGoesToTheCentre() {
        decided("none");

        assertThat(ending()).isEqualTo("endEvent_toTheCentre");
        assertThat(arrivals.counts(family)).isEqualTo(new Arrivals.Counts(0, 0, 1, 0));
        assertThat(seen(cast.irina())).contains("arrival.decisionRecorded", "arrival.assessed");
    }

    @Test
    void whoLandedAndWaitsIsCountedAsUndecidedChildrenAreNot() {
        assertThat(arrivals.counts(family)).isEqualTo(new Arrivals.Counts(0, 0, 0, 1));
        List<String> abroad = cast.sabira().members();
        assertThat(arrivals.counts(abroad)).isEqualTo(new Arrivals.Counts(0, 0, 0, 0));
        decided("undertaking");
        assertThat(arrivals.counts(family)).as("not signed yet").isEqualTo(new Arrivals.Counts(0, 0, 0, 1));
    }

    @Test
    void anUndertakingIsSignedHasAnEndAndTellsOthersOnlyThatLeavingNeedsPermission() {
        decided("undertaking");
        refused("registerUndertaking", Map.of("to", day(-1)), InvalidAnswers.class);
        refused("registerUndertaking", Map.of("reviewOn", day(31)), LegalRefused.UndertakingReviewedTooLate.class);
        refused("registerUndertaking", Map.of("permittedPlaces", List.of()), InvalidAnswers.class);
        refused(
                "registerUndertaking",
                Map.of("permittedPlaces", List.of(Map.of("place", "Centre"), Map.of("place", "centre "))),
                LegalRefused.PlacesUnclear.class);
        refused(
                "registerUndertaking",
                Map.of("signMethod", "fingerprint", "signWitnessOne", "A. B.", "signWitnessTwo", "a b"),
                LegalRefused.SameWitness.class);
        does("registerUndertaking", Map.of());

        assertThat(ending()).isEqualTo("endEvent_undertaking");
        assertThat(arrivals.counts(family)).isEqualTo(new Arrivals.Counts(0, 1, 0, 0));
        Member manager = cast.asel();
        referAll(manager);
        assertThat(seen(manager))
                .contains("arrival.leavingNeedsPermission", "arrival.assessed")
                .doesNotContain("arrival.undertakingRegistered", "arrival.decisionRecorded", "arrival.rightsExplained");
        assertThat(records.latest(adult, "registerUndertaking", manager, "test")
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of("leavingNeedsPermission", true));
        assertThat(records.latest(adult, "recordProceduralDecision", manager, "test"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none, endEvent_toTheCentre", "undertaking, ", "custody, "})
    void anotherMeasureIsSettledByALawyerWhoHasThePaper(String meaning, String ending) {
        decided("other");
        assertThat(open().form()).isEqualTo("settleOtherMeasure");
        refused(
                "settleOtherMeasure",
                Map.of("settledAs", meaning, "decisionNo", "99"),
                LegalRefused.AnotherDecision.class);
        does("settleOtherMeasure", Map.of("settledAs", meaning));

        switch (meaning) {
            case "none" -> assertThat(ending()).isEqualTo(ending);
            case "undertaking" -> assertThat(open().form()).isEqualTo("registerUndertaking");
            default -> assertThat(open().form()).as("the children first").isEqualTo("arrangeCare");
        }
    }

    @Test
    void whoIsHeldStaysUntilTheChildrenHaveSomeone() {
        decided("custody");

        assertThat(open().form()).isEqualTo("arrangeCare");
        assertThat(open().candidateGroups()).containsExactly("guardianship:MAN");
        assertThat(placements.now(adult, ROSTER).orElseThrow().kind()).isEqualTo(Placements.Kind.AKTAU);
        assertThat(arrivals.counts(family)).isEqualTo(new Arrivals.Counts(1, 0, 0, 0));
    }

    // what must hold

    @Test
    void rightsComeBeforeQuestionsAndInWordsThatAreUnderstood() {
        begin();
        refused("explainRights", Map.of("rightsRead", false), LegalRefused.RightsNotExplained.class);
        refused("explainRights", Map.of("languageUnderstood", false), LegalRefused.LanguageNotUnderstood.class);
        refused("explainRights", Map.of("explainedAt", "2019-05-08T10:00:00Z"), LegalRefused.DateInFuture.class);
        does("explainRights", Map.of("lawyerCalled", "declined", "signMethod", "declined"));

        refused("recordInterview", Map.of("lawyerPresent", false), LegalRefused.LawyerAbsent.class);
        refused("recordInterview", Map.of("childAbsent", false), LegalRefused.ChildPresent.class);
        refused("recordInterview", Map.of("heldOn", day(-1)), LegalRefused.InterviewBeforeRights.class);
        refused("recordInterview", Map.of("heldOn", day(1)), InvalidAnswers.class);
        refused("recordInterview", Map.of("duration", 481), InvalidAnswers.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Seitkali spoke about her husband", "12 she said", "ab", "№", "12/АБВГДЕ"})
    void whatWasSaidFindsNoFieldToBeWrittenInto(String words) {
        begin();
        does("explainRights", Map.of());
        refused("recordInterview", Map.of("recordRef", words), InvalidAnswers.class);
        does("recordInterview", Map.of("remarks", words, "content", words));
        refused("recordProceduralDecision", Map.of("decision", "none", "decisionNo", words), InvalidAnswers.class);
        refused(
                "recordProceduralDecision",
                Map.of("decision", "custody", "article", "257 " + words + "x"),
                InvalidAnswers.class);

        assertThat(records.latest(adult, "recordInterview", cast.daniyar(), "test")
                        .orElseThrow()
                        .answers())
                .doesNotContainValue(words);
    }

    @Test
    void aDecisionIsReviewedAfterItWasTakenAndNotBefore() {
        interviewed();
        refused(
                "recordProceduralDecision",
                Map.of("decision", "custody", "reviewOn", day(0)),
                LegalRefused.ReviewBeforeDecision.class);
        refused(
                "recordProceduralDecision",
                Map.of("decision", "custody", "decisionDate", day(1)),
                InvalidAnswers.class);
        refused("recordProceduralDecision", Map.of("decision", "guilty"), InvalidAnswers.class);
    }

    // young people

    @Test
    void anAdultIsNotBegunHereAndAChildUnderFourteenNever() {
        assertThatThrownBy(() -> arrivals.assess(adult, cast.viktor())).isInstanceOf(LegalRefused.NotYoung.class);
        String dana = family.get(1);
        assertThatThrownBy(() -> arrivals.assess(dana, cast.viktor())).isInstanceOf(LegalRefused.UnderFourteen.class);
        assertThat(processes.running(dana)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "undertaking", "custody", "other"})
    void aYoungPersonIsSafeguardedWhateverWasRecorded(String decision) {
        String yasin = yasin();
        refer(cast.viktor(), yasin);
        for (Member other : List.of(cast.irina(), cast.daniyar(), cast.marat(), cast.gauhar())) {
            if (!other.function().equals("prosecutor")) {
                assertThatThrownBy(() -> arrivals.assess(yasin, other)).isInstanceOf(NotPermitted.class);
            }
        }
        arrivals.assess(yasin, cast.viktor());
        assertThatThrownBy(() -> arrivals.assess(yasin, cast.viktor()))
                .isInstanceOf(LegalRefused.AlreadyAssessed.class);
        adult = yasin;
        refused(
                "explainRights",
                Map.of("lawyerCalled", "declined", "representativeInformed", true),
                LegalRefused.YoungPersonWithoutLawyer.class);
        refused("explainRights", Map.of(), LegalRefused.YoungPersonWithoutRepresentative.class);
        does("explainRights", Map.of("representativeInformed", true));
        refused("recordInterview", Map.of(), LegalRefused.YoungPersonWithoutRepresentative.class);
        does("recordInterview", Map.of("representativePresent", true));
        does("recordProceduralDecision", Map.of("decision", decision));

        assertThat(open().form()).isEqualTo("safeguardYoungPerson");
        refused("safeguardYoungPerson", Map.of("lawyerAppointed", false), LegalRefused.YoungPersonWithoutLawyer.class);
        refused("safeguardYoungPerson", Map.of("heard", false), LegalRefused.YoungPersonNotHeard.class);
        does("safeguardYoungPerson", Map.of());
        assertThat(ending()).isEqualTo("endEvent_safeguarded");
        assertThat(seen(cast.irina())).contains("arrival.ombudsmanInformed", "arrival.youngPersonSafeguarded");
        assertThat(placements.now(yasin, ROSTER).orElseThrow().kind()).isEqualTo(Placements.Kind.AKTAU);
        assertThat(arrivals.counts(List.of(yasin)).custody()).isZero();
    }

    // 72 hours

    @Test
    void afterSeventyTwoHoursTheSupervisorRecordsWithTheReason() {
        interviewed();
        clock.jumpTo(clock.instant().plus(Duration.ofHours(72)));
        processes.runDue();

        assertThat(open().candidateGroups()).containsExactlyInAnyOrder("prosecutor", "prosecutor-supervisor");
        refused(
                "recordLateDecision",
                cast.svetlana(),
                without(answers("recordLateDecision"), "delayReason"),
                InvalidAnswers.class);
        completions.complete(
                cast.svetlana(),
                open().id(),
                answers("recordLateDecision"),
                List.of(),
                UUID.randomUUID().toString());

        assertThat(ending()).isEqualTo("endEvent_toTheCentre");
        assertThat(assessments.latest(List.of(adult)).get(adult).late()).isTrue();
        assertThat(seen(cast.viktor())).contains("arrival.decidedLate");
    }

    @Test
    void whatAProsecutorTypedBeforeTheHoursRanOutIsFoundInTheNextTask() {
        interviewed();
        String inTime = open().id();
        tasks.claim(inTime, cast.viktor().id());
        Visitor viktor = new Visitor(port).signIn("viktor");
        save(viktor, inTime, "{\"decision\":\"undertaking\",\"decisionNo\":\"A-17/19\"}");
        clock.jumpTo(clock.instant().plus(Duration.ofHours(72)));
        processes.runDue();

        HttpResponse<String> late = viktor.post(
                "/tasks/" + inTime + "/completion",
                new Parcel()
                        .with(
                                "answers",
                                json.writeValueAsString(
                                        with(answers("recordProceduralDecision"), Map.of("decisionNo", "B-18/19"))))
                        .with("submission", UUID.randomUUID().toString()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("message");
        assertThat(assessments.latest(List.of(adult)))
                .as("nothing was recorded twice or in passing")
                .isEmpty();

        String next = open().id();
        tasks.claim(next, cast.viktor().id());
        assertThat(viktor.get("/tasks/" + next).body()).contains("B-18/19");
        tasks.release(next, cast.viktor().id());
        tasks.claim(next, cast.svetlana().id());
        assertThat(new Visitor(port).signIn("svetlana").get("/tasks/" + next).body())
                .as("for the eyes of who typed it")
                .doesNotContain("B-18/19", "A-17/19");
        assertThat(new Visitor(port).signIn("gauhar").get("/tasks/" + inTime).statusCode())
                .as("to everyone else it never was")
                .isEqualTo(404);
        completions.complete(
                cast.svetlana(),
                next,
                answers("recordLateDecision"),
                List.of(),
                UUID.randomUUID().toString());
        assertThat(viktor.get("/tasks/" + inTime).body()).contains("Svetlana Pak");
    }

    @Test
    void ofTwoOfficersAtOnceOneRecordsAndTheOtherLearnsWho() throws Exception {
        interviewed();
        String task = open().id();
        var pool = Executors.newFixedThreadPool(2);
        var outcomes = pool.invokeAll(List.of(recording(task, cast.viktor()), recording(task, cast.gauhar())));
        pool.shutdown();
        List<String> seen = new ArrayList<>();
        for (var outcome : outcomes) {
            seen.add(outcome.get());
        }

        assertThat(seen).containsOnlyOnce("done");
        assertThat(seen)
                .anyMatch(it ->
                        it.equals(cast.viktor().id()) || it.equals(cast.gauhar().id()));
        assertThat(ending()).isEqualTo("endEvent_toTheCentre");
    }

    private Callable<String> recording(String task, Member by) {
        var honest = answers("recordProceduralDecision");
        return () -> {
            try {
                completions.complete(
                        by, task, honest, List.of(), UUID.randomUUID().toString());
                return "done";
            } catch (TaskGone gone) {
                return gone.by();
            }
        };
    }

    // who sees what

    /** Even with a relation to the person that lists every class there is. */
    @ParameterizedTest
    @ValueSource(strings = {"daniyar", "viktor", "svetlana", "marat"})
    void whoInvestigatesReadsTheProcedureAndNothingOfConsentHealthOrTheMind(String login) {
        clock.follow();
        String zarina = cast.zarina().adult();
        work.until(zarina, "giveDataNotice", "waiver");
        adult = zarina;
        family = List.of(zarina);
        clock.jumpTo(clock.instant().plus(Duration.ofDays(1)));
        land(family);
        decided("custody");
        Member member = cast.worker(login);
        referAll(member);

        assertThat(access.classes(member, Access.EXISTS, zarina))
                .doesNotContain(
                        DataClass.LEGAL_CONSENT,
                        DataClass.MEDICAL,
                        DataClass.MEDICAL_FLAGS,
                        DataClass.PSYCHOLOGICAL,
                        DataClass.PSYCHOLOGICAL_SUMMARY,
                        DataClass.SOCIAL);
        assertThat(records.of(zarina, member, "test")).isNotEmpty().allSatisfy(it -> assertThat(
                        it.parts().keySet())
                .isSubsetOf(
                        DataClass.ROUTE,
                        DataClass.IDENTITY,
                        DataClass.IDENTITY_FIRST,
                        DataClass.LEGAL,
                        DataClass.LEGAL_FLAGS));
        assertThat(seen(member)).isNotEmpty().noneMatch(it -> it.startsWith("consent."));
        Visitor visitor = new Visitor(port).signIn(login);
        String page = visitor.get("/people/" + zarina).body();
        assertThat(page).doesNotContainIgnoringCase("(synthetic)").doesNotContainIgnoringCase("receipt");
        List<UUID> papers = records.of(zarina, cast.aigerim(), "test").stream()
                .flatMap(it -> it.attachments().stream())
                .map(Records.AttachmentRef::id)
                .toList();
        assertThat(papers).isNotEmpty();
        for (UUID paper : papers) {
            assertThat(visitor.get("/people/" + zarina + "/papers/" + paper).statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> records.attachment(zarina, paper, member, "test"))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    /** Every form of the legal assessment asks for the procedure, its flags, or what guardianship writes; never for consent or health. */
    @Test
    void noFormOfTheAssessmentLetsAnInvestigatorSeeMoreThanTheProcedure() {
        begin();
        for (Member member : List.of(cast.daniyar(), cast.viktor(), cast.marat())) {
            refer(member, adult);
        }
        for (OpenTask task = open(); task != null; task = openIfAny()) {
            Visitor visitor = new Visitor(port).signIn(work.officer(task).id().isEmpty() ? "" : login(task));
            tasks.claim(task.id(), work.officer(task).id());
            assertThat(visitor.get("/tasks/" + task.id()).body())
                    .doesNotContain("legal.consent", "\"medical", "psychological");
            complete(task, work.officer(task), answers(task.form()));
        }
        assertThat(ending()).isEqualTo("endEvent_toTheCentre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asel", "kairat"})
    void whoRunsThingsSeesNothingOfAnArrest(String login) {
        decided("custody");
        Member member = cast.worker(login);
        referAll(member);
        placements.move(
                adult, Placements.Kind.CUSTODY, "mia", null, clock.instant().plusSeconds(1), ROSTER);
        clock.jumpTo(clock.instant().plusSeconds(2));

        assertThat(placements.now(adult, member).orElseThrow().kind()).isEqualTo(Placements.Kind.WITH_ANOTHER_AGENCY);
        assertThat(placements.now(adult, member).orElseThrow().agency()).isEqualTo("other");
        String page = new Visitor(port).signIn(login).get("/people/" + adult).body();
        assertThat(page)
                .doesNotContainIgnoringCase("custody")
                .doesNotContainIgnoringCase("legal assessment</")
                .doesNotContainIgnoringCase("стражей")
                .doesNotContainIgnoringCase("қамау")
                .doesNotContain("A-17/19");
        assertThat(records.of(adult, member, "test"))
                .allSatisfy(it -> assertThat(it.parts()).doesNotContainKey(DataClass.LEGAL));
    }

    @Test
    void aLawyerSeesTheOwnClientAndNobodyElse() {
        decided("custody");
        String stranger = cast.zarina().adult();

        assertThat(access.permits(cast.irina(), Access.READ, adult, DataClass.LEGAL))
                .isTrue();
        assertThat(access.permits(cast.irina(), Access.READ, stranger, DataClass.LEGAL))
                .isFalse();
        assertThat(new Visitor(port).signIn("irina").get("/people/" + stranger).statusCode())
                .isEqualTo(404);
        assertThat(access.permits(cast.irina(), Access.READ, adult, DataClass.LEGAL_CONSENT))
                .isFalse();
    }

    @Test
    void aForeignTaskLooksLikeNone() {
        interviewed();
        String task = open().id();
        for (String login :
                List.of("irina", "daniyar", "marat", "svetlana", "asel", "kairat", "saltanat", "aizada", "nurlan")) {
            Visitor visitor = new Visitor(port).signIn(login);
            assertThat(visitor.get("/tasks/" + task).statusCode()).as(login).isEqualTo(404);
            assertThatThrownBy(() -> completions.complete(
                            cast.worker(login),
                            task,
                            answers("recordProceduralDecision"),
                            List.of(),
                            UUID.randomUUID().toString()))
                    .as(login)
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(assessments.latest(List.of(adult))).isEmpty();
    }

    // telling

    private void land(List<String> members) {
        clock.jumpTo(clock.instant().plusSeconds(60));
        for (String member : members) {
            placements.move(member, Placements.Kind.AKTAU, "aktau", null, clock.instant(), ROSTER);
        }
        clock.jumpTo(clock.instant().plusSeconds(60));
    }

    private String yasin() {
        var sabira = cast.sabira();
        land(sabira.members());
        return sabira.members().get(1);
    }

    private void begin() {
        processes.start("legalAssessment", adult, Map.of());
    }

    private void interviewed() {
        begin();
        does("explainRights", Map.of());
        does("recordInterview", Map.of());
    }

    private void decided(String decision) {
        interviewed();
        does("recordProceduralDecision", Map.of("decision", decision));
    }

    private OpenTask open() {
        return tasks.openFor(adult).stream()
                .filter(it -> it.process().equals("legalAssessment"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task is open"));
    }

    private OpenTask openIfAny() {
        return tasks.openFor(adult).stream().findFirst().orElse(null);
    }

    private String ending() {
        assertThat(tasks.openFor(adult)).isEmpty();
        return processes.past("legalAssessment").stream()
                .filter(it -> it.caseNumber().equals(adult))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .ending();
    }

    private void does(String form, Map<String, Object> changed) {
        OpenTask task = open();
        assertThat(task.form()).isEqualTo(form);
        complete(task, work.officer(task), with(answers(form), changed));
    }

    private void complete(OpenTask task, Member by, Map<String, Object> answers) {
        completions.complete(
                by, task.id(), answers, List.of(), UUID.randomUUID().toString());
    }

    private void refused(String form, Map<String, Object> changed, Class<? extends Refusal> why) {
        refused(form, work.officer(open()), with(answers(form), changed), why);
    }

    private void refused(String form, Member by, Map<String, Object> answers, Class<? extends Refusal> why) {
        OpenTask task = open();
        assertThat(task.form()).isEqualTo(form);
        assertThatThrownBy(() -> complete(task, by, answers)).isInstanceOf(why);
        assertThat(open().id()).as("the task is still there").isEqualTo(task.id());
    }

    private String login(OpenTask task) {
        return CaseWork.login(task);
    }

    private void refer(Member member, String person) {
        relations.refer(
                person,
                member.agency(),
                member.region(),
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(30)));
    }

    private void referAll(Member member) {
        family.forEach(it -> refer(member, it));
    }

    private List<String> seen(Member member) {
        return timeline.of(adult, member).stream().map(Timeline.Entry::kind).toList();
    }

    private static void save(Visitor visitor, String task, String typed) {
        assertThat(visitor.post("/tasks/" + task + "/draft", "application/json", typed.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    /** A day that many days from today, as a browser sends it. */
    private String day(int from) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone())
                .plusDays(from)
                .toString();
    }

    /** What an honest officer hands in, as a browser sends it. */
    private Map<String, Object> answers(String form) {
        String now = clock.instant().toString();
        return switch (form) {
            case "explainRights" ->
                with(
                        Map.of(
                                "explainedAt",
                                now,
                                "rightsRead",
                                true,
                                "languageUnderstood",
                                true,
                                "lawyerCalled",
                                "state",
                                "relativesInformed",
                                "informed"),
                        signature(now));
            case "recordInterview" ->
                Map.of(
                        "heldOn",
                        day(0),
                        "duration",
                        60,
                        "lawyerPresent",
                        true,
                        "childAbsent",
                        true,
                        "recordRef",
                        "A-5/19");
            case "recordProceduralDecision" -> decision();
            case "recordLateDecision" -> with(decision(), Map.of("delayReason", "lawyerAwaited"));
            case "settleOtherMeasure" -> Map.of("decisionNo", "A-17/19", "seenOn", day(0), "settledAs", "none");
            case "registerUndertaking" ->
                with(
                        Map.of(
                                "scope", "locality",
                                "from", day(0),
                                "to", day(60),
                                "reviewOn", day(30),
                                "permittedPlaces", List.of(Map.of("place", "The centre")),
                                "leavingNeedsPermission", true),
                        signature(now));
            case "safeguardYoungPerson" ->
                Map.of(
                        "lawyerAppointed",
                        true,
                        "representative",
                        "parent",
                        "specialist",
                        "psychologist",
                        "ombudsmanInformedOn",
                        day(0),
                        "heard",
                        true,
                        "reviewOn",
                        day(7));
            default -> throw new AssertionError(form);
        };
    }

    private Map<String, Object> decision() {
        return Map.of(
                "decision", "none",
                "decisionNo", "A-17/19",
                "decisionDate", day(0),
                "authority", "prosecutor",
                "reviewOn", day(30));
    }

    private static Map<String, Object> signature(String now) {
        return Map.of("signMethod", "ink", "signPlace", "Aktau", "signAt", now);
    }

    private static Map<String, Object> with(Map<String, Object> answers, Map<String, ?> changed) {
        var all = new HashMap<>(answers);
        all.putAll(changed);
        return all;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String field) {
        var all = new HashMap<>(answers);
        all.remove(field);
        return all;
    }
}
