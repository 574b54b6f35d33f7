package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.zhusan.health.AtCentre.CLINICIAN;
import static org.zhusan.health.AtCentre.with;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Refusal;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.NameRefused;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents;
import org.zhusan.engine.Inbox;

/** Visits in time, a room without stairs, and a child with a file, a mother and a place from its first hour. */
@HospitalRoomTest
class MaternityTest {
    @Autowired
    AtCentre centre;

    @Autowired
    People people;

    @Autowired
    Residents residents;

    @Autowired
    Records records;

    @Autowired
    Care care;

    @Autowired
    Timeline timeline;

    @Autowired
    MaternitySteps steps;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingWasTold() {
        reset(inbox);
    }

    @Test
    void aChildBornAtTheCentreIsItsMothersFromTheFirstHour() {
        String mother = centre.woman();
        String sister = centre.child(5);
        String household = centre.household(mother, sister);
        centre.housed(true, mother, sister);
        centre.pass(java.time.Duration.ofHours(1));
        OffsetDateTime born = centre.moment().minusMinutes(20);

        centre.handIn("registerNewborn", mother, "instance", CLINICIAN, birth(newborn("FEMALE", born)));
        openFile(mother);

        Person child = newest(household);
        assertThat(child.role()).isEqualTo(People.Role.CHILD);
        assertThat(child.sex()).isEqualTo(People.Sex.FEMALE);
        assertThat(child.birthDate()).isEqualTo(born.toLocalDate());
        assertThat(child.language()).isEqualTo("kk");
        assertThat(people.inCareOf(List.of(child.number()))).containsEntry(child.number(), mother);
        assertThat(centre.place(child.number())).isEqualTo(Kind.AKTAU);
        assertThat(placesOf(child.number())).as("it was never abroad").containsExactly("AKTAU aktau");
        assertThat(leadOf(child.number())).containsExactly("aktau");
        assertThat(residents.find(child.number())).hasValueSatisfying(it -> {
            assertThat(it.since()).isEqualTo(born.toInstant());
            assertThat(it.flight())
                    .isEqualTo(residents.find(mother).orElseThrow().flight());
        });
        assertThat(care.childrenWithoutCarer(household, centre.today())).isEmpty();
        assertThat(people.livingIn(household))
                .extracting(Person::number)
                .containsExactly(mother, sister, child.number());
        assertThat(people.livingIn(household).get(0).referencePerson()).isTrue();
        verify(inbox).post(anyString(), eq("stay.someoneToScreen"), eq(household), eq(Map.of()));
    }

    @Test
    void withoutANameTheFileSaysNewborn() {
        String mother = centre.woman();
        String household = centre.household(mother);
        centre.handIn("registerNewborn", mother, "instance", CLINICIAN, birth(newborn("MALE", centre.moment())));
        openFile(mother);

        assertThat(identity(newest(household).number()))
                .containsEntry("kazakhName", "Ойдан Нәресте")
                .containsEntry("russianName", "Выдуманная Новорождённый")
                .containsEntry("latinName", "Invented Newborn")
                .containsEntry("kazakhFirstName", "Нәресте");
    }

    @Test
    void twinsHaveTheNamesTheirMotherWishesAndAFileEach() {
        String mother = centre.woman();
        String household = centre.household(mother);
        Map<String, Object> one = with(newborn("FEMALE", centre.moment().minusHours(1)), "nameKazakh", "Ойша");
        Map<String, Object> two = with(newborn("MALE", centre.moment()), "nameLatin", "Oisha");

        centre.handIn("registerNewborn", mother, "instance", CLINICIAN, birth(one, two));
        openFile(mother);

        List<Person> born = people.livingIn(household).stream()
                .filter(it -> !it.number().equals(mother))
                .toList();
        assertThat(born).hasSize(2);
        assertThat(identity(born.get(0).number())).containsEntry("kazakhName", "Ойдан Ойша");
        assertThat(identity(born.get(1).number()))
                .containsEntry("latinName", "Invented Oisha")
                .containsEntry("kazakhName", "Ойдан Нәресте");
    }

    @Test
    void aChildBornInHospitalIsThereWithItsMotherAndComesBackWithHer() {
        String mother = centre.woman();
        String household = centre.household(mother);
        String stay = AtCentre.instance();
        centre.handIn("referToHospital", mother, stay, CLINICIAN, centre.referral(mother, "alone"));
        centre.handIn("confirmAdmission", mother, stay, CLINICIAN, centre.admitted());
        centre.handIn("registerNewborn", mother, "instance", CLINICIAN, birth(newborn("MALE", centre.moment())));
        openFile(mother);
        String child = newest(household).number();

        assertThat(placesOf(child)).containsExactly("HOSPITAL moh");
        assertThat(care.now(child)).map(Arrangement::carer).contains(mother);
        assertThat(care.childrenWithoutCarer(household, centre.today())).isEmpty();

        centre.pass();
        centre.handIn("recordDischarge", mother, stay, CLINICIAN, centre.back());

        assertThat(centre.place(child)).isEqualTo(Kind.AKTAU);
        assertThat(care.now(child)).isEmpty();
    }

