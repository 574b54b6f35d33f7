package org.zhusan.civil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.civil.PapersAtWork.LAWYER;
import static org.zhusan.civil.PapersAtWork.REGISTRAR;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.ShippedTable;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.IdentityNumberRefused;
import org.zhusan.casefile.IdentityNumbers;
import org.zhusan.casefile.NameRefused;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Rulings;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Processes;

/** What the rules and steps of a child's birth let through and what not; the tables are the shipped ones, the rulings those of the case file. */
@PapersRoomTest
class BirthTest {
    @Autowired
    PapersAtWork papers;

    @Autowired
    BirthTable births;

    @Autowired
    BirthSteps steps;

    @Autowired
    Registrations registrations;

    @Autowired
    Rulings rulings;

    @Autowired
    Files files;

    @Autowired
    Records records;

    @Autowired
    Timeline timeline;

    @Autowired
    IdentityNumbers numbers;

    @Autowired
    Decisions decisions;

    @Autowired
    Processes processes;

    @BeforeEach
    void theTablesAnswer() {
        reset(decisions, processes);
        when(decisions.evaluate(anyString(), anyString(), any()))
                .thenAnswer(call -> new ShippedTable(call.getArgument(1)).single(call.getArgument(2)));
    }

    @Test
    void nothingIsChosenBeforeItWasReadAloudAndTalkedOver() {
        String child = papers.child(3);
        for (String tick : List.of("explainedConsequences", "stigmaRiskDiscussed")) {
            refused(BirthRefused.NotExplained.class, () -> choose(child, choice(Map.of(tick, false))));
        }
        choose(child, choice(Map.of()));
        assertThat(births.find(child)).hasValueSatisfying(it -> {
            assertThat(it.choice().place()).isEqualTo("keepAbroad");
            assertThat(it.family().identity()).isEqualTo("proved");
            assertThat(it.family().relatives()).isEqualTo("notAsked");
        });
    }

    @Test
    void theWordOfAChildOfTenCountsAndThatOfAYoungerOneIsNotDemanded() {
        String ten = papers.child(10);
        refused(BirthRefused.ChildNotHeard.class, () -> choose(ten, choice(Map.of("childOpinion", "notAsked"))));
        refused(BirthRefused.ChildObjects.class, () -> choose(ten, choice(Map.of("childOpinion", "objects"))));
        choose(ten, choice(Map.of("childOpinion", "agrees")));

        choose(papers.child(9), choice(Map.of("childOpinion", "notAsked")));
    }

    @Test
    void aMotherWhoIsDeadOrMissingDoesNotChoose() {
        String child = papers.orphan(4);
        refused(
                BirthRefused.MotherCannotChoose.class,
                () -> choose(child, choice(Map.of("motherWhere", "dead", "relatives", "none"))));
        choose(child, choice(Map.of("motherWhere", "dead", "relatives", "none", "chooser", "guardian")));
    }

    @Test
    void nobodySignsTomorrowAndNobodyIsTwoWitnesses() {
        String child = papers.child(3);
        refused(
                BirthRefused.DateInFuture.class,
                () -> choose(child, choice(Map.of("signAt", papers.moment().plusDays(1)))));
        refused(
                BirthRefused.SameWitness.class,
                () -> choose(
                        child,
                        choice(Map.of(
                                "signMethod", "fingerprint",
                                "signWitnessOne", "A. Invented",
                                "signWitnessTwo", "a invented"))));
    }

    @Test
    void theFamilyReadsWhyTheRegistryCouldNotWriteIt() {
        String child = papers.child(3);
        choose(child, choice(Map.of()));
        validate(child, "none", Map.of("allowed", "notAllowed", "explanation", "Write it with one letter less"));

        assertThat(papers.prefilled("chooseName", child, LAWYER))
                .containsEntry("registryAnswer", "Write it with one letter less")
                .containsEntry("surname", "Сынақова")
                .containsEntry("motherWhere", "abroad");
    }

    @Test
    void aPlaceThatALegalisedCertificateContradictsIsNotLetThrough() {
        String child = papers.child(3);
        choose(child, choice(Map.of("birthPlaceChoice", "kazakhstan")));
        refused(
                BirthRefused.PlaceNeedsRuling.class,
                () -> validate(child, "foreignLegalised", Map.of("allowed", "yes")));
        validate(child, "foreignLegalised", Map.of("allowed", "needsRuling", "explanation", "Ask the court"));
    }

