package org.zhusan.consent;

import java.time.Clock;
import java.util.Map;
import org.zhusan.AskedSteps;
import org.zhusan.StandIn;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** Stories in which a table is asked how children are covered, and the case file who decides. */
@StandIn
class Stories extends org.zhusan.Stories {
    private final TestSteps steps;

    Stories(TestSteps steps, AskedSteps asked, Processes processes, Tasks tasks, Inbox inbox, Clock clock) {
        super(asked, processes, tasks, inbox, clock);
        this.steps = steps;
    }

    /** @param coverage what the table will answer, one answer each time it is asked */
    Story begin(String process, Map<String, Object> facts, String... coverage) {
        String person = newcomer();
        steps.coverageWillBe(person, coverage);
        return begin(process, person, facts);
    }

    /** About someone of whom the case file says these decide, one after the other. */
    Story decidedBy(String... who) {
        String person = newcomer();
        steps.decidersWillBe(person, who);
        return begin("consent", person, Map.of());
    }
}
