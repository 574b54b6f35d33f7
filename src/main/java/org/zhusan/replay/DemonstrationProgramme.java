package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhusan.engine.Processes;

/**
 * A programme in full swing to look at: on the first start of the embedded server, before anyone can sign in, six groups of the shipped rosters are moved
 * to today and played until now. One is being asked, one waits for its flight, one landed the day before yesterday, one is in the middle of its month, one has just left; of those
 * who came earlier a few families are in court and live in their region. With {@code --demo=full} everybody of the shipped rosters is played instead, so that it ends
 * today. {@code zhusan.demonstration.programme=false} leaves the server empty.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnExpression("'${spring.datasource.url:}' == '' && ${zhusan.demonstration.programme:true}")
class DemonstrationProgramme implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DemonstrationProgramme.class);

    private final BeanFactory house;
    private final ObjectProvider<Answers> phases;
    private final Processes processes;
    private final Clock clock;
    private final boolean full;
    private volatile boolean running;

    DemonstrationProgramme(
            BeanFactory house,
            ObjectProvider<Answers> phases,
            Processes processes,
            Clock clock,
            @Value("${demo:}") String demo) {
        this.house = house;
        this.phases = phases;
        this.processes = processes;
        this.clock = clock;
        this.full = demo.equals("full");
    }

    @Override
    public void start() {
        running = true;
        if (!processes.past("consent").isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        log.info(
                "First start: inventing {}.",
                full
                        ? "everybody of the shipped rosters, this takes as long as a whole replay"
                        : "a programme in full swing, this takes a minute or two");
        var folder = full ? DemonstrationRosters.everyone(today) : DemonstrationRosters.around(today);
        var heartbeat = new Heartbeat(log::info, System::nanoTime);
        var replay = new Replay(house, phases.orderedStream().toList(), heartbeat, Paces::human, true);
        replay.playUntil(clock.instant(), folder).forEach(log::warn);
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