    @Test
    void nobodyIsRegisteredOnARulingThatIsNotInForceWhateverTheModelAndTheFormSay() {
        String child = chosen("none", choice(Map.of()));
        Map<String, Object> facts = Map.of("kinshipExam", "REQUIRED", "kinshipOutcome", "established");
        assertThat(route(child, facts)).containsEntry("kinshipOpen", false);
        assertThat(births.find(child).orElseThrow().route()).isEqualTo("WAIT_FOR_KINSHIP");
        for (String route : List.of("WAIT_FOR_KINSHIP", "REGISTER_ON_RULING", "MANUAL")) {
            births.route(child, route, true);
            refused(BirthRefused.RulingNotInForce.class, () -> register(child, onRuling(Map.of())));
        }
        keep(child, Rulings.Kind.KINSHIP_REJECTED);
        refused(BirthRefused.RulingNotInForce.class, () -> register(child, onRuling(Map.of())));
        keep(papers.child(3), Rulings.Kind.KINSHIP_ESTABLISHED);
        refused(BirthRefused.RulingNotInForce.class, () -> register(child, onRuling(Map.of())));

        keep(child, Rulings.Kind.KINSHIP_ESTABLISHED);
        register(child, onRuling(Map.of()));
        assertThat(births.find(child).orElseThrow().registeredOn()).isEqualTo(papers.today());
    }

    @Test
    void aPlaceInKazakhstanStandsThereOnlyWhenTheRulingNamesIt() {
        String child = chosen("none", choice(Map.of("birthPlaceChoice", "kazakhstan")));
        keep(child, Rulings.Kind.KINSHIP_ESTABLISHED);
        route(child, Map.of("kinshipExam", "REQUIRED", "kinshipOutcome", "established"));
        assertThat(births.find(child).orElseThrow().route()).isEqualTo("REGISTER_ON_RULING_PLACE_NAMED");

        refused(BirthRefused.PlaceNotNamed.class, () -> register(child, onRuling(Map.of())));
        register(child, onRuling(Map.of("placeEntered", "realPlace")));
        register(child, onRuling(Map.of("placeNamedInRuling", true)));
    }

    @Test
    void withoutProofNoParentIsEnteredAndNoPaperStandsInForAnother() {
        String child = chosen("none", choice(Map.of()));
        assertThat(route(child, Map.of("kinshipExam", "REQUIRED", "kinshipOutcome", "inconclusive")))
                .containsEntry("kinshipOpen", true)
                .containsEntry("guardianNames", false);
        refused(
                BirthRefused.GroundDoesNotFit.class,
                () -> register(child, onRuling(Map.of("ground", "foreignCertificate"))));
        register(child, onRuling(Map.of("ground", "guardianshipAuthority")));

        births.route(child, "REGISTER_ON_FOREIGN_DOCUMENT", true);
        refused(
                BirthRefused.PaperDoesNotFit.class,
                () -> register(child, onRuling(Map.of("ground", "foreignCertificate"))));
    }

    @Test
    void whereKinshipIsExcludedTheGuardianAndNobodyElseChoosesTheName() {
        String child = chosen("none", choice(Map.of()));
        assertThat(route(child, Map.of("kinshipExam", "REQUIRED", "kinshipOutcome", "excluded")))
                .containsEntry("guardianNames", true)
                .containsEntry("kinshipOpen", false);

        refused(BirthRefused.GuardianChooses.class, () -> choose(child, choice(Map.of())));
        choose(child, choice(Map.of("chooser", "guardian")));
        assertThat(route(child, Map.of("kinshipExam", "REQUIRED", "kinshipOutcome", "excluded")))
                .containsEntry("guardianNames", false);
    }