    @Test
    void aHouseholdOffTheBooksStillGetsItsChild() {
        String mother = centre.woman();
        String household = centre.household(mother);
        centre.handIn("registerNewborn", mother, "instance", CLINICIAN, birth(newborn("MALE", centre.moment())));
        openFile(mother);
        assertThat(residents.find(newest(household).number())).isEmpty();
    }

    @Test
    void aBirthThatCannotHaveBeenSoIsRefused() {
        String mother = centre.woman();
        centre.household(mother);
        centre.housed(true, mother);
        Map<String, Object> now = newborn("MALE", centre.moment());

        refused(
                MaternityRefused.BornInFuture.class,
                () -> register(mother, newborn("MALE", centre.moment().plusMinutes(1))));
        refused(
                MaternityRefused.BornBeforeArrival.class,
                () -> register(mother, newborn("MALE", centre.moment().minusDays(1))));
        centre.pass(java.time.Duration.ofDays(9));
        refused(MaternityRefused.NotOneBirth.class, () -> register(mother, now, newborn("MALE", centre.moment())));
        refused(NameRefused.class, () -> register(mother, with(now, "nameRussian", "А\u202eб")));
    }

    @Test
    void aVisitHasANextOneInTime() {
        String mother = centre.woman();
        centre.household(mother);
        Map<String, Object> late = centre.visit(30, 29);

        see(mother, centre.visit(30, 28));
        refused(MaternityRefused.NextVisitTooLate.class, () -> see(mother, late));
        see(mother, with(late, "laterReason", "In hospital until then"));
        refused(MaternityRefused.NextVisitBeforeThis.class, () -> see(mother, centre.visit(30, 0)));
        refused(
                MaternityRefused.PressureUnclear.class,
                () -> see(mother, with(centre.visit(30, 28), "diastolic", BigDecimal.valueOf(120))));
    }

    @Test
    void fromThe34thWeekARoomOnTheGroundFloorIsAskedFor() {
        String upstairs = centre.woman();
        String below = centre.woman();
        centre.household(upstairs);
        centre.household(below);
        centre.housed(false, upstairs);
        centre.housed(true, below);

        see(upstairs, centre.visit(33, 7));
        refused(MaternityRefused.GroundFloorNotAsked.class, () -> see(upstairs, centre.visit(34, 14)));
        see(upstairs, with(centre.visit(34, 14), "groundFloorAsked", true));
        see(below, centre.visit(34, 14));

        assertThat(centre.prefilled("accompanyPregnancy", below, "instance", CLINICIAN))
                .containsEntry("onGroundFloor", true);
        assertThat(centre.prefilled("accompanyPregnancy", upstairs, "instance", CLINICIAN))
                .containsEntry("onGroundFloor", false);
        assertThat(lines(upstairs)).contains("health.groundFloorAsked");
        assertThat(lines(below)).doesNotContain("health.groundFloorAsked");
    }

    @Test
    void aPregnancyThatEndedIsALineForThoseWhoTreatHer() {
        String mother = centre.woman();
        centre.household(mother);
        see(mother, AtCentre.answers("pregnancyState", "ended", "endedOn", centre.today(), "supportOffered", true));
        assertThat(lines(mother)).contains("health.pregnancyEnded");
    }

    private Map<String, Object> see(String mother, Map<String, Object> answers) {
        return centre.handIn("accompanyPregnancy", mother, "instance", CLINICIAN, answers);
    }

    @SafeVarargs
    private void register(String mother, Map<String, Object>... newborns) {
        centre.handIn("registerNewborn", mother, "instance", CLINICIAN, birth(newborns));
    }

    private void openFile(String mother) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(mother);
        when(execution.getProcessInstanceId()).thenReturn(AtCentre.instance());
        steps.openFile(execution);
    }

    @SafeVarargs
    private static Map<String, Object> birth(Map<String, Object>... newborns) {
        return AtCentre.answers("birthPlace", "centre", "newborns", new ArrayList<>(List.of(newborns)));
    }

    private static Map<String, Object> newborn(String sex, OffsetDateTime at) {
        return AtCentre.answers("sex", sex, "bornAt", at, "birthWeightG", BigDecimal.valueOf(3200));
    }

    private Person newest(String household) {
        return people.livingIn(household).stream()
                .max(java.util.Comparator.comparing(Person::number))
                .orElseThrow();
    }

    private Map<String, Object> identity(String person) {
        return records.latest(person, "registration", HospitalDesk.HEALTH, "test")
                .orElseThrow()
                .answers();
    }

    private List<String> placesOf(String person) {
        return sql.sql("SELECT kind || ' ' || agency FROM zhusan.placement WHERE person = ? ORDER BY since_at")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<String> leadOf(String person) {
        return sql.sql(
                        "SELECT agency FROM zhusan.relation WHERE person = ? AND kind = 'LEAD' AND until_at = 'infinity'")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<String> lines(String person) {
        return timeline.of(person, HospitalDesk.HEALTH).stream()
                .map(Timeline.Entry::kind)
                .toList();
    }

    private static void refused(Class<? extends Refusal> why, Runnable handIn) {
        assertThatThrownBy(handIn::run).isInstanceOf(why);
    }
}
