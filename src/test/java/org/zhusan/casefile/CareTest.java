package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.DOCTOR;
import static org.zhusan.casefile.Family.IMPORT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Care.Kind;

@CaseFileTest
class CareTest {
    @Autowired
    Care care;

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private String mother;
    private String older;
    private String younger;
    private String orphan;
    private String household;

    @BeforeEach
    void aFamilyInAktauWithAnOrphanedCousin() {
        LocalDate today = today();
        mother = people.register(Family.woman("Мәриям", today.minusYears(30)), IMPORT);
        older = people.register(Family.child("Арман", today.minusYears(11)), IMPORT);
        younger = people.register(Family.child("Тимур", today.minusYears(2)), IMPORT);
        orphan = people.register(
                Family.person(People.Role.CHILD, People.Sex.FEMALE, "Айгүл", today.minusYears(6), true, false), IMPORT);
        household = people.formHousehold(List.of(mother, older, younger, orphan), IMPORT);
        clock.pass(Duration.ofDays(2));
        for (String person : List.of(mother, older, younger, orphan)) {
            placements.move(person, Placements.Kind.AKTAU, "aktau", null, clock.instant(), IMPORT);
        }
    }

    @Test
    void aChildWithItsMotherNeedsNobodyElseAndAnOrphanDoes() {
        assertThat(alone()).containsExactly(orphan);

        care.arrange(orphan, Kind.CENTRE_WITH_NANNY, null, "task-1", clock.instant(), IMPORT);

        assertThat(alone()).isEmpty();
        assertThat(inTheList()).isEmpty();
    }

    @Test
    void childrenOfAMotherInHospitalAreNobodysUntilSomeoneIsNamed() {
        care.arrange(orphan, Kind.CLOSEST_RELATIVE, mother, "task-1", clock.instant(), IMPORT);
        clock.pass(Duration.ofHours(1));
        placements.move(mother, Placements.Kind.HOSPITAL, "moh", null, clock.instant(), IMPORT);

        assertThat(alone()).containsExactly(older, younger);
        assertThat(inTheList()).containsExactlyInAnyOrder(older, younger);
        assertThat(care.entrustedTo(mother)).containsExactly(orphan);
    }

    @Test
    void oneArrangementFollowsTheOther() {
        care.arrange(younger, Kind.ESCORT, mother, "task-1", clock.instant(), IMPORT);
        clock.pass(Duration.ofDays(1));
        care.arrange(younger, Kind.GUARDIANSHIP_PLACEMENT, null, "task-2", clock.instant(), IMPORT);

        assertThat(care.of(younger)).extracting(Care.Arrangement::task).containsExactly("task-2", "task-1");
        assertThat(care.of(younger).get(1).until()).isEqualTo(clock.instant());
        assertThat(care.now(younger)).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Kind.GUARDIANSHIP_PLACEMENT);
            assertThat(it.carer()).isNull();
        });

        clock.pass(Duration.ofDays(1));
        care.end(younger, clock.instant(), IMPORT);
        assertThat(care.now(younger)).isEmpty();
        assertThat(care.of(younger)).hasSize(2);
    }

    @Test
    void aFormAboutACarerReachesTheChildrenEntrustedToThem() {
        assertThat(numbers.listed(mother)).containsExactlyInAnyOrder(older, younger);

        care.arrange(orphan, Kind.CLOSEST_RELATIVE, mother, "task-1", clock.instant(), IMPORT);
        assertThat(numbers.listed(mother)).containsExactlyInAnyOrder(older, younger, orphan);

        care.end(orphan, clock.instant(), IMPORT);
        assertThat(numbers.listed(mother)).containsExactlyInAnyOrder(older, younger);
    }

    @Test
    void whoHasComeOfAgeNeedsNoCarer() {
        assertThat(care.childrenWithoutCarer(household, today().plusYears(13)).stream()
                        .map(People.Person::number))
                .doesNotContain(orphan);
    }

    @Test
    void nobodyIsEntrustedToThemselvesToAStrangersNumberOrBackInTime() {
        care.arrange(younger, Kind.ESCORT, mother, "task-1", clock.instant(), IMPORT);

        assertThatThrownBy(() -> care.arrange(older, Kind.ESCORT, older, "t", clock.instant(), IMPORT))
                .isInstanceOf(CareRefused.class);
        assertThatThrownBy(() -> care.arrange(older, Kind.ESCORT, "ZH-P-999999", "t", clock.instant(), IMPORT))
                .isInstanceOf(CareRefused.class);
        assertThatThrownBy(() -> care.arrange("ZH-P-999999", Kind.ESCORT, mother, "t", clock.instant(), IMPORT))
                .isInstanceOf(CareRefused.class);
        assertThatThrownBy(() -> care.arrange(
                        younger,
                        Kind.CENTRE_WITH_NANNY,
                        null,
                        "t",
                        clock.instant().minusSeconds(60),
                        IMPORT))
                .isInstanceOf(CareRefused.class);
        assertThat(care.now(younger))
                .hasValueSatisfying(it -> assertThat(it.carer()).isEqualTo(mother));
    }

    @Test
    void whoHasNothingToDoWithTheChildArrangesNothing() {
        assertThatThrownBy(() -> care.arrange(younger, Kind.ESCORT, mother, "t", clock.instant(), DOCTOR))
                .isInstanceOf(NotPermitted.class);
        assertThat(care.of(younger)).isEmpty();
    }

    @Test
    void theDatabaseKeepsOneArrangementAtATime() {
        care.arrange(younger, Kind.ESCORT, mother, "task-1", clock.instant(), IMPORT);

        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO zhusan.care_arrangement (child, kind, task, since_at, arranged_by) VALUES (?, 'escort', 't', now(), 'x')")
                        .param(younger)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<String> alone() {
        return care.childrenWithoutCarer(household, today()).stream()
                .map(People.Person::number)
                .toList();
    }

    private List<String> inTheList() {
        return sql.sql("SELECT child FROM zhusan.child_without_carer WHERE household = ?")
                .param(household)
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