    @Test
    void theTableIsAskedWithWhatWasSaidAndARulingInForceEndsTheQuestion() {
        String child = chosen("none", choice(Map.of()));
        assertThat(exam(child)).containsEntry("kinshipExam", "REQUIRED").containsEntry("paperNeeded", true);
        validate(child, "foreignLegalised", Map.of("allowed", "yes"));
        assertThat(exam(child)).containsEntry("kinshipExam", "NOT_NEEDED");
        validate(child, "foreignLegalised", Map.of("allowed", "yes", "registrarDoubts", true));
        assertThat(exam(child)).containsEntry("kinshipExam", "REQUIRED");

        keep(child, Rulings.Kind.KINSHIP_ESTABLISHED);
        assertThat(exam(child))
                .containsEntry("kinshipExam", "NOT_NEEDED")
                .containsEntry("kinshipOutcome", "established");
        assertThat(exam(papers.child(2))).containsEntry("kinshipExam", "MANUAL");
    }

    @Test
    void aChildWithALegalisedForeignCertificateIsEnteredOnItWithoutProof() {
        String child = papers.child(4);
        papers.handIn(
                "takeInventory",
                child,
                LAWYER,
                PapersAtWork.inventory(PapersAtWork.answers(
                        "kind", "birthCertificate", "status", "foreign", "number", "TR-1", "legalised", "yes")));
        assertThat(papers.handIn(
                        "queryArchive", child, REGISTRAR, PapersAtWork.archive(PapersAtWork.notFound("birth"))))
                .containsEntry("birthToRegister", true);
        choose(child, choice(Map.of("birthCountry", "TR")));
        validate(child, "foreignLegalised", Map.of("allowed", "yes"));

        Map<String, Object> facts = exam(child);
        assertThat(facts).containsEntry("kinshipExam", "NOT_NEEDED");
        route(child, Map.of("kinshipExam", "NOT_NEEDED", "kinshipOutcome", "rejected"));
        assertThat(births.find(child).orElseThrow().route()).isEqualTo("REGISTER_ON_FOREIGN_DOCUMENT");
        refused(
                BirthRefused.PaperDoesNotFit.class,
                () -> register(child, onRuling(Map.of("ground", "kazakhstanRecord"))));
        register(child, onRuling(Map.of("ground", "foreignCertificate", "placeEntered", "realPlace")));
        assertThat(births.find(child).orElseThrow().registeredOn()).isEqualTo(papers.today());
    }

    @Test
    void theTemporaryPaperLastsAsLongAsACourtMayTakeAndGoesToWhoAnswersForTheChild() {
        String child = chosen("none", choice(Map.of()));
        LocalDate today = papers.today();
        refused(
                BirthRefused.PaperTooShort.class,
                () -> papers.handIn("issueTemporaryPaper", child, REGISTRAR, paper(today.plusMonths(5), child)));
        refused(
                BirthRefused.HandedToStranger.class,
                () -> papers.handIn(
                        "issueTemporaryPaper", child, REGISTRAR, paper(today.plusMonths(6), papers.woman())));
        refused(
                BirthRefused.HandedToNobody.class,
                () -> papers.handIn("issueTemporaryPaper", child, REGISTRAR, paper(today.plusMonths(6), "")));
    }

    @Test
    void aCertificateFollowsTheEntryAndBearsANumberOfItsOwn() {
        String child = chosen("medicalCertificate", choice(Map.of("birthDate", LocalDate.of(2015, 5, 5))));
        refused(BirthRefused.NotRegistered.class, () -> certify(child, "150505000000"));
        births.registered(child, papers.today(), "yes", "unknown", "no");
        assertThatThrownBy(() -> certify(child, "150505000000")).isInstanceOf(org.zhusan.Refusal.class);
        assertThat(births.find(child).orElseThrow().certifiedOn()).isNull();
    }

    @Test
    void aCertificateGivesTheChildItsNumberAndTheFileItsNameAndTheOldOneStaysTold() {
        String child = registered();
        String number = papers.number(child);
        assertThat(papers.prefilled("issueCertificate", child, REGISTRAR))
                .containsEntry("surname", "Сынақова")
                .doesNotContainKeys("russianName", "latinName");
        assertThat(shown(child, LAWYER)).isEqualTo("Invented Person");

        certify(child, number);

        assertThat(births.find(child).orElseThrow().certifiedOn()).isEqualTo(papers.today());
        assertThat(numbers.bears(child)).isTrue();
        assertThat(shown(child, LAWYER)).isEqualTo("Synaqova Mysal");
        assertThat(files.firstNames(List.of(child), REGISTRAR, "list")).containsEntry(child, "Mysal");
        assertThat(records.of(child, "registration", LAWYER, "page"))
                .extracting(it -> it.answers().get("kazakhName"))
                .containsExactly("Сынақова Мысал", "Ойдан Кейіпкер");
        assertThat(records.of(child, "registration", LAWYER, "page"))
                .extracting(it -> it.answers().get("originalScript"))
                .containsOnly("شخص متخيل");
        assertThat(events(child, REGISTRAR)).contains("person.renamed");
        assertThatThrownBy(() -> certify(registered(), number)).isInstanceOf(IdentityNumberRefused.class);
    }

