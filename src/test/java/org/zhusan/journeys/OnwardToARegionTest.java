package org.zhusan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.ward.Inhabited;

/** From the aircraft through the month, its relatives, its choice and the journey to the first ordinary review in Karaganda: every model, every form, no shortcut. */
@IntegrationTest
@Import(Inhabited.class)
class OnwardToARegionTest {
    private static final Duration LONG_ENOUGH = Duration.ofDays(240);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseWork work;

    @Autowired
    private Inhabited centre;

    @Autowired
    private Placements placements;

    @Autowired
    private Processes processes;

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;
    private Cast.Family aliya;

    @BeforeEach
    void aliyasFamilyLands() {
        centre.empty();
        voyage = beans.createBean(Voyage.class);
        voyage.isLongAgo(LONG_ENOUGH);
        aliya = cast.aliya();
        voyage.begins(List.of(aliya));
        voyage.until(aliya.household(), "houseHousehold");
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    @Test
    void aFamilyGoesFromTheCentreToItsRegionAndIsReviewedThere() {
        voyage.liveUntil(aliya.household(), "confirmArrival");
        assertThat(kinds()).containsOnly(Kind.IN_TRANSIT);
        assertThat(past("stay")).as("the month is over").hasSize(1);

        voyage.liveUntil(aliya.household(), "assessNeeds");
        assertThat(past("handoff")).containsExactly("endEvent_handedOver");
        assertThat(kinds()).containsOnly(Kind.REGION);
        assertThat(regions()).containsOnly("KAR");

        OpenTask review = voyage.liveUntil(aliya.household(), "reviewHousehold");
        assertThat(CaseWork.login(review)).isEqualTo("karlygash");
        work.complete(review);
        assertThat(voyage.open(aliya.household(), "reviewHousehold")).isEmpty();
        assertThat(processes.running(aliya.household()))
                .extracting(Processes.Running::process)
                .contains("regionalRehabilitation")
                .doesNotContain("stay", "handoff", "offer", "journey");
    }

    private List<Kind> kinds() {
        return aliya.members().stream()
                .map(it ->
                        placements.now(it, Member.system("test")).orElseThrow().kind())
                .toList();
    }

    private List<String> regions() {
        return aliya.members().stream()
                .map(it ->
                        placements.now(it, Member.system("test")).orElseThrow().region())
                .toList();
    }

    private List<String> past(String process) {
        return processes.past(process).stream()
                .filter(it -> it.caseNumber().equals(aliya.household()))
                .map(Processes.Past::ending)
                .toList();
    }
}
