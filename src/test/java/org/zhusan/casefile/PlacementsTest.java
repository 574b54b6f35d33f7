package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;
import static org.zhusan.casefile.Family.SOCIAL_WORKER;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Placements.Kind;

@CaseFileTest
class PlacementsTest {
    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    CaseAccess access;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private String person;

    @BeforeEach
    void someoneWhoCameToAktau() {
        person = people.register(Family.woman("Мәриям", LocalDate.parse("1992-02-02")), IMPORT);
        clock.pass(Duration.ofDays(2));
        placements.move(person, Kind.IN_TRANSIT, "mfa", null, clock.instant(), IMPORT);
        clock.pass(Duration.ofHours(9));
        placements.move(person, Kind.AKTAU, "aktau", null, clock.instant(), IMPORT);
        clock.pass(Duration.ofDays(1));
    }

    @Test
    void eachPlaceBeginsWhereTheOneBeforeEnds() {
        var places = placements.of(person, SOCIAL_WORKER);

        assertThat(places)
                .extracting(Placements.Placement::kind)
                .containsExactly(Kind.ABROAD, Kind.IN_TRANSIT, Kind.AKTAU);
        assertThat(places.get(0).until()).isEqualTo(places.get(1).since());
        assertThat(places.get(1).until()).isEqualTo(places.get(2).since());
        assertThat(places.get(2).until()).isNull();
        assertThat(placements.now(person, SOCIAL_WORKER)).contains(places.get(2));
    }

    @Test
    void whoAnswersForThePlaceLeadsTheCaseAndTheOneBeforeNoLonger() {
        assertThat(access.permits(SOCIAL_WORKER, Access.WRITE, person, DataClass.SOCIAL))
                .isTrue();
        assertThat(access.permits(CONSUL, Access.EXISTS, person, DataClass.ROUTE))
                .isFalse();
        assertThat(placements.of(person, CONSUL)).isEmpty();
    }

    @Test
    void custodyReadsAsWithAnotherAgencyToWhomTheLawIsNoConcern() {
        placements.move(person, Kind.CUSTODY, "knb", null, clock.instant(), IMPORT);
        openFor("aktau");

        var seen = placements.now(person, SOCIAL_WORKER).orElseThrow();
        assertThat(seen.kind()).isEqualTo(Kind.WITH_ANOTHER_AGENCY);
        assertThat(seen.agency()).isEqualTo("other");
        assertThat(placements.now(person, Family.INVESTIGATOR).orElseThrow().kind())
                .isEqualTo(Kind.CUSTODY);
    }

    @Test
    void timeDoesNotRunBackwardsAndTwoMovesAtOneInstantFollowEachOther() {
        assertThatThrownBy(() -> placements.move(
                        person, Kind.HOSPITAL, "moh", null, clock.instant().minus(Duration.ofDays(5)), IMPORT))
                .isInstanceOf(PlacementRefused.class)
                .hasMessage("casefile.movedBackwards");

        placements.move(person, Kind.HOSPITAL, "moh", null, clock.instant(), IMPORT);
        placements.move(person, Kind.AKTAU, "aktau", null, clock.instant(), IMPORT);
        assertThat(placements.of(person, IMPORT))
                .extracting(Placements.Placement::kind)
                .endsWith(Kind.HOSPITAL, Kind.AKTAU);
    }

