package org.zhusan;

import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Standing;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Forms;

/**
 * A test of what phases do with submitted forms and with steps: all phases and the centre on a real PostgreSQL and the real case file; the engine's doors are
 * stand-ins that only remember. A phase puts its own annotation on top, with its officers: {@code @PhaseTest @Import(Landed.class) @interface ArrivalTest}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PhaseTest.Rooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"zhusan.database.durable=false", "zhusan.audit.seal.every=PT0S"})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface PhaseTest {

    /** Without @Configuration, so that the whole application does not find it. */
    @Import(CaseFileTest.Rooms.class)
    @ComponentScan(
            basePackages = {
                "org.zhusan.centre",
                "org.zhusan.consent",
                "org.zhusan.arrival",
                "org.zhusan.quarantine",
                "org.zhusan.health",
                "org.zhusan.stay",
                "org.zhusan.support",
                "org.zhusan.civil",
                "org.zhusan.kinship",
                "org.zhusan.guardianship",
                "org.zhusan.relatives",
                "org.zhusan.handoff",
                "org.zhusan.regional"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Test(?!sRules)|Stories|Stand(?!By)|Scripted).*"))
    class Rooms {
        @Bean
        Processes processes() {
            return mock(
                    Processes.class,
                    call -> call.getMethod().isDefault() ? call.callRealMethod() : RETURNS_DEFAULTS.answer(call));
        }

        @Bean
        Tasks tasks() {
            return mock(Tasks.class);
        }

        @Bean
        Standing standing() {
            return mock(Standing.class);
        }

        @Bean
        Inbox inbox() {
            return mock(Inbox.class);
        }

        @Bean
        ProcessWords processWords() {
            return mock(ProcessWords.class);
        }

        @Bean
        Forms forms() {
            return mock(Forms.class);
        }

        @Bean
        Decisions decisions() {
            return mock(Decisions.class);
        }
    }
}
