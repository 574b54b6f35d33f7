package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.casefile.People;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

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
    CasePeople registered;

    @Autowired
    OperationFiles operations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private final Reach reach = new Reach();
    private final OpenTasks engine = new OpenTasks();
    private final Manifest manifest = new Manifest();
    private CaseNumbers numbers;
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
        numbers = new CaseNumbers(here(registered, manifest));
        tasks = new TaskRelations(relations, matrix, numbers, clock, here(reach), here(engine));
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
        reach.perPerson = true;
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
        assertThat(numbers.fileOf(household)).isEqualTo(mother);
    }

    @Test
    void aTaskAboutAHouseholdGivesNoClassBeyondItsForm() {
        reach.classes = Set.of(DataClass.SOCIAL);
        tasks.opened(task(household, "guardianship:MAN"));

        for (String member : List.of(mother, child)) {
            assertThat(access.classes(GUARDIAN, Access.EXISTS, member))
                    .containsExactlyInAnyOrder(
                            DataClass.SOCIAL, DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.ROUTE);
        }
        assertThat(access.classes(FIELD, Access.EXISTS, child)).isEmpty();
    }

    @Test
    void whoLeftTheHouseholdIsNotOpenedByALaterTask() {
        String brother = register(People.Role.CHILD, "2002-01-01");
        people.joinHousehold(household, List.of(brother), IMPORT);
        clock.pass(Duration.ofDays(1));
        people.splitHousehold(List.of(brother), IMPORT);
        reach.classes = Set.of(DataClass.SOCIAL);
        reach.perPerson = true;

        tasks.opened(task(household, "guardianship:MAN"));

        assertThat(access.classes(GUARDIAN, Access.EXISTS, child)).isNotEmpty();
        assertThat(access.classes(GUARDIAN, Access.EXISTS, brother)).isEmpty();
    }

    @Test
    void whoJoinsWhileTheTaskIsOpenIsReachedWhenToldOrWhenSomeoneBegins() {
        reach.classes = Set.of(DataClass.SOCIAL);
        OpenTask task = task(household, "guardianship:MAN");
        tasks.opened(task);
        String told = register(People.Role.CHILD, "2004-01-01");
        String found = register(People.Role.CHILD, "2005-01-01");

        people.joinHousehold(household, List.of(told), IMPORT);
        engine.open = List.of(task);
        tasks.joined(household);
        assertThat(access.permits(GUARDIAN, Access.WRITE, told, DataClass.SOCIAL))
                .isTrue();
        tasks.joined(mother);
        assertThat(access.classes(FIELD, Access.EXISTS, told)).isEmpty();

        people.joinHousehold(household, List.of(found), IMPORT);
        assertThat(access.classes(GUARDIAN, Access.EXISTS, found)).isEmpty();
        tasks.assigned(task);
        assertThat(access.classes(GUARDIAN, Access.EXISTS, found))
                .as("put back, nobody begins")
                .isEmpty();
        tasks.assigned(claimed(task));
        assertThat(access.permits(GUARDIAN, Access.WRITE, found, DataClass.SOCIAL))
                .isTrue();
        assertThat(relationsTo(mother)).as("and nobody twice").isOne();
    }

    @Test
    void theHouseholdsPapersGoToWhoeverSpeaksForItNow() {
        String aunt = register(People.Role.ADULT, "1985-01-01");
        people.joinHousehold(household, List.of(aunt), IMPORT);
        clock.pass(Duration.ofDays(1));
        String apart = people.splitHousehold(List.of(mother), IMPORT);

        assertThat(numbers.fileOf(household)).isEqualTo(aunt);
        assertThat(numbers.fileOf(apart)).isEqualTo(mother);

        clock.pass(Duration.ofDays(1));
        people.joinHousehold(apart, List.of(aunt, child), IMPORT);
        assertThat(numbers.fileOf(household))
                .as("nobody lives there any more; the papers stay where they were")
                .isEqualTo(aunt);
    }

    @Test
    void aTaskAboutAFlightOpensTheFlightsOwnFileInTheClassesOfItsForm() {
        reach.classes = Set.of(DataClass.ROUTE, DataClass.LEGAL_CONSENT);
        String flight = flight();
        manifest.of = flight;
        manifest.people = Set.of(mother, child);

        tasks.opened(task(flight, "knb-field"));

        assertThat(numbers.fileOf(flight)).isEqualTo(flight);
        assertThat(access.classes(FIELD, Access.WRITE, flight))
                .containsExactlyInAnyOrder(DataClass.ROUTE, DataClass.LEGAL_CONSENT);
        assertThat(access.classes(GUARDIAN, Access.EXISTS, flight)).isEmpty();
        assertThat(access.classes(FIELD, Access.EXISTS, mother))
                .as("a form about the flight alone")
                .isEmpty();
    }

    @Test
    void aFlightsFormWithARowPerPersonOpensExactlyThePeopleOfTheFlight() {
        reach.classes = Set.of(DataClass.ROUTE);
        reach.perPerson = true;
        String stranger = register(People.Role.ADULT, "1991-01-01");
        String flight = flight();
        manifest.of = flight;
        manifest.people = Set.of(mother, child);

        tasks.opened(task(flight, "knb-field"));

        assertThat(access.classes(FIELD, Access.WRITE, mother))
                .containsExactlyInAnyOrder(DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST);
        assertThat(access.classes(FIELD, Access.WRITE, child)).isNotEmpty();
        assertThat(access.classes(FIELD, Access.EXISTS, stranger)).isEmpty();
        assertThat(access.classes(FIELD, Access.EXISTS, household)).isEmpty();
    }

    @Test
    void theFlightsFileAndItsPeopleCloseTenDaysAfterTheTask() {
        reach.classes = Set.of(DataClass.ROUTE);
        reach.perPerson = true;
        String flight = flight();
        manifest.of = flight;
        manifest.people = Set.of(mother);
        OpenTask task = task(flight, "knb-field");
        tasks.opened(task);

        tasks.closed(task, true);
        clock.pass(Duration.ofDays(10).minusSeconds(1));
        assertThat(access.permits(FIELD, Access.WRITE, flight, DataClass.ROUTE)).isTrue();
        assertThat(access.permits(FIELD, Access.WRITE, mother, DataClass.ROUTE)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(access.classes(FIELD, Access.EXISTS, flight)).isEmpty();
        assertThat(access.classes(FIELD, Access.EXISTS, mother)).isEmpty();
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
        tasks = new TaskRelations(relations, matrix, numbers, clock, here(), here(engine));
        tasks.opened(task(mother, "knb-field"));

        assertThat(access.permits(FIELD, Access.WRITE, mother, DataClass.LEGAL_CONSENT))
                .isTrue();
        assertThat(access.permits(FIELD, Access.READ, mother, DataClass.MEDICAL_FLAGS))
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

    private int relationsTo(String person) {
        return sql.sql("SELECT count(*) FROM zhusan.relation WHERE person = :person AND kind = 'TASK'")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private static OpenTask claimed(OpenTask task) {
        return new OpenTask(
                task.id(),
                task.process(),
                task.step(),
                task.form(),
                task.instance(),
                task.definition(),
                task.caseNumber(),
                task.candidateGroups(),
                GUARDIAN.id(),
                task.openedAt(),
                null);
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

    private String flight() {
        String flight = "ZH-S7-F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        operations.open(flight, "atc", IMPORT);
        return flight;
    }

    @SafeVarargs
    private static <T> ObjectProvider<T> here(T... beans) {
        return new ObjectProvider<>() {
            @Override
            public @Nullable T getIfAvailable() {
                return beans.length == 0 ? null : beans[0];
            }

            @Override
            public Stream<T> orderedStream() {
                return Stream.of(beans);
            }

            @Override
            public Stream<T> stream() {
                return orderedStream();
            }
        };
    }

    /** What evacuation will tell. */
    private static final class Manifest implements CasePeople {
        private String of = "";
        private Set<String> people = Set.of();

        @Override
        public Set<String> listed(String caseNumber) {
            return caseNumber.equals(of) ? people : Set.of();
        }
    }

    private static final class OpenTasks implements Tasks {
        private List<OpenTask> open = List.of();

        @Override
        public List<OpenTask> openFor(String caseNumber) {
            return open.stream()
                    .filter(it -> it.caseNumber().equals(caseNumber))
                    .toList();
        }

        @Override
        public List<OpenTask> due(Collection<String> cases, String group, String member, Instant moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OpenTask> open() {
            return open;
        }

        @Override
        public Optional<OpenTask> find(String taskId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void claim(String taskId, String member) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(String taskId, String member) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean pass(String taskId, @Nullable String from, String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete(String taskId, String member, Map<String, Object> facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String form(OpenTask task) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Reach implements TaskReach {
        private Set<DataClass> classes = Set.of();
        private boolean perPerson;

        @Override
        public Set<DataClass> classes(OpenTask task) {
            return classes;
        }

        @Override
        public boolean perPerson(OpenTask task) {
            return perPerson;
        }
    }
}
