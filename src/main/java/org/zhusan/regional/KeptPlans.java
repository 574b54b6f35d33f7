package org.zhusan.regional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;

/** Keeps the plans and tells whatever runs for the person that theirs has changed. */
@Component
class KeptPlans implements Plans {
    private final SupportPlans rows;
    private final Processes processes;
    private final Inbox inbox;
    private final Clock clock;

    KeptPlans(SupportPlans rows, Processes processes, Inbox inbox, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Set<Chapter> of(String person) {
        return rows.of(person);
    }

    @Override
    @Transactional
    public void agree(String person, Set<Chapter> helps, LocalDate since) {
        Set<Chapter> before = rows.of(person);
        Set<Chapter> gone = without(before, helps);
        Set<Chapter> added = without(helps, before);
        rows.end(person, gone, since);
        added.forEach(it -> rows.add(person, it, since));
        tell(person, gone, !added.isEmpty());
    }

    @Override
    @Transactional
    public void end(String person, Chapter chapter, LocalDate on) {
        rows.end(person, EnumSet.of(chapter), on);
    }

    /** Only what runs is told: a message kept for later would end a chapter that begins anew. */
    private void tell(String person, Set<Chapter> gone, boolean more) {
        Set<String> running = processes.running(person).stream()
                .map(Processes.Running::process)
                .collect(Collectors.toSet());
        gone.stream()
                .map(Chapter::code)
                .filter(running::contains)
                .forEach(it -> post(it + RegionalSupportProcess.NO_LONGER_PLANNED, person));
        if (more && running.contains(RegionalSupportProcess.REGIONAL_SUPPORT)) {
            post(RegionalSupportProcess.PLAN_CHANGED, person);
        }
    }

    private void post(String message, String person) {
        inbox.post(message + ":" + person + ":" + clock.instant(), message, person, Map.of());
    }

    private static Set<Chapter> without(Set<Chapter> all, Set<Chapter> these) {
        Set<Chapter> rest = EnumSet.noneOf(Chapter.class);
        rest.addAll(all);
        rest.removeAll(these);
        return rest;
    }
}
