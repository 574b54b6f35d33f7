package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;

/**
 * A programme in full swing to look at: on the first start of the embedded server, before anyone can sign in, two shipped rosters are moved to today and
 * played until now. One group waits for its flight, the other is being asked. {@code zhusan.demonstration.programme=false} leaves the server empty.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnExpression("'${spring.datasource.url:}' == '' && ${zhusan.demonstration.programme:true}")
class DemonstrationProgramme implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DemonstrationProgramme.class);
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final BeanFactory house;
    private final ObjectProvider<Answers> phases;
    private final Processes processes;
    private final Clock clock;
    private volatile boolean running;

    DemonstrationProgramme(BeanFactory house, ObjectProvider<Answers> phases, Processes processes, Clock clock) {
        this.house = house;
        this.phases = phases;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!processes.past("consent").isEmpty()) {
            return;
        }
        log.info("First start: inventing a programme in full swing, this takes some seconds.");
        LocalDate today = LocalDate.now(clock);
        var rosters = RosterFolder.shipped().files();
        var folder = new RosterFolder(Map.of(
                "S6.csv", moved(rosters.get("S4.csv"), "S4", "S6", LocalDate.of(2019, 6, 25), today.plusDays(6)),
                "S7.csv", moved(rosters.get("S1.csv"), "S1", "S7", LocalDate.of(2019, 1, 6), today.plusDays(25))));
        new Replay(house, phases.orderedStream().toList(), log::debug, DemonstrationProgramme::pace)
                .playUntil(clock.instant(), folder);
    }

    /** The same families, as old on the day of their flight as they were then. */
    private static byte[] moved(byte[] roster, String stage, String newStage, LocalDate flight, LocalDate newFlight) {
        long days = ChronoUnit.DAYS.between(flight, newFlight);
        String text = new String(roster, StandardCharsets.UTF_8).replaceAll("\\b" + stage + "\\b", newStage);
        return DATE.matcher(text)
                .replaceAll((MatchResult it) ->
                        LocalDate.parse(it.group()).plusDays(days).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Between one hour and a day and a half, the same for the same task every time. */
    private static Duration pace(OpenTask task) {
        return Duration.ofHours(1 + Math.floorMod((task.caseNumber() + task.step()).hashCode(), 36));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the pages are served and before timers run by themselves. */
    @Override
    public int getPhase() {
        return 0;
    }
}
