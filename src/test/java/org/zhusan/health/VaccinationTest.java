package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.PhaseTest;
import org.zhusan.ShippedTable;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.engine.Decisions;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** From the paper a mother brings to the last dose, on a real case file and the real table. */
@PhaseTest
class VaccinationTest {
    private static final Member DOCTOR =
            new Member("ZH-U-810001", "ZH-U-810001", "moh-clinic", "moh", null, Locale.ENGLISH, true);
    private static final Member TEACHER =
            new Member("ZH-U-810002", "ZH-U-810002", "edu-local", "education", "MAN", Locale.ENGLISH, true);
    private static final Member CONSUL =
            new Member("ZH-U-810003", "ZH-U-810003", "mfa-consular", "mfa", null, Locale.ENGLISH, true);
    private static final Member SYSTEM = Member.system("test");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ShippedTable TABLE = new ShippedTable("vaccinationCatchUp");

    @Autowired
    List<FormRules> rules;

    @Autowired
    VaccinationSteps steps;

    @Autowired
    TreatmentSteps treatment;

    @Autowired
    VaccineTable table;

    @Autowired
    Certificates certificates;

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    Relations relations;

    @Autowired
    Decisions decisions;

    @Autowired
    TestClock clock;

    private String instance;

    @BeforeEach
    void theTableIsTheShippedOne() {
        instance = "vaccination-" + NUMBERS.incrementAndGet();
        when(decisions.evaluateAll(any(), eq("vaccinationCatchUp"), any()))
                .thenAnswer(call -> TABLE.ask(call.getArgument(2)));
    }

    // the plan

    @Test
    void aChildOfThreeIsOfferedWhatItsAgeAsksForAndVaccinatedOnTheDay() {
        String child = person(People.Sex.FEMALE, 3);
        proposed(child);
        assertThat(rows(prefilled("planVaccination", child), "planRows"))
                .extracting(it -> it.get("vaccine") + " " + it.get("dose"))
                .contains("dtpIpvHepB 1", "mmr 1", "hib 1", "pcv 1", "dtpIpvHepB 2", "mmr 2", "dtpIpvHepB 3");

        planned(child, Map.of());

        Map<String, Object> next = next(child);
        assertThat(next).containsEntry("doseToGive", true).containsEntry("planFulfilled", false);
        assertThat(next).containsEntry("nextDoseOn", today());
        assertThat(due(child)).containsExactlyInAnyOrder("dtpIpvHepB 1", "mmr 1", "hib 1", "pcv 1");

        give(child, "given", "checked", true);

        assertThat(table.doses(child)).hasSize(4).allMatch(it -> it.proof().equals("here"));
        assertThat(due(child)).isEmpty();
        assertThat(next(child)).containsEntry("nextDoseOn", today().plusDays(28));
        clock.pass(Duration.ofDays(28));
        assertThat(due(child)).containsExactlyInAnyOrder("dtpIpvHepB 2", "mmr 2");
    }

    @Test
    void aPaperCountsAndOnlyWhatIsMissingIsPlanned() {
        String child = person(People.Sex.MALE, 3);
        proposed(child);

        planned(
                child,
                Map.of(
                        "documentedDoses",
                        List.of(
                                documented("mmr", today().minusYears(1)),
                                documented("dtpIpvHepB", today().minusYears(1)))));

        assertThat(open(child))
                .contains("dtpIpvHepB 2", "dtpIpvHepB 3", "mmr 2")
                .doesNotContain("dtpIpvHepB 1", "mmr 1");
        assertThat(table.doses(child)).extracting(Dose::proof).containsOnly("card");
    }

    @Test
    void aPaperMustBePossible() {
        String child = person(People.Sex.MALE, 3);
        proposed(child);

        refuses(
                VaccinationRefused.DayImpossible.class,
                child,
                Map.of("documentedDoses", List.of(documented("mmr", today().plusDays(1)))));
        refuses(
                VaccinationRefused.DayImpossible.class,
                child,
                Map.of("documentedDoses", List.of(documented("mmr", today().minusYears(5)))));
        refuses(
                VaccinationRefused.DoseTwice.class,
                child,
                Map.of(
                        "documentedDoses",
                        List.of(documented("mmr", today().minusYears(1)), documented("mmr", today().minusYears(1)))));
    }

    @Test
    void aClinicianLeavesOutAndChoosesADayButNeverOneTooEarly() {
        String child = person(People.Sex.MALE, 3);
        proposed(child);
        List<Map<String, Object>> rows = rows(prefilled("planVaccination", child), "planRows");
        change(rows, "pcv", 1, "leaveOut", null);
        change(rows, "mmr", 2, "otherDay", today().plusDays(27));
        refuses(VaccinationRefused.TooSoon.class, child, Map.of("planRows", rows));

        change(rows, "mmr", 2, "otherDay", today().plusDays(28));
        planned(child, Map.of("planRows", rows));

        assertThat(open(child)).contains("mmr 2").doesNotContain("pcv 1");
    }