    @Test
    void whoHasNothingToDoWithAPersonMovesNobody() {
        assertThatThrownBy(
                        () -> placements.move(person, Kind.CUSTODY, "knb", null, clock.instant(), Family.INVESTIGATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> placements.move("ZH-P-999999", Kind.AKTAU, "aktau", null, clock.instant(), IMPORT))
                .hasMessage("casefile.unknownPerson");
    }

    /** Every statement by itself is the attacker's: no Java stands before it. P is the person. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a gap: the place before ends earlier        | UPDATE placement SET until_at = until_at - interval '1 hour' WHERE person = P AND kind = 'IN_TRANSIT'
            an overlap: the place before ends later     | UPDATE placement SET until_at = until_at + interval '1 hour' WHERE person = P AND kind = 'IN_TRANSIT'
            a gap: the next begins later                | UPDATE placement SET since_at = since_at + interval '1 hour', follows = follows + interval '1 hour' WHERE person = P AND kind = 'AKTAU'
            an overlap: the next begins earlier         | UPDATE placement SET since_at = since_at - interval '1 hour' WHERE person = P AND kind = 'AKTAU'
            nowhere: the open place is deleted          | DELETE FROM placement WHERE person = P AND until_at = 'infinity'
            nowhere: all places are deleted             | DELETE FROM placement WHERE person = P
            nowhere: the open place is ended            | UPDATE placement SET until_at = since_at + interval '1 day' WHERE person = P AND until_at = 'infinity'
            a hole: one in the middle is deleted        | DELETE FROM placement WHERE person = P AND kind = 'IN_TRANSIT'
            two at once: a second open place            | INSERT INTO placement (person, kind, agency, since_at, follows, moved_by) SELECT person, 'CUSTODY', 'knb', since_at, follows, 'x' FROM placement WHERE person = P AND kind = 'AKTAU'
            two at once: a second open later            | INSERT INTO placement (person, kind, agency, since_at, moved_by) VALUES (P, 'CUSTODY', 'knb', '2030-01-01', 'x')
            two at once: a closed one beside            | INSERT INTO placement (person, kind, agency, since_at, until_at, moved_by) VALUES (P, 'CUSTODY', 'knb', '2019-01-01', '2019-06-01', 'x')
            two at once: a branch from the first        | INSERT INTO placement (person, kind, agency, since_at, until_at, follows, moved_by) SELECT person, 'CUSTODY', 'knb', since_at, '2031-01-01', follows, 'x' FROM placement WHERE person = P AND kind = 'IN_TRANSIT'
            a ring that hangs on nothing                | INSERT INTO placement (person, kind, agency, since_at, until_at, follows, moved_by) VALUES (P, 'AKTAU', 'x', '2040-01-01', '2041-01-01', '2040-01-01', 'x'), (P, 'REGION', 'x', '2041-01-01', '2040-01-01', '2041-01-01', 'x')
            a place that ends before it begins          | UPDATE placement SET until_at = '1999-01-01' WHERE person = P AND until_at = 'infinity'
            the person is let go of the open place      | UPDATE person SET placed_until = '2019-01-04' WHERE number = P
            a place without anyone who answers          | UPDATE placement SET agency = '' WHERE person = P
            a place begun before all time               | UPDATE placement SET since_at = '-infinity' WHERE person = P AND kind = 'ABROAD'
            the first place follows itself              | UPDATE placement SET follows = since_at WHERE person = P AND kind = 'ABROAD'
            a second beginning                          | UPDATE placement SET follows = NULL WHERE person = P AND kind = 'AKTAU'
            abroad without saying camp, prison or other | UPDATE placement SET found_in = NULL WHERE person = P AND kind = 'ABROAD'
            """)
    void theDatabaseRefuses(String what, String statement) {
        String attack = statement
                .replace("placement", "zhusan.placement")
                .replace(" person SET", " zhusan.person SET")
                .replaceAll("\\bP\\b", "'" + person + "'");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        it -> assertThat(sql.sql(attack).update())
                                .as("the attack must touch a row to prove anything")
                                .isPositive()))
                .satisfies(PlacementsTest::isAnIntegrityRule);
        assertThat(placements.of(person, IMPORT)).hasSize(3);
    }

    @Test
    void theDatabaseRefusesAPersonWithoutAPlace() {
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO zhusan.person (number, role, sex, orphan, unaccompanied, essentials, registered_at, "
                                        + "registered_by) VALUES ('ZH-P-888888', 'CHILD', 'MALE', true, true, '', '2019-01-01', 'x')")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("person_is_somewhere");
    }

    /** Not a slip in the attack's own SQL: a constraint said no. */
    private static void isAnIntegrityRule(Throwable refusal) {
        assertThat(refusal).rootCause().isInstanceOfSatisfying(SQLException.class, it -> assertThat(it.getSQLState())
                .startsWith("23"));
    }

    private void openFor(String agency) {
        sql.sql("INSERT INTO zhusan.relation (person, kind, agency, classes, since_at, until_at) "
                        + "VALUES (:person, 'REFERRAL', :agency, '{route}', '2019-01-01', '2030-01-01')")
                .param("person", person)
                .param("agency", agency)
                .update();
    }
}
