package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.agency.OnBehalf;

@CaseFileTest
class PeopleTest {
    private static final LocalDate TODAY = LocalDate.parse("2019-01-02");

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    OnBehalf behalf;

    @Autowired
    JdbcClient sql;

    @Test
    void aFileIsOpenedWithNumberNameAndPlace() {
        String number = people.register(Family.woman("Айша", LocalDate.parse("1990-05-17")), IMPORT);

        assertThat(number).matches("ZH-P-\\d{6}");
        People.Person person = people.find(number).orElseThrow();
        assertThat(person.birthDate()).isEqualTo("1990-05-17");
        assertThat(person.age(TODAY)).isEqualTo(28);
        assertThat(person.household()).isNull();
        assertThat(records.latest(number, "registration", CONSUL, "test")
                        .orElseThrow()
                        .answers())
                .containsEntry("latinName", "Invented Айша")
                .containsEntry("latinFirstName", "Айша")
                .containsEntry("birthDate", LocalDate.parse("1990-05-17"));
    }

    @Test
    void noNameBirthDateOrLanguageLiesInAPlainColumn() {
        String number = people.register(Family.woman("Қарлығаш", LocalDate.parse("1987-11-23")), IMPORT);

        for (String table : List.of("person", "placement", "record", "timeline_entry", "relation")) {
            String key = table.equals("person") ? "number" : "person";
            String row = behalf.of(
                    IMPORT, () -> sql.sql("SELECT coalesce(string_agg(to_jsonb(t)::text, ' '), '') FROM zhusan." + table
                                    + " t WHERE " + key + " = :number")
                            .param("number", number)
                            .query(String.class)
                            .single());
            assertThat(row)
                    .as(table)
                    .isNotEmpty()
                    .doesNotContain("Қарлығаш", "Ойдан", "Выдуманная", "1987-11-23", "متخيل");
        }
    }

    @Test
    void theFirstAdultSpeaksForTheHouseholdAndChildrenBelongToTheAdultNamedBefore() {
        String first = people.register(Family.woman("Зере", LocalDate.parse("1985-01-01")), IMPORT);
        String hers = people.register(Family.child("Али", LocalDate.parse("2012-01-01")), IMPORT);
        String second = people.register(Family.woman("Сара", LocalDate.parse("1991-01-01")), IMPORT);
        String theirs = people.register(Family.child("Омар", LocalDate.parse("2015-01-01")), IMPORT);
        String orphan = people.register(
                Family.person(People.Role.CHILD, People.Sex.FEMALE, "Нур", LocalDate.parse("2010-01-01"), true, false),
                IMPORT);

        String household = people.formHousehold(List.of(first, hers, second, theirs, orphan), IMPORT);

        assertThat(household).matches("ZH-H-\\d{6}");
        assertThat(people.household(theirs))
                .extracting(People.Person::number)
                .containsExactly(first, hers, second, theirs, orphan);
        assertThat(people.find(first).orElseThrow().referencePerson()).isTrue();
        assertThat(people.childrenOf(first, TODAY))
                .extracting(People.Person::number)
                .containsExactly(hers);
        assertThat(people.childrenOf(second, TODAY))
                .extracting(People.Person::number)
                .containsExactly(theirs);
        assertThat(people.childrenOf(first, LocalDate.parse("2030-01-01")))
                .as("grown up")
                .isEmpty();
    }

    @Test
    void theEldestSpeaksForSiblingsWithoutAnAdult() {
        String young = people.register(Family.child("Иса", LocalDate.parse("2014-03-01")), IMPORT);
        String eldest = people.register(Family.child("Муса", LocalDate.parse("2009-03-01")), IMPORT);

        people.formHousehold(List.of(young, eldest), IMPORT);

        assertThat(people.household(young)).extracting(People.Person::number).containsExactly(eldest, young);
        assertThat(people.childrenOf(eldest, TODAY)).isEmpty();
    }

    @Test
    void nobodyLivesInTwoHouseholds() {
        String someone = people.register(Family.woman("Дана", LocalDate.parse("1990-01-01")), IMPORT);
        String household = people.formHousehold(List.of(someone), IMPORT);

        assertThatThrownBy(() -> people.formHousehold(List.of(someone), IMPORT))
                .isInstanceOfSatisfying(
                        HouseholdRefused.class, it -> assertThat(it.arguments()).containsExactly(someone, household));
        assertThatThrownBy(() -> people.formHousehold(List.of("ZH-P-999999"), IMPORT))
                .hasMessage("casefile.unknownPerson");
        assertThatThrownBy(() -> people.formHousehold(List.of(), IMPORT)).hasMessage("casefile.householdMembers");
        assertThatThrownBy(() -> people.formHousehold(List.of(someone, someone), IMPORT))
                .hasMessage("casefile.householdMembers");
    }

    @Test
    void childrenGoToAnAuntAndTheMotherStaysBehind() {
        String mother = people.register(Family.woman("Айгүл", LocalDate.parse("1988-01-01")), IMPORT);
        String son = people.register(Family.child("Адам", LocalDate.parse("2011-01-01")), IMPORT);
        String daughter = people.register(Family.child("Ева", LocalDate.parse("2013-01-01")), IMPORT);
        String aunt = people.register(Family.woman("Гүлнар", LocalDate.parse("1980-01-01")), IMPORT);
        String old = people.formHousehold(List.of(mother, son, daughter), IMPORT);
        String hers = people.formHousehold(List.of(aunt), IMPORT);

        String fresh = people.splitHousehold(List.of(son, daughter), IMPORT);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(people.household(son)).extracting(People.Person::number).containsExactly(son, daughter);
        assertThat(people.childrenOf(mother, TODAY)).as("no longer in her care").isEmpty();

        people.joinHousehold(hers, List.of(son, daughter), IMPORT);
        assertThat(people.household(son)).extracting(People.Person::number).containsExactly(aunt, son, daughter);
        assertThat(people.household(mother)).extracting(People.Person::number).containsExactly(mother);
        assertThat(sql.sql("SELECT count(*) FROM zhusan.household_member WHERE person = :son AND until_at < 'infinity'")
                        .param("son", son)
                        .query(Integer.class)
                        .single())
                .as("the past can still be told")
                .isEqualTo(2);
    }
}