    @Test
    void feverAndUnstableMalnutritionPutEverythingOffByAWeek() {
        for (String reason : List.of("feverOrIllness", "malnutritionUnstable")) {
            instance = "vaccination-" + NUMBERS.incrementAndGet();
            String child = person(People.Sex.MALE, 1);
            proposed(child);

            planned(child, Map.of("contraindication", List.of(reason)));

            assertThat(table.planned(instance, VaccineTable.State.OPEN))
                    .isNotEmpty()
                    .allMatch(it -> !it.earliest().isBefore(today().plusDays(7)));
        }
    }

    @Test
    void feverOnAdmissionIsKnownToTheProposal() {
        String child = person(People.Sex.MALE, 1);
        record(child, "examineOnAdmission", Map.of("temp", 38.4));

        proposed(child);

        assertThat(table.planned(instance, VaccineTable.State.PROPOSED))
                .isNotEmpty()
                .allMatch(it -> !it.earliest().isBefore(today().plusDays(7)));
    }

    @Test
    void noLiveVaccineInPregnancyNeitherProposedNorAddedNorGiven() {
        String woman = person(People.Sex.FEMALE, 25);
        record(woman, "examineOnAdmission", Map.of("pregnancy", "yes"));
        proposed(woman);
        assertThat(rows(prefilled("planVaccination", woman), "planRows"))
                .extracting(it -> it.get("vaccine"))
                .containsOnly("td");
        refuses(
                VaccinationRefused.LiveVaccine.class,
                woman,
                Map.of("pregnancy", "yes", "addedRows", List.of(added("mmr", today()))));

        planned(woman, Map.of("pregnancy", "unknown"));
        assertThat(open(woman)).contains("mmr 1");
        for (String answer : List.of("yes", "unknown")) {
            assertThatThrownBy(() -> give(woman, "given", "pregnancy", answer))
                    .isInstanceOf(VaccinationRefused.PregnancyNotExcluded.class);
        }
        give(woman, "given", "pregnancy", "no");
        assertThat(table.doses(woman)).extracting(Dose::vaccine).contains(Vaccine.MMR);
    }

    @Test
    void hpvIsGivenOnlyWithAnAnswerOfItsOwn() {
        String girl = person(People.Sex.FEMALE, 11);
        proposed(girl);
        refuses(VaccinationRefused.HpvNotAsked.class, girl, Map.of());

        planned(girl, Map.of("hpvConsent", "no"));
        assertThat(open(girl)).noneMatch(it -> it.startsWith("hpv"));
    }

    @Test
    void aManHasNoRowAndTheClinicianPlansByHand() {
        String man = person(People.Sex.MALE, 40);
        proposed(man);
        assertThat(rows(prefilled("planVaccination", man), "planRows")).isEmpty();

        planned(man, Map.of("addedRows", List.of(added("td", today()))));

        assertThat(due(man)).containsExactly("td 1");
    }

    // giving

    @Test
    void aSecondDoseGivenLatePushesTheThird() {
        String woman = person(People.Sex.FEMALE, 30);
        proposed(woman);
        planned(woman, Map.of("pregnancy", "no"));
        give(woman, "given", "pregnancy", "no");
        clock.pass(Duration.ofDays(60));

        give(woman, "given", "pregnancy", "no");

        assertThat(table.planned(instance, VaccineTable.State.OPEN))
                .singleElement()
                .satisfies(third -> {
                    assertThat(third.vaccine()).isEqualTo(Vaccine.TD);
                    assertThat(third.earliest()).isEqualTo(today().plusMonths(6));
                });
    }

    @Test
    void whoIsIllOnTheDayWaitsAWeekAndIsNotAskedForConsentAgain() {
        String man = person(People.Sex.MALE, 40);
        proposed(man);
        planned(man, Map.of("addedRows", List.of(added("td", today()))));

        give(man, "ill");

        assertThat(due(man)).isEmpty();
        assertThat(next(man)).containsEntry("doseToGive", true);
        clock.pass(Duration.ofDays(7));
        assertThat(due(man)).containsExactly("td 1");
    }

    @Test
    void aDoseDatedAheadOrTooEarlyIsRefused() {
        String man = person(People.Sex.MALE, 40);
        proposed(man);
        planned(
                man,
                Map.of(
                        "documentedDoses", List.of(documented("td", today().minusDays(40))),
                        "addedRows", List.of(added("td", today()))));

        assertThatThrownBy(() -> give(man, "given", "date", today().plusDays(1)))
                .isInstanceOf(VaccinationRefused.DayImpossible.class);
        assertThatThrownBy(() -> give(man, "given", "date", today().minusDays(13)))
                .isInstanceOf(VaccinationRefused.TooSoon.class);
        give(man, "given", "date", today().minusDays(12));
        assertThat(table.doses(man)).extracting(Dose::number).containsExactly(1, 2);
    }

