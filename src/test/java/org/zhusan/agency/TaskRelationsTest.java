package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.casefile.People;
import org.zhusan.engine.OpenTask;

@CaseFileTest
class TaskRelationsTest {
    private static final Member GUARDIAN = member("guardianship", "guardianship", "MAN");
    private static final Member GUARDIAN_ELSEWHERE = member("guardianship", "guardianship", "KAR");
    private static final Member FIELD = member("knb-field", "knb", null);
    private static final Member IMPORT = Member.system("import");

    @Autowired
    People people;

    @Autowired
    CaseAccess access;

    @Autowired
    Relations relations;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    CasePeople casePeople;

    @Autowired
    TestClock clock;

    private final Reach reach = new Reach();
    private TaskRelations tasks;
    private String mother;
    private String child;
    private String household;

    @BeforeEach
    void aMotherAndHerChild() {
        clock.set(Instant.parse("2019-05-01T08:00:00Z"));
        mother = register(People.Role.ADULT, "1990-01-01");
        child = register(People.Role.CHILD, "2008-01-01");
        household = people.formHousehold(List.of(mother, child), IMPORT);
        tasks = new TaskRelations(relations, matrix, clock, here(casePeople), here(reach));
    }

    @Test
    void aTaskOpensTheFileInTheClassesOfItsFormAndWhoThePersonIs() {
        reach.classes = Set.of(DataClass.LEGAL_CONSENT);
        assertThat(access.classes(FIELD, Access.EXISTS, mother)).isEmpty();

        tasks.opened(task(mother, "knb-field"));

        assertThat(access.classes(FIELD, Access.READ, mother))
                .containsExactlyInAnyOrder(
                        DataClass.LEGAL_CONSENT, DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.ROUTE);
        assertThat(access.classes(FIELD, Access.EXISTS, child))
                .as("the form is not about her child")
                .isEmpty();
    }

    @Test
    void theRegionOfTheGroupIsTheRegionThatMaySee() {
        reach.classes = Set.of(DataClass.LEGAL_CIVIL);
        tasks.opened(task(child, "guardianship:MAN"));

        assertThat(access.permits(GUARDIAN, Access.WRITE, child, DataClass.LEGAL_CIVIL))
                .isTrue();
        assertThat(access.classes(GUARDIAN_ELSEWHERE, Access.EXISTS, child)).isEmpty();
    }

    @Test
    void aFormWithARowPerChildOpensTheChildrenToo() {
        reach.classes = Set.of(DataClass.LEGAL_CIVIL);
        reach.children = true;
        tasks.opened(task(mother, "guardianship:MAN"));

        assertThat(access.permits(GUARDIAN, Access.WRITE, child, DataClass.LEGAL_CIVIL))
                .isTrue();
        assertThat(access.permits(GUARDIAN, Access.READ, child, DataClass.MEDICAL_FLAGS))
                .isFalse();
    }

    @Test
    void aTaskAboutAHouseholdOpensItsPeopleAndShowsInLists() {
        reach.classes = Set.of(DataClass.SOCIAL);
        tasks.opened(task(household, "guardianship:MAN"));

        assertThat(access.permits(GUARDIAN, Access.WRITE, mother, DataClass.SOCIAL))
                .isTrue();
        assertThat(access.permits(GUARDIAN, Access.WRITE, child, DataClass.SOCIAL))
                .isTrue();
        assertThat(access.classes(GUARDIAN, Access.EXISTS, household)).containsExactly(DataClass.ROUTE);
    }

    @Test
    void theFileClosesTenDaysAfterTheTaskNotEarlierNotLater() {
        reach.classes = Set.of(DataClass.LEGAL_CONSENT);
        OpenTask task = task(mother, "knb-field");
        tasks.opened(task);
        clock.pass(Duration.ofDays(90));
        assertThat(access.permits(FIELD, Access.READ, mother, DataClass.LEGAL_CONSENT))
                .as("while open, however long")
                .isTrue();

        tasks.closed(task, true);
        clock.pass(Duration.ofDays(10).minusSeconds(1));
        assertThat(access.permits(FIELD, Access.READ, mother, DataClass.LEGAL_CONSENT))
                .isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(access.permits(FIELD, Access.READ, mother, DataClass.LEGAL_CONSENT))
                .isFalse();
    }

    @Test
    void withoutKnowingTheFormItOpensWhatTheFunctionCouldWrite() {
        tasks = new TaskRelations(relations, matrix, clock, here(casePeople), here(null));
        tasks.opened(task(mother, "knb-field"));

        assertThat(access.permits(FIELD, Access.WRITE, mother, DataClass.LEGAL_CONSENT))
                .isTrue();
        assertThat(access.permits(FIELD, Access.READ, mother, DataClass.SOCIAL))
                .as("could only read")
                .isFalse();
    }

    @Test
    void anUnknownPersonOrFunctionOpensNothing() {
        reach.classes = EnumSet.allOf(DataClass.class);
        tasks.opened(task("ZH-P-999999", "knb-field"));
        tasks.opened(task(mother, "nobody-knows"));

        assertThat(access.classes(FIELD, Access.EXISTS, "ZH-P-999999")).containsExactly(DataClass.ROUTE);
        assertThat(access.classes(FIELD, Access.EXISTS, mother)).isEmpty();
    }

    private OpenTask task(String caseNumber, String group) {
        return new OpenTask(
                UUID.randomUUID().toString(),
                "consent",
                "userTask_x",
                "x",
                "instance",
                "definition",
                caseNumber,
                Set.of(group),
                null,
                clock.instant(),
                null);
    }

    private String register(People.Role role, String born) {
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        LocalDate.parse(born),
                        "Ойдан Аяла",
                        "Выдуманная Аяла",
                        "Invented Ayala",
                        "متخيلة",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                IMPORT);
    }

    private static Member member(String function, String agency, String region) {
        return new Member("ZH-U-900200", "x", function, agency, region, Locale.ENGLISH, true);
    }

    private static <T> ObjectProvider<T> here(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public T getIfAvailable() {
                return bean;
            }
        };
    }

    private static final class Reach implements TaskReach {
        private Set<DataClass> classes = Set.of();
        private boolean children;

        @Override
        public Set<DataClass> classes(OpenTask task) {
            return classes;
        }

        @Override
        public boolean children(OpenTask task) {
            return children;
        }
    }
}
