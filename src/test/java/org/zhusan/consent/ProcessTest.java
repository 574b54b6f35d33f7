package org.zhusan.consent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhusan.FreshDatabase;
import org.zhusan.StandIns;

/** Stories of the consent phase's own models on the engine and a real PostgreSQL: no web, no forms, {@link TestSteps} for steps. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProcessTest.EngineAndSteps.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"zhusan.database.durable=false", "zhusan.engine.job-executor=false"})
@ActiveProfiles("stories")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@interface ProcessTest {

    @EnableAutoConfiguration
    @ComponentScan({"org.zhusan.engine", "org.zhusan.database"})
    @Import({TestSteps.class, Stories.class, StandIns.class})
    class EngineAndSteps {}
}
