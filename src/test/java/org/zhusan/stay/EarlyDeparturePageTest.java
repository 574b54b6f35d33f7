package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.engine.Processes;

/** The page on which a family's wish to take a household home is passed on, and the case manager's name on a person's page: who finds them, who does not. */
@IntegrationTest
@Import(HouseholdAtCentre.class)
class EarlyDeparturePageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private HouseholdAtCentre centre;

    @Autowired
    private Cast cast;

    @Autowired
    private Processes processes;

    private String household;
    private String mother;
    private String page;

    @BeforeEach
    void aFamilyLivesAtTheCentre() {
        centre.nobodyIsHereYet();
        Cast.Family family = cast.aliya();
        household = family.household();
        mother = family.adult();
        page = "/households/" + household + "/early-departure";
        centre.land(household, family.members());
        centre.does(household, "houseHousehold");
    }

    @AfterEach
    void backToToday() {
        centre.backToToday();
    }

    @ParameterizedTest
    @ValueSource(strings = {"botagoz", "asel"})
    void whoWorksWithTheFamilyPassesItOnOnce(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        assertThat(visitor.get("/people/" + mother).body()).contains("/people/" + mother + "/early-departure");
        assertThat(visitor.get("/people/" + mother + "/early-departure")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith(page));
        assertThat(visitor.get(page).body()).contains(mother).doesNotContain("notice refused");

        assertThat(visitor.post(page, Map.of()).statusCode()).isEqualTo(302);
        centre.day(1);
        assertThat(centre.forms(household)).contains("hearFamily");

        assertThat(visitor.post(page, Map.of()).statusCode()).isEqualTo(422);
        centre.day(2);
        assertThat(processes.running(household).stream()
                        .filter(it -> it.process().equals("earlyDeparture")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kairat", "aizada", "arman", "irina", "saltanat", "olga", "marat", "viktor", "nurlan", "dinara"})
    void nobodyElseFindsThePageOrPassesAnythingOn(String login) {
        Visitor other = new Visitor(port).signIn(login);
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get("/people/" + mother + "/early-departure").statusCode())
                .isEqualTo(404);
        assertThat(other.post(page, Map.of()).statusCode()).isEqualTo(404);
        centre.day(1);
        assertThat(centre.forms(household)).doesNotContain("hearFamily");
    }

    @Test
    void aHouseholdWhoseMonthHasNotBegunCannotBeFetched() {
        Cast.Family elsewhere = cast.sabira();
        Visitor botagoz = new Visitor(port).signIn("botagoz");
        assertThat(botagoz.get("/households/" + elsewhere.household() + "/early-departure")
                        .statusCode())
                .isEqualTo(404);
        assertThat(botagoz.get("/households/ZH-H-999999/early-departure").statusCode())
                .isEqualTo(404);
        assertThat(botagoz.postWithoutToken(page, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void theCaseManagersNameStandsOnThePageOfWhomTheyAccompanyForWhoMayKnowHowTheyLive() {
        assertThat(shown("botagoz")).doesNotContain(": Asel Dosanova");
        centre.does(
                household,
                "openHouseholdPlan",
                "goals",
                List.of(Map.of("goal", "School for both", "helper", "school")),
                "agreedTogether",
                true,
                "nextConference",
                centre.on(5));

        for (String login : List.of("botagoz", "kairat", "asel")) {
            assertThat(shown(login)).as(login).contains(": Asel Dosanova");
        }
        for (String login : List.of("aizada", "yusuf")) {
            assertThat(shown(login)).as(login).contains(mother).doesNotContain(": Asel Dosanova");
        }
    }

    private String shown(String login) {
        return new Visitor(port).signIn(login).get("/people/" + mother).body();
    }
}
