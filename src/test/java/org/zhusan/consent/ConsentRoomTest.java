package org.zhusan.consent;

import static org.mockito.Mockito.mock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.zhusan.CaseFileTest;
import org.zhusan.Cast;
import org.zhusan.FreshDatabase;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;

/** A test of the consent phase on a real PostgreSQL and the real case file; the engine's doors are stand-ins that only remember. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsentRoomTest.Rooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"zhusan.database.durable=false", "zhusan.audit.seal.every=PT0S"})
@ContextConfiguration(initializers = FreshDatabase.class)
@interface ConsentRoomTest {

    /** Without @Configuration, so that the whole application does not find it. */
    @Import({CaseFileTest.Rooms.class, Cast.class, FormDesk.class})
    @ComponentScan(
            basePackages = "org.zhusan.consent",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = ".*(Test|ScriptedSteps|ProcessTest).*"))
    class Rooms {
        @Bean
        Processes processes() {
            return mock(Processes.class);
        }

        @Bean
        Tasks tasks() {
            return mock(Tasks.class);
        }

        @Bean
        Inbox inbox() {
            return mock(Inbox.class);
        }

        @Bean
        Decisions decisions() {
            return mock(Decisions.class);
        }
    }
}
