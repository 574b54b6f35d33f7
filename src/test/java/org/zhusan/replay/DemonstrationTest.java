package org.zhusan.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhusan.centre.Buildings;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** What a visitor finds after the first start: work in every phase, for everyone who can sign in and whose function has work here. */
class DemonstrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Instant MORNING = Instant.parse("2026-11-10T05:30:00Z");

    @TempDir
    Path home;

    @Test
    void everyPhaseOfTheMonthHasPeopleInItAndEveryAccountHasWork() {
        try (ConfigurableApplicationContext house = ReplayCommand.scratch(home)) {
            var phases = house.getBeanProvider(Answers.class).orderedStream().toList();
            var stuck = new Replay(house, phases, it -> {}, Paces::human, true)
                    .playUntil(MORNING, DemonstrationRosters.around(TODAY));
            house.getBean(ProgrammeClock.class).jumpTo(MORNING);
            List<OpenTask> open = house.getBean(Tasks.class).open();

            var softly = new SoftAssertions();
            softly.assertThat(stuck).as("tasks that could not be completed").isEmpty();
            softly.assertThat(groups(open))
                    .contains(
                            "moh-epid",
                            "moh-clinic",
                            "moh-nutrition",
                            "aktau-admin",
                            "aktau-psych",
                            "aktau-theology",
                            "aktau-social",
                            "aktau-legal",
                            "case-manager",
                            "edu-local:MAN",
                            "akimat-commission:MAN",
                            "guardianship:MAN",
                            "mfa-consular",
                            "rc-legal:MAN",
                            "rc-psych:MAN",
                            "rc-social:MAN",
                            "moj-registry:MAN",
                            "mia-migration:MAN",
                            "court-clerk-juvenile:MAN",
                            "moj-forensic",
                            "mlsp-social",
                            "rc-case-manager:KAR",
                            "rc-social:KAR");
            softly.assertThat(regions(open))
                    .as("regions where nobody can sign in would never answer")
                    .containsOnly("KAR", "MAN");
            softly.assertThat(forms(open))
                    .contains(
                            "examineOnAdmission",
                            "enterResults",
                            "giveVaccine",
                            "weighWeekly",
                            "recordWish",
                            "findRelatives",
                            "assessNeeds",
                            "agreePlans",
                            "enrolChild",
                            "decideOnExtension",
                            "examineRelative",
                            "disinfectBuilding");
            var running = Map.of(
                    "isolation", "someone is isolated",
                    "courtHearing", "someone's case is before the court",
                    "examination", "someone's samples are in the laboratory",
                    "guardianCare", "someone has a guardian");
            running.forEach((process, what) -> softly.assertThat(
                            house.getBean(Processes.class).past(process))
                    .as(what)
                    .anyMatch(it -> !it.ended()));
            softly.assertThat(house.getBean(Buildings.class).all())
                    .extracting(Building::state)
                    .contains(State.OCCUPIED, State.TURNAROUND);
            softly.assertThat(house.getBean(Inbox.class).waiting())
                    .as("messages nobody waits for")
                    .isEmpty();
            softly.assertAll();
        }
    }

    private static Set<String> groups(List<OpenTask> open) {
        return open.stream().flatMap(it -> it.candidateGroups().stream()).collect(Collectors.toSet());
    }

    private static Set<String> regions(List<OpenTask> open) {
        return groups(open).stream()
                .filter(it -> it.contains(":"))
                .map(it -> it.substring(it.indexOf(':') + 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> forms(List<OpenTask> open) {
        return open.stream().map(OpenTask::form).collect(Collectors.toSet());
    }
}