    @Test
    void theLaboratoryLearnsNeitherTheNewNameNorTheOldNorThatThereIsOne() {
        String child = registered();
        papers.open(child, PapersAtWork.EXPERT, "task-lab-" + child);
        certify(child, papers.number(child));

        assertThat(files.face(child, PapersAtWork.EXPERT, "page")).hasValueSatisfying(it -> {
            assertThat(it.identity()).isNull();
            assertThat(it.appearance()).isNull();
        });
        assertThat(events(child, PapersAtWork.EXPERT)).doesNotContain("person.renamed");
        assertThat(records.of(child, "registration", PapersAtWork.EXPERT, "page"))
                .allSatisfy(it -> assertThat(it.answers()).doesNotContainKeys("kazakhName", "kazakhFirstName"));
    }

    @Test
    void aNameThatCannotBeKeptIssuesNoCertificate() {
        String child = registered();
        assertThatThrownBy(() -> papers.handIn(
                        "issueCertificate",
                        child,
                        REGISTRAR,
                        certificate(papers.number(child), Map.of("latinName", "Mysal\u202E"))))
                .isInstanceOf(NameRefused.class);
        assertThat(births.find(child).orElseThrow().certifiedOn()).isNull();
        assertThat(numbers.bears(child)).isFalse();
    }

    @Test
    void whereTheFamilyKeepsTheNameTheFileKnowsItsSpellingsAndNothingIsRenamed() {
        String child = chosen(
                "medicalCertificate",
                it -> choice(Map.of("surname", "Ойдан", "givenName", "Кейіпкер", "birthDate", papers.born(it))));
        births.registered(child, papers.today(), "yes", "unknown", "no");
        assertThat(papers.prefilled("issueCertificate", child, REGISTRAR))
                .containsEntry("russianName", "Выдуманная Героиня")
                .containsEntry("latinName", "Invented Person");

        papers.handIn(
                "issueCertificate",
                child,
                REGISTRAR,
                certificate(
                        papers.number(child),
                        Map.of("russianName", "Выдуманная Героиня", "latinName", "Invented Person")));

        assertThat(records.of(child, "registration", LAWYER, "page")).hasSize(1);
        assertThat(events(child, REGISTRAR)).doesNotContain("person.renamed").contains("person.registered");
    }

    @Test
    void sixMonthsLaterSomeoneAsksAgainOnceAndOnlyWhileSomethingIsOpen() {
        String child = chosen("none", choice(Map.of()));
        Map<String, Object> regions = Map.of("placeRegion", "KAR", "courtRegion", "AKT");
        run(child, regions, steps::openRecheck);
        verify(processes).start("kinshipRecheck", child, regions);
        when(processes.running(child))
                .thenReturn(List.of(new Processes.Running("i", "kinshipRecheck", child, papers.now())));
        run(child, regions, steps::openRecheck);
        verify(processes, times(1)).start(eq("kinshipRecheck"), eq(child), any());

        births.route(child, "UNKNOWN_PARENTAGE_ROUTE", false);
        assertThat(run(child, Map.of(), steps::seeWhetherStillOpen)).containsEntry("stillOpen", true);
        births.route(child, "REGISTER_ON_RULING", true);
        assertThat(run(child, Map.of(), steps::seeWhetherStillOpen)).containsEntry("stillOpen", false);
        assertThat(run(papers.child(17), Map.of(), steps::seeWhetherStillOpen)).containsEntry("stillOpen", true);
        assertThat(run(papers.child(18), Map.of(), steps::seeWhetherStillOpen)).containsEntry("stillOpen", false);
    }

