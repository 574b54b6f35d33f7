package org.zhusan.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.BuildingRefused;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.centre.EmptyCentre;
import org.zhusan.engine.Processes;
import org.zhusan.form.Submission;

/** The last household of a group leaves; its building is disinfected and opens for the next. */
@StayRoomTest
class TurnaroundTest {
    private static final Member GULNAR =
            new Member("ZH-U-810011", "Gulnar", "aktau-admin", "aktau", null, Locale.ENGLISH, true);

    @Autowired
    AtCentre centre;

    @Autowired
    Leaving leaving;

    @Autowired
    DisinfectBuildingRules rules;

    @Autowired
    Buildings buildings;

    @Autowired
    Placements placements;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient sql;

    private String first;
    private String last;
    private String flight;

    @BeforeEach
    void twoHouseholdsOfOneFlight() {
        EmptyCentre.empty(sql);
        reset(processes);
        String mother = centre.woman();
        String man = centre.man();
        first = centre.household(mother, centre.child(6));
        last = centre.household(man);
        flight = centre.resident(mother).flight();
        buildings.occupy(flight, Member.system("test"));
    }

    @Test
    void theBuildingIsTurnedAroundOnceTheLastHouseholdHasLeftAndNotBefore() {
        leaving.leave(first);
        verify(processes, never()).start(any(), any(), any());
        assertThat(building().state()).isEqualTo(State.OCCUPIED);

        leaving.leave(last);
        verify(processes).start("turnaround", flight, Map.of());
        assertThat(building().state()).isEqualTo(State.TURNAROUND);
    }

    @Test
    void whoIsInHospitalWhenTheOthersGoStaysThere() {
        String ill = centre.woman();
        String household = centre.household(ill, centre.child(9));
        centre.move(ill, Placements.Kind.HOSPITAL, "moh");

        leaving.leave(household);

        assertThat(placements.now(ill, Member.system("test")).orElseThrow().kind())
                .isEqualTo(Placements.Kind.HOSPITAL);
    }

    @Test
    void aDisinfectedBuildingIsVacantInTheNameOfWhoeverWroteItDown() {
        bothLeave();
        assertThat(rules.prefill(flight, "turnaround", GULNAR))
                .containsEntry("buildingId", building().number())
                .containsEntry("state", "VACANT");
        LocalDate today = centre.today();

        rules.accepted(disinfected(today, GULNAR));

        assertThat(building().state()).isEqualTo(State.VACANT);
        assertThat(building().disinfectedOn()).isEqualTo(today);
        assertThat(sql.sql("SELECT changed_by FROM zhusan.building_change ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo(GULNAR.id());
    }

    @Test
    void nobodyDisinfectsTomorrowOrBeforeTheyLeftAndNobodyButTheAdministrator() {
        bothLeave();
        refused("centre.disinfectedInFuture", centre.today().plusDays(1));
        refused("centre.disinfectedBeforeTheyLeft", centre.today().minusDays(1));
        assertThatThrownBy(() -> rules.accepted(disinfected(centre.today(), AtCentre.AIGERIM)))
                .isInstanceOf(NotPermitted.class);
        assertThat(building().state()).isEqualTo(State.TURNAROUND);
    }

    @Test
    void aBuildingPeopleLiveInIsNotDisinfected() {
        refused("centre.peopleLiveThere", centre.today());
    }

    private void bothLeave() {
        leaving.leave(first);
        leaving.leave(last);
    }

    private void refused(String key, LocalDate on) {
        assertThatThrownBy(() -> rules.accepted(disinfected(on, GULNAR)))
                .isInstanceOf(BuildingRefused.class)
                .hasMessage(key);
    }

    private Submission disinfected(LocalDate on, Member by) {
        return centre.submission(
                "disinfectBuilding",
                flight,
                by,
                AtCentre.answers("buildingId", building().number(), "disinfectedOn", on, "state", "VACANT"));
    }

    private Building building() {
        return buildings.all().stream()
                .filter(it -> it.number().equals("B1"))
                .findFirst()
                .orElseThrow();
    }
}
