package org.zhusan.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.InvalidAnswers;
import org.zhusan.worklist.Completions;

/** Households come home by the real models, forms, rules and records; then others look and attack. */
@IntegrationTest
class WholeArrivalsTest {
    private static final Member ROSTER = Member.system("test");
    private static final Map<String, String> OFFICERS = Map.of(
            "receiveHousehold", "kairat",
            "nameCarer", "saltanat",
            "takeBiometrics", "yerlan",
            "explainRights", "irina",
            "recordInterview", "daniyar",
            "recordProceduralDecision", "viktor",
            "arrangeCare", "saltanat",
            "confirmTransfer", "marat");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    @Autowired
    private Care care;

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
    private CaseAccess access;

    @Autowired
    private ProgrammeClock clock;

    private String household;
    private String mother;
    private String dana;
    private String ramazan;

    @BeforeEach
    void aliyaLandsWithHerChildren() {
        clock.jumpTo(Instant.parse("2019-05-07T06:00:00Z"));
        var aliya = cast.aliya();
        household = aliya.household();
        mother = aliya.adult();
        dana = aliya.children().get(0);
        ramazan = aliya.children().get(1);
        land(aliya.members());
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void aMotherUnderNoProcedureGoesOnWithHerChildren() {
        received();
        assessed("none");

        assertThat(ending()).isEqualTo("endEvent_arrived");
        assertThat(people.household(mother)).hasSize(3);
        assertThat(placements.now(dana, ROSTER).orElseThrow().kind()).isEqualTo(Kind.AKTAU);
        assertThat(care.of(dana)).isEmpty();
    }

    @Test
    void theChildrenOfAMotherWhoIsHeldHaveACarerFirstAndGoOnWithoutHer() {
        received();
        assessed("custody");
        assertThat(tasks.openFor(mother)).extracting(OpenTask::form).containsExactly("arrangeCare");
        assertThat(placements.now(mother, ROSTER).orElseThrow().kind()).isEqualTo(Kind.AKTAU);
        held();

        assertThat(ending()).isEqualTo("endEvent_arrived");
        var transferred = placements.now(mother, ROSTER).orElseThrow();
        assertThat(transferred.kind()).isEqualTo(Kind.CUSTODY);
        for (String child : List.of(dana, ramazan)) {
            assertThat(care.now(child).orElseThrow().since()).isBefore(transferred.since());
            assertThat(placements.now(child, ROSTER).orElseThrow().agency()).isEqualTo("aktau");
        }
        assertThat(people.household(dana)).extracting(People.Person::number).containsExactly(dana, ramazan);
        assertThat(people.find(dana).orElseThrow().household()).isEqualTo(household);
        assertThat(people.household(mother)).extracting(People.Person::number).containsExactly(mother);
    }

    @Test
    void theNannysNameAndTheChildsOwnWordsStandInTheChildsFileAndNotInTheMothers() {
        received();
        assessed("custody");
        held();

        var arranged =
                records.latest(dana, "arrangeCare", cast.saltanat(), "test").orElseThrow();
        assertThat(arranged.answers())
                .containsEntry("children.carerName", "Invented Nanny")
                .containsEntry("children.ownWords", "I want to call her");
        assertThat(arranged.parts().get(DataClass.SOCIAL)).doesNotContainKey("children.ownWords");
        assertThat(records.latest(mother, "arrangeCare", ROSTER, "test")
                        .orElseThrow()
                        .answers()
                        .toString())
                .doesNotContain("Invented Nanny", "I want to call her");
    }

    @Test
    void smallOrphansGetACarerFromTheFirstHourAndNobodyTakesTheirFingerprints() {
        String nur = cast.nur();
        household = people.find(nur).orElseThrow().household();
        land(List.of(nur));
        processes.start("arrival", household, Map.of());
        does(household, "receiveHousehold", reception(nur));
        assertThat(tasks.openFor(household)).extracting(OpenTask::form).containsExactly("nameCarer");
        does(household, "nameCarer", named("guardianshipPlacement", nur));
        processes.runDue();

        assertThat(ending()).isEqualTo("endEvent_arrived");
        assertThat(placements.now(nur, ROSTER).orElseThrow()).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.TEMPORARY_CARE);
            assertThat(it.agency()).isEqualTo("guardianship");
            assertThat(it.region()).isEqualTo("MAN");
        });
        assertThat(access.permits(cast.saltanat(), Access.WRITE, nur, DataClass.SOCIAL))
                .isTrue();
        assertThat(access.permits(cast.olga(), Access.EXISTS, nur, DataClass.ROUTE))
                .isFalse();
    }

    @Test
    void nobodyIsReceivedUnlessTheHouseholdIsConfirmed() {
        processes.start("arrival", household, Map.of());
        var answers = new HashMap<>(reception(mother, dana, ramazan));
        answers.put("householdConfirmed", false);

        refused(household, "receiveHousehold", answers, InvalidAnswers.class);
        answers.put("householdConfirmed", true);
        answers.put("valuables", List.of(Map.of("item", "A ring", "kept", "inMyPocket")));
        refused(household, "receiveHousehold", answers, InvalidAnswers.class);
        refused(household, "receiveHousehold", reception(mother, dana), InvalidAnswers.class);
        assertThat(timeline.of(mother, ROSTER))
                .extracting(Timeline.Entry::kind)
                .doesNotContain("arrival.householdReceived");
    }

    @Test
    void fingerprintsWithoutAReasonForTheMissingOnesAreRefused() {
        processes.start("arrival", household, Map.of());
        does(household, "receiveHousehold", reception(mother, dana, ramazan));

        refused(
                household,
                "takeBiometrics",
                Map.of(
                        "people",
                        List.of(Map.of("personRef", mother, "legalGround", "registrationLaw", "taken", false))),
                InvalidAnswers.class);
        refused(
                household,
                "takeBiometrics",
                Map.of(
                        "people",
                        List.of(Map.of("personRef", mother, "legalGround", "criminalProcedure", "taken", true))),
                InvalidAnswers.class);
    }

    @Test
    void badAnswersAboutChildrenChangeNothing() {
        received();
        assessed("custody");

        var apart = new HashMap<>(arranged("centreWithNanny"));
        apart.put("siblingsTogether", false);
        refused(mother, "arrangeCare", apart, InvalidAnswers.class);
        var withoutVisits = new HashMap<>(arranged("centreWithNanny"));
        withoutVisits.remove("visitPlan");
        refused(mother, "arrangeCare", withoutVisits, InvalidAnswers.class);
        refused(mother, "arrangeCare", arranged("orphanage"), InvalidAnswers.class);
        refused(mother, "arrangeCare", arranged("escort"), InvalidAnswers.class);
        refused(mother, "arrangeCare", arranged("withMother"), CarerRefused.NotAnInfant.class);
        assertThat(care.of(dana)).isEmpty();

        does(mother, "arrangeCare", arranged("centreWithNanny"));
        refused(mother, "confirmTransfer", Map.of("transferred", true), InvalidAnswers.class);
        assertThat(placements.now(mother, ROSTER).orElseThrow().kind()).isEqualTo(Kind.AKTAU);
    }

    // who sees what

    /** Whoever runs the centre received them all and keeps the file open for ten days. */
    @Test
    void theCentreLearnsNothingOfCustody() {
        received();
        assessed("custody");
        held();
        Visitor kairat = new Visitor(port).signIn("kairat");

        assertThat(placements.now(mother, cast.worker("kairat")).orElseThrow().kind())
                .isEqualTo(Kind.WITH_ANOTHER_AGENCY);
        for (String path :
                List.of("/people/" + mother, "/people/" + dana, "/people", "/tasks", "/tasks?filter=OVERDUE")) {
            assertThat(kairat.get(path).body())
                    .as(path)
                    .doesNotContainIgnoringCase("custody")
                    .doesNotContainIgnoringCase("қамау")
                    .doesNotContain("Ішкі істер министрлігі", "A-17/19");
        }
        assertThat(timeline.of(mother, cast.worker("kairat")))
                .extracting(Timeline.Entry::kind)
                .doesNotContain("arrival.transferred", "arrival.decisionRecorded");
        assertThat(timeline.of(dana, cast.worker("kairat")))
                .extracting(Timeline.Entry::kind)
                .contains("arrival.carerNamed")
                .doesNotContain("arrival.transferred");
    }

    @ParameterizedTest
    @ValueSource(strings = {"daniyar", "viktor", "marat"})
    void whoInvestigatesOpensNoChildsFileAndNothingSocial(String login) {
        received();
        assessed("custody");
        held();
        Member member = cast.worker(login);

        for (String child : List.of(dana, ramazan)) {
            assertThat(access.classes(member, Access.EXISTS, child)).isEmpty();
            assertThat(new Visitor(port).signIn(login).get("/people/" + child).statusCode())
                    .isEqualTo(404);
        }
        assertThat(access.classes(member, Access.EXISTS, mother))
                .doesNotContain(DataClass.SOCIAL, DataClass.LEGAL_CONSENT, DataClass.MEDICAL, DataClass.MEDICAL_FLAGS);
        assertThat(records.of(mother, member, "test"))
                .extracting(Records.Stored::form)
                .doesNotContain("receiveHousehold");
        assertThat(new Visitor(port).signIn(login).get("/people/" + mother).body())
                .doesNotContain("Invented Nanny", "Every Friday");
    }

    @Test
    void aTaskAboutTheHouseholdOpensItsMembersInTheClassesOfItsFormAlone() {
        String stranger = cast.zarina().adult();
        processes.start("arrival", household, Map.of());
        does(household, "receiveHousehold", reception(mother, dana, ramazan));
        Member yerlan = cast.worker("yerlan");

        for (String member : List.of(mother, dana, ramazan)) {
            assertThat(access.classes(yerlan, Access.EXISTS, member))
                    .containsExactlyInAnyOrder(DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST);
        }
        assertThat(access.classes(yerlan, Access.EXISTS, stranger)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "kairat", "marat", "viktor", "asel", "aizada", "nurlan"})
    void nobodyElseNamesACarer(String login) {
        received();
        assessed("custody");
        OpenTask task = tasks.openFor(mother).get(0);

        assertThatThrownBy(() -> completions.complete(
                        cast.worker(login),
                        task.id(),
                        arranged("centreWithNanny"),
                        List.of(),
                        UUID.randomUUID().toString()))
                .isInstanceOf(NotPermitted.class);
        assertThat(new Visitor(port).signIn(login).get("/tasks/" + task.id()).statusCode())
                .isEqualTo(404);
        assertThat(care.of(dana)).isEmpty();
    }

    // telling

    private void land(List<String> members) {
        pass();
        members.forEach(it -> placements.move(it, Kind.AKTAU, "aktau", null, clock.instant(), ROSTER));
        pass();
    }

    private void received() {
        processes.start("arrival", household, Map.of());
        does(household, "receiveHousehold", reception(mother, dana, ramazan));
        does(
                household,
                "takeBiometrics",
                Map.of(
                        "people",
                        List.of(Map.of("personRef", mother, "legalGround", "registrationLaw", "taken", true))));
        processes.runDue();
    }

    private void assessed(String decision) {
        String now = clock.instant().toString();
        does(
                mother,
                "explainRights",
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
                        "informed",
                        "signMethod",
                        "ink",
                        "signPlace",
                        "Aktau",
                        "signAt",
                        now));
        does(
                mother,
                "recordInterview",
                Map.of(
                        "heldOn",
                        today(),
                        "duration",
                        60,
                        "lawyerPresent",
                        true,
                        "childAbsent",
                        true,
                        "recordRef",
                        "A-5/19"));
        does(
                mother,
                "recordProceduralDecision",
                Map.of(
                        "decision",
                        decision,
                        "decisionNo",
                        "A-17/19",
                        "decisionDate",
                        today(),
                        "authority",
                        "prosecutor",
                        "reviewOn",
                        LocalDate.parse(today()).plusDays(30).toString()));
        processes.runDue();
    }

    private void held() {
        does(mother, "arrangeCare", arranged("centreWithNanny"));
        does(mother, "confirmTransfer", Map.of("transferred", true, "childrenTold", true, "relativesInformed", "yes"));
        processes.runDue();
    }

    private static Map<String, Object> reception(String... members) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String member : members) {
            rows.add(Map.of("personRef", member, "language", "kk", "immediateNeeds", List.of("water")));
        }
        return Map.of("people", rows, "householdConfirmed", true);
    }

    private Map<String, Object> arranged(String option) {
        var answers = new HashMap<>(named(option, dana, ramazan));
        answers.put("visitPlan", "Every Friday");
        return answers;
    }

    private static Map<String, Object> named(String option, String... children) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String child : children) {
            rows.add(Map.of(
                    "childRef",
                    child,
                    "option",
                    option,
                    "carerName",
                    "Invented Nanny",
                    "childHeard",
                    true,
                    "ownWords",
                    "I want to call her"));
        }
        return Map.of("children", rows, "siblingsTogether", true);
    }

    private void does(String caseNumber, String form, Map<String, Object> answers) {
        complete(open(caseNumber, form), form, answers);
        pass();
    }

    private void refused(String caseNumber, String form, Map<String, Object> answers, Class<? extends Exception> why) {
        OpenTask task = open(caseNumber, form);
        assertThatThrownBy(() -> complete(task, form, answers)).isInstanceOf(why);
        assertThat(open(caseNumber, form).id()).as("the task is still there").isEqualTo(task.id());
    }

    private void complete(OpenTask task, String form, Map<String, Object> answers) {
        completions.complete(
                cast.worker(OFFICERS.get(form)),
                task.id(),
                answers,
                List.of(),
                UUID.randomUUID().toString());
    }

    private OpenTask open(String caseNumber, String form) {
        return tasks.openFor(caseNumber).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + form + " but " + tasks.openFor(caseNumber)));
    }

    private String ending() {
        return processes.past("arrival").stream()
                .filter(it -> it.caseNumber().equals(household))
                .findFirst()
                .orElseThrow()
                .ending();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    }

    private void pass() {
        clock.jumpTo(clock.instant().plusSeconds(60));
    }
}
