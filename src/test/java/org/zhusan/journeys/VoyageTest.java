package org.zhusan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.ward.Inhabited;
import org.zhusan.worklist.Completions;

/** Whatever is found out on the way, and lots decide what is, a journey comes to the task it is about. */
@IntegrationTest
@Import(Inhabited.class)
class VoyageTest {
    private static final int MORE_VISITS_THAN_WEEKS = 60;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private Completions completions;

    @Autowired
    private Inhabited centre;

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;
    private String zarina;

    @BeforeEach
    void zarinaIsFoundPregnant() {
        centre.empty();
        voyage = beans.createBean(Voyage.class);
        var household = cast.zarina();
        zarina = household.adult();
        voyage.begins(List.of(household));
        OpenTask examination = voyage.until(zarina, "examineOnAdmission");
        var answers = new HashMap<>(work.filled(examination).answers());
        answers.put("pregnancy", "yes");
        completions.complete(
                work.officer(examination),
                examination.id(),
                answers,
                List.of(),
                UUID.randomUUID().toString());
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    @Test
    void herVisitsKeepNobodyElseWaiting() {
        assertThat(voyage.until(zarina, "assessAdult").caseNumber()).isEqualTo(zarina);
        assertThat(voyage.open(zarina, "accompanyPregnancy")).isPresent();
    }

    @Test
    void howeverOftenSheIsSeenHerPregnancyGrowsWithTheDays() {
        for (int visit = 0; visit < MORE_VISITS_THAN_WEEKS; visit++) {
            work.complete(voyage.until(zarina, "accompanyPregnancy"), Map.of());
        }
        assertThat(voyage.open(zarina, "accompanyPregnancy")).isPresent();
    }
}
