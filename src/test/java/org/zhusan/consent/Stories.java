package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** Tells stories about invented people through the engine's doors. */
class Stories {
    private static final Instant SPRING = Instant.parse("2019-03-01T08:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

    final TestSteps steps;
    private final Processes processes;
    private final Tasks tasks;
    private final Inbox inbox;
    private final ProgrammeClock clock;

    Stories(TestSteps steps, Processes processes, Tasks tasks, Inbox inbox, Clock clock) {
        this.steps = steps;
        this.processes = processes;
        this.tasks = tasks;
        this.inbox = inbox;
        this.clock = (ProgrammeClock) clock;
    }

    /** A person no other story knows, on a morning in spring, for whom the process begins. */
    Story begin(String process, Map<String, Object> facts, String... coverage) {
        String person = nobody();
        steps.coverageWillBe(person, coverage);
        processes.start(process, person, facts);
        return new Story(process, person);
    }

    /** As above, about someone of whom the case file says these decide, one after the other. */
    Story decidedBy(String... who) {
        String person = nobody();
        steps.decidersWillBe(person, who);
        processes.start("consent", person, Map.of());
        return new Story("consent", person);
    }

    private String nobody() {
        clock.jumpTo(SPRING);
        return "ZH-P-" + NUMBERS.incrementAndGet();
    }

    /** Whether every end the process draws was some story's end. */
    void assertEveryEndReached(String process) {
        List<String> drawn = Pattern.compile("<bpmn:endEvent id=\"(\\w+)\"")
                .matcher(processes.model(process).orElseThrow())
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(processes.past(process)).extracting(Processes.Past::ending).containsAll(drawn);
    }

    /** One person's way through the models. */
    class Story {
        private final String process;
        final String person;

        Story(String process, String person) {
            this.process = process;
            this.person = person;
        }

        /** Someone of the group does the one open task of this step. */
        Story does(String step, Map<String, Object> facts) {
            assertThat(tasks.openFor(person))
                    .as("open tasks")
                    .extracting(OpenTask::step)
                    .containsExactly("userTask_" + step);
            OpenTask task = tasks.openFor(person).get(0);
            assertThat(task.form()).isEqualTo(step);
            assertThat(task.dueAt()).isAfter(task.openedAt());
            tasks.complete(task.id(), "ZH-U-000001", facts);
            return this;
        }

        Story does(String step) {
            return does(step, Map.of());
        }

        /** The task of this step is the only one, and these may claim it. */
        Story isUpTo(String group, String step) {
            assertThat(tasks.openFor(person)).singleElement().satisfies(task -> {
                assertThat(task.step()).isEqualTo("userTask_" + step);
                assertThat(task.candidateGroups()).containsExactly(group);
            });
            return this;
        }

        Story afterWaiting(Duration time) {
            clock.jumpTo(clock.instant().plus(time));
            processes.runDue();
            return this;
        }

        Story hears(String message) {
            inbox.post(UUID.randomUUID().toString(), message, person, Map.of());
            return this;
        }

        /** Nobody has anything to do: the case waits for time or a message. */
        Story waitsAt(String step) {
            assertThat(tasks.openFor(person)).isEmpty();
            assertThat(processes.path(latest(process)).waiting()).contains(step);
            return this;
        }

        Story endsAt(String ending) {
            return endsAt(process, ending);
        }

        /** The latest called process of this person ended so. */
        Story endsAt(String ofProcess, String ending) {
            assertThat(past(ofProcess))
                    .extracting(Processes.Past::ending)
                    .last()
                    .isEqualTo(ending);
            return this;
        }

        Story isOver() {
            assertThat(processes.running(person)).isEmpty();
            assertThat(tasks.openFor(person)).isEmpty();
            return this;
        }

        Story passed(String... steps) {
            assertThat(finished()).containsSubsequence(steps);
            return this;
        }

        Story passedNot(String... steps) {
            assertThat(finished()).doesNotContain(steps);
            return this;
        }

        Story askedSteps(String... asked) {
            assertThat(steps.askedFor(person)).containsExactly(asked);
            return this;
        }

        int instancesOf(String called) {
            return past(called).size();
        }

        private List<String> finished() {
            return processes.path(latest(process)).finished();
        }

        private String latest(String ofProcess) {
            List<Processes.Past> past = past(ofProcess);
            return past.get(past.size() - 1).instance();
        }

        private List<Processes.Past> past(String ofProcess) {
            return processes.past(ofProcess).stream()
                    .filter(it -> it.caseNumber().equals(person))
                    .toList();
        }
    }
}