    @Test
    void aSeriousReactionIsBeforeTheEyesOfWhoeverGivesTheNextDose() {
        String man = person(People.Sex.MALE, 40);
        proposed(man);
        planned(man, Map.of("addedRows", List.of(added("td", today()))));
        assertThat(prefilled("giveVaccine", man)).containsEntry("seriousReactionBefore", "no");
        record(
                man,
                "giveVaccine",
                Map.of("doses", List.of(Map.of("vaccine", "hepB", "date", "2019-01-01", "reaction", "serious"))));

        assertThat(prefilled("giveVaccine", man)).containsEntry("seriousReactionBefore", "yes");
        assertThat(rows(prefilled("giveVaccine", man), "earlierReactions"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("vaccine", "hepB"));
        assertThatThrownBy(() -> give(man, "given")).isInstanceOf(VaccinationRefused.ReactionNotConsidered.class);
        give(man, "given", "reactionConsidered", true);
    }

    @Test
    void whatNeedsALookFirstIsNotGivenWithoutIt() {
        String child = person(People.Sex.MALE, 5);
        proposed(child);
        planned(child, Map.of());

        assertThatThrownBy(() -> give(child, "given")).isInstanceOf(VaccinationRefused.CheckMissing.class);
        give(child, "given", "checked", true);
        assertThat(table.doses(child)).extracting(Dose::vaccine).contains(Vaccine.BCG);
    }

    // answers

    @Test
    void aRefusalIsCountedAndTheSecondIsHeard() {
        String child = person(People.Sex.MALE, 3);
        proposed(child);
        planned(child, Map.of("repConsent", "refuse"));
        assertThat(next(child)).containsEntry("doseToGive", false).containsEntry("refusedAgain", false);

        handIn("askAgain", child, Map.of("repConsent", "defer", "explained", true));
        assertThat(next(child)).containsEntry("refusedAgain", false);
        handIn("askAgain", child, Map.of("repConsent", "refuse", "explained", true));
        assertThat(next(child))
                .containsEntry("refusedAgain", true)
                .containsEntry("doseToGive", false)
                .containsEntry("planFulfilled", false);
        assertThat(prefilled("decideOnIndication", child)).containsEntry("timesRefused", 2);
        assertThatThrownBy(() -> handIn("decideOnIndication", child, Map.of("indication", "contact", "reason", "r")))
                .isInstanceOf(VaccinationRefused.MeasureMissing.class);
        handIn("decideOnIndication", child, Map.of("indication", "none", "reason", "r", "offerAgain", true));

        handIn("askAgain", child, Map.of("repConsent", "consent", "explained", true));
        assertThat(next(child)).containsEntry("doseToGive", true).containsEntry("refusedAgain", false);
    }

    @Test
    void whoSaysNoOnTheDayIsNotVaccinatedAndNothingStandsOnTheCertificateAsPlanned() {
        String man = person(People.Sex.MALE, 40);
        proposed(man);
        planned(man, Map.of("addedRows", List.of(added("td", today()))));

        give(man, "refused");

        assertThat(next(man)).containsEntry("doseToGive", false).containsEntry("planFulfilled", false);
        assertThat(table.agreed(man)).isEmpty();
    }

    // the certificate

    @Test
    void whoLeavesInTheMiddleHasTheOpenDosesOnTheCertificateAndATeacherMayReadIt() {
        String child = person(People.Sex.MALE, 3);
        proposed(child);
        planned(child, Map.of());
        give(child, "given", "checked", true);

        treatment.noteOpenDoses(execution(child, new HashMap<>()));

        assertThatThrownBy(() -> certificates.of(child, TEACHER)).isInstanceOf(NotPermitted.class);
        relations.refer(
                child,
                "education",
                "MAN",
                EnumSet.of(DataClass.ROUTE, DataClass.MEDICAL_FLAGS),
                clock.instant().plus(Duration.ofDays(1)));
        clock.pass(Duration.ofMinutes(1));
        VaccinationsPage page = certificates.of(child, TEACHER);
        assertThat(page.had()).hasSize(4);
        assertThat(page.next()).extracting(VaccinationsPage.Next::vaccine).contains("dtpIpvHepB", "mmr");
        assertThatThrownBy(() -> certificates.of(child, CONSUL)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> certificates.of("ZH-P-999999", TEACHER)).isInstanceOf(NotPermitted.class);
    }

    // how it is done

    private String person(People.Sex sex, int age) {
        String number = people.register(
                new People.NewPerson(
                        age < 18 ? People.Role.CHILD : People.Role.ADULT,
                        sex,
                        today().minusYears(age).minusDays(30),
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
                SYSTEM);
        relations.openForTask(
                number,
                "moh",
                null,
                EnumSet.of(DataClass.ROUTE, DataClass.MEDICAL, DataClass.MEDICAL_FLAGS),
                "t" + number);
        clock.pass(Duration.ofMinutes(1));
        return number;
    }

    private void record(String person, String form, Map<String, Object> answers) {
        records.store(new Records.NewRecord(
                person,
                "test",
                form,
                "0",
                "task",
                SYSTEM,
                clock.instant(),
                Map.of(DataClass.MEDICAL, answers),
                List.of()));
    }

    private void proposed(String person) {
        steps.proposeSchedule(execution(person, new HashMap<>()));
    }

    private Map<String, Object> next(String person) {
        var set = new HashMap<String, Object>();
        steps.findNextDose(execution(person, set));
        return set;
    }

    private DelegateExecution execution(String person, Map<String, Object> set) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(person);
        when(execution.getProcessInstanceId()).thenReturn(instance);
        org.mockito.Mockito.doAnswer(call -> set.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(any(), any());
        return execution;
    }

    private void planned(String person, Map<String, Object> different) {
        handIn("planVaccination", person, usual(person, different));
    }

    private Map<String, Object> usual(String person, Map<String, Object> different) {
        var answers = new HashMap<String, Object>();
        answers.put("planRows", rows(prefilled("planVaccination", person), "planRows"));
        answers.put("repConsent", "consent");
        answers.putAll(different);
        return answers;
    }

    private void refuses(Class<? extends VaccinationRefused> why, String person, Map<String, Object> different) {
        assertThatThrownBy(() ->
                        rule("planVaccination").check(submission("planVaccination", person, usual(person, different))))
                .isInstanceOf(why);
    }

    /** Every dose due today with this outcome; further pairs go to the form and to each row. */
    private void give(String person, String outcome, Object... more) {
        var answers = new HashMap<String, Object>();
        var rows = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> shown : rows(prefilled("giveVaccine", person), "doses")) {
            var row = new HashMap<>(shown);
            row.put("outcome", outcome);
            row.put("reaction", "none");
            for (int i = 0; i < more.length; i += 2) {
                row.put((String) more[i], more[i + 1]);
            }
            rows.add(row);
        }
        for (int i = 0; i < more.length; i += 2) {
            answers.put((String) more[i], more[i + 1]);
        }
        answers.put("doses", rows);
        handIn("giveVaccine", person, answers);
    }

    private void handIn(String form, String person, Map<String, Object> answers) {
        Submission submission = submission(form, person, answers);
        rule(form).check(submission);
        rule(form).accepted(submission);
        clock.pass(Duration.ofMinutes(1));
    }

    private Submission submission(String form, String person, Map<String, Object> answers) {
        return new Submission(
                "vaccination",
                form,
                "task-" + NUMBERS.incrementAndGet(),
                instance,
                person,
                DOCTOR,
                clock.instant(),
                answers,
                List.of());
    }

    private FormRules rule(String form) {
        return rules.stream().filter(it -> it.form().equals(form)).findFirst().orElseThrow();
    }

    private Map<String, Object> prefilled(String form, String person) {
        return rule(form).prefill(person, instance, DOCTOR);
    }

    private List<String> due(String person) {
        return rows(prefilled("giveVaccine", person), "doses").stream()
                .map(it -> it.get("vaccine") + " " + it.get("doseNo"))
                .toList();
    }

    private List<String> open(String person) {
        assertThat(person).isNotBlank();
        return table.planned(instance, VaccineTable.State.OPEN).stream()
                .map(it -> it.vaccine().code() + " " + it.number())
                .toList();
    }

    private static void change(List<Map<String, Object>> rows, String vaccine, int dose, String change, LocalDate day) {
        rows.stream()
                .filter(it ->
                        it.get("vaccine").equals(vaccine) && it.get("dose").equals(dose))
                .forEach(it -> {
                    it.put("change", change);
                    it.put("newEarliest", day);
                });
    }

    private static Map<String, Object> documented(String vaccine, LocalDate date) {
        return Map.of("vaccine", vaccine, "date", date, "proof", "card");
    }

    private static Map<String, Object> added(String vaccine, LocalDate earliest) {
        return Map.of("vaccine", vaccine, "earliest", earliest, "reason", "planned by hand");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> filled, String list) {
        var rows = new ArrayList<Map<String, Object>>();
        ((List<Map<String, Object>>) filled.get(list)).forEach(it -> rows.add(new HashMap<>(it)));
        return rows;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