    @Test
    void whoTheMotherIsAndWhoElseThereIsChangesWhatTheTableSays() {
        for (String form : List.of("identifyMother", "lookForKin")) {
            refused(
                    BirthRefused.NothingChosen.class,
                    () -> papers.handIn(form, papers.child(3), LAWYER, Map.of("motherWhere", "missing")));
        }
        String child = chosen("none", choice(Map.of("motherIdentity", "notProved")));
        assertThat(exam(child)).containsEntry("kinshipExam", "IDENTIFY_MOTHER_FIRST");

        papers.handIn("identifyMother", child, LAWYER, Map.of("motherWhere", "missing", "relatives", "none"));
        assertThat(births.find(child).orElseThrow().family().identity()).isEqualTo("notAsked");
        assertThat(exam(child)).containsEntry("kinshipExam", "NOT_POSSIBLE_NOW");
        papers.handIn("lookForKin", child, LAWYER, Map.of("motherWhere", "present", "motherIdentity", "proved"));
        assertThat(births.find(child).orElseThrow().family().relatives()).isEqualTo("notAsked");
        assertThat(exam(child)).containsEntry("kinshipExam", "REQUIRED");
    }

    @Test
    void theMigrationServiceSeesWhatIsProposedAndDecidesNotBeforeTheBirth() {
        String child = registered();
        run(child, Map.of(), steps::determineCitizenship);
        assertThat(papers.prefilled("confirmCitizenship", child, PapersAtWork.MIGRATION))
                .containsEntry("surname", "Сынақова")
                .containsEntry("proposed", births.find(child).orElseThrow().citizenship());
        refused(BirthRefused.NothingChosen.class, () -> confirm(papers.child(3), Map.of("citizenship", "notYet")));
        refused(
                BirthRefused.DateBeforeBirth.class,
                () -> confirm(
                        child,
                        Map.of(
                                "citizenship",
                                "citizen",
                                "decidedOn",
                                papers.born(child).minusDays(1))));

        confirm(child, Map.of("citizenship", "notYet"));
        assertThat(events(child, PapersAtWork.MIGRATION)).doesNotContain("birth.citizenshipConfirmed");
        confirm(child, Map.of("citizenship", "citizen", "decidedOn", papers.today()));
        assertThat(events(child, PapersAtWork.MIGRATION)).contains("birth.citizenshipConfirmed");
    }

    @Test
    void anOpenCitizenshipIsConfirmedBesideAndOpenedOnce() {
        String child = chosen("none", choice(Map.of()));
        births.route(child, "REGISTER_ON_RULING", true);
        births.registered(child, papers.today(), "yes", "unknown", "no");

        Map<String, Object> facts = run(child, Map.of(), steps::determineCitizenship);

        assertThat(facts).containsEntry("citizenshipToConfirm", true);
        assertThat(births.find(child).orElseThrow().citizenship()).isEqualTo("CITIZEN_PRESUMED");
        run(child, Map.of("placeRegion", "KAR"), steps::openConfirmation);
        verify(processes).start("citizenshipConfirmation", child, Map.of("placeRegion", "KAR"));
        when(processes.running(child))
                .thenReturn(List.of(new Processes.Running("i", "citizenshipConfirmation", child, papers.now())));
        run(child, Map.of("placeRegion", "KAR"), steps::openConfirmation);
        verify(processes, times(1)).start(eq("citizenshipConfirmation"), eq(child), any());
    }

    @Test
    void civilRegistrationBeginsOncePerPersonHoweverManyAskAtOnce() {
        String child = papers.child(5);
        String mother = papers.woman();

        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(it -> CompletableFuture.runAsync(() ->
                                registrations.open(it % 2 == 0 ? List.of(child, mother) : List.of(mother, child))))
                        .toArray(CompletableFuture[]::new))
                .join();

