package org.zhusan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Primary;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** Tells stories about invented people through the engine's doors. */
@StandIn
@Primary
public class Stories {
    private static final Instant SPRING = Instant.parse("2019-03-01T08:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

    private final AskedSteps asked;
    private final Processes processes;
    private final Tasks tasks;
    private final Inbox inbox;
    private final ProgrammeClock clock;

    public Stories(AskedSteps asked, Processes processes, Tasks tasks, Inbox inbox, Clock clock) {
        this.asked = asked;
        this.processes = processes;
        this.tasks = tasks;
        this.inbox = inbox;
        this.clock = (ProgrammeClock) clock;
    }

    /** A person no other story knows, on a morning in spring, for whom the process begins. */
    public Story begin(String process, Map<String, Object> facts) {
        return begin(process, newcomer(), facts);
    }

    /** On a morning in spring the process begins. */
    public Story begin(String process, String caseNumber, Map<String, Object> facts) {
        clock.jumpTo(SPRING);
        processes.start(process, caseNumber, facts);
        return new Story(process, caseNumber);
    }

    /** Someone whose story is told inside another one hears of this. */
    public void tell(String message, String caseNumber) {
        inbox.post(UUID.randomUUID().toString(), message, caseNumber, Map.of());
    }

    /** Number of a person no other story knows. */
    public String newcomer() {
        return "ZH-P-" + NUMBERS.incrementAndGet();
    }

    /** Whether every end the process draws was some story's end. */
    public void assertEveryEndReached(String process) {
        assertThat(processes.past(process)).extracting(Processes.Past::ending).containsAll(ends(process));
    }

    /** As above, where several branches run side by side and only the last to end is the ending: whether every end was passed in some story. */
    public void assertEveryEndPassed(String process) {
        assertThat(processes.past(process))
                .flatExtracting(it -> processes.path(it.instance()).finished())
                .containsAll(ends(process));
    }

    private List<String> ends(String process) {
        return Pattern.compile("<bpmn:endEvent id=\"(\\w+)\"")
                .matcher(processes.model(process).orElseThrow())
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** One person's way through the models. */
    public class Story {
        private final String process;
        public final String person;

        Story(String process, String person) {
            this.process = process;
            this.person = person;
        }

        /** Someone of the group does the one open task of this step. */
        public Story does(String step, Map<String, Object> facts) {
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

        public Story does(String step) {
            return does(step, Map.of());
        }

        /** The task of this step is the only one, and these may claim it. */
        public Story isUpTo(String group, String step) {
            assertThat(tasks.openFor(person)).singleElement().satisfies(task -> {
                assertThat(task.step()).isEqualTo("userTask_" + step);
                assertThat(task.candidateGroups()).containsExactly(group);
            });
            return this;
        }

        /** The one open task may be claimed by members of these groups and nobody else. */
        public Story mayBeDoneBy(String... groups) {
            assertThat(tasks.openFor(person)).singleElement().satisfies(task -> assertThat(task.candidateGroups())
                    .containsExactlyInAnyOrder(groups));
            return this;
        }

        public Story afterWaiting(Duration time) {
            clock.jumpTo(clock.instant().plus(time));
            processes.runDue();
            return this;
        }

        public Story hears(String message) {
            tell(message, person);
            return this;
        }

        /** Nobody has anything to do: the case waits for time or a message. */
        public Story waitsAt(String step) {
            assertThat(tasks.openFor(person)).isEmpty();
            assertThat(processes.path(latest(process)).waiting()).contains(step);
            return this;
        }

        public Story endsAt(String ending) {
            return endsAt(process, ending);
        }

        /** The latest called process of this person ended so. */
        public Story endsAt(String ofProcess, String ending) {
            assertThat(past(ofProcess))
                    .extracting(Processes.Past::ending)
                    .last()
                    .isEqualTo(ending);
            return this;
        }

        public Story isOver() {
            assertThat(processes.running(person)).isEmpty();
            assertThat(tasks.openFor(person)).isEmpty();
            return this;
        }

        public Story passed(String... steps) {
            assertThat(finished()).containsSubsequence(steps);
            return this;
        }

        public Story passedNot(String... steps) {
            assertThat(finished()).doesNotContain(steps);
            return this;
        }

        public Story askedSteps(String... steps) {
            assertThat(asked.askedFor(person)).containsExactly(steps);
            return this;
        }

        public int instancesOf(String called) {
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