        verify(processes, times(1)).start("civilRegistration", child, Map.of("placeRegion", "MAN"));
        verify(processes, times(1)).start("civilRegistration", mother, Map.of("placeRegion", "MAN"));
    }

    // the usual way; each story changes one answer

    private Map<String, Object> choice(Map<String, Object> changed) {
        var answers = new HashMap<String, Object>(Map.of(
                "explainedConsequences", true,
                "stigmaRiskDiscussed", true,
                "chooser", "mother",
                "surname", "Сынақова",
                "givenName", "Мысал",
                "birthDate", LocalDate.of(2015, 5, 5),
                "birthCountry", "SY",
                "birthPlaceChoice", "keepAbroad",
                "motherWhere", "present",
                "motherIdentity", "proved"));
        answers.put("signMethod", "ink");
        answers.put("signAt", papers.moment());
        answers.putAll(changed);
        return answers;
    }

    private void choose(String child, Map<String, Object> answers) {
        papers.handIn("chooseName", child, LAWYER, answers);
    }

    private void validate(String child, String document, Map<String, Object> answers) {
        var all = new HashMap<>(answers);
        all.put("birthDocument", document);
        papers.handIn("validateChoice", child, REGISTRAR, all);
    }

    private String chosen(String document, Map<String, Object> answers) {
        return chosen(document, child -> answers);
    }

    private String chosen(String document, Function<String, Map<String, Object>> answers) {
        String child = papers.child(4);
        choose(child, answers.apply(child));
        validate(child, document, Map.of("allowed", "yes"));
        return child;
    }

    private Map<String, Object> onRuling(Map<String, Object> changed) {
        var answers = new HashMap<String, Object>(Map.of(
                "recordNo", "17",
                "date", papers.today(),
                "ground", "courtRuling",
                "rulingRef", "2-17",
                "placeEntered", "asChosen",
                "motherCitizen", "yes",
                "fatherCitizen", "unknown",
                "parentResident", "no"));
        answers.putAll(changed);
        return answers;
    }

    private void register(String child, Map<String, Object> answers) {
        papers.handIn("registerBirth", child, REGISTRAR, answers);
    }

    private void certify(String child, String number) {
        papers.handIn("issueCertificate", child, REGISTRAR, certificate(number, Map.of()));
    }

    private Map<String, Object> certificate(String number, Map<String, Object> changed) {
        var answers = new HashMap<String, Object>(Map.of(
                "certNo", "B-1",
                "issuedOn", papers.today(),
                "iin", number,
                "russianName", "Сынакова Мысал",
                "latinName", "Synaqova Mysal",
                "issuedToName", "Invented Guardian"));
        answers.putAll(changed);
        return answers;
    }

    /** A birth that is entered, on the day the file says. */
    private String registered() {
        String child = chosen("medicalCertificate", it -> choice(Map.of("birthDate", papers.born(it))));
        births.registered(child, papers.today(), "yes", "unknown", "no");
        return child;
    }

    private void confirm(String child, Map<String, Object> answers) {
        papers.handIn("confirmCitizenship", child, PapersAtWork.MIGRATION, answers);
    }

    private String shown(String child, Member reader) {
        return files.face(child, reader, "page").orElseThrow().identity().name();
    }

    private List<String> events(String child, Member reader) {
        return timeline.of(child, reader).stream().map(Timeline.Entry::kind).toList();
    }

    private Map<String, Object> paper(LocalDate until, String to) {
        return Map.of("paperNo", "T-1", "issuedOn", papers.today(), "validUntil", until, "issuedTo", to);
    }

    private void keep(String child, Rulings.Kind kind) {
        LocalDate today = papers.today();
        rulings.keep(child, "task-ruling-" + kind + child, kind, today.minusMonths(1), today, null);
    }

    private Map<String, Object> exam(String child) {
        return run(child, Map.of(), steps::seeWhetherKinshipNeedsProof);
    }

    private Map<String, Object> route(String child, Map<String, Object> facts) {
        return run(child, facts, steps::proposeRoute);
    }

    private static Map<String, Object> run(
            String child, Map<String, Object> facts, java.util.function.Consumer<DelegateExecution> step) {
        var set = new HashMap<String, Object>();
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(child);
        when(execution.getProcessInstanceId()).thenReturn("instance");
        facts.forEach((name, value) -> when(execution.getVariable(name)).thenReturn(value));
        org.mockito.Mockito.doAnswer(call -> set.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        step.accept(execution);
        return set;
    }

    private static void refused(Class<? extends BirthRefused> reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(reason);
    }
}
