package org.zhusan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Stories of the house's own models on the engine and a real PostgreSQL: no web, no forms, every {@link StandIn} for steps and people, and what no story
 * plays there by name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProcessTest.EngineAndStandIns.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"zhusan.database.durable=false", "zhusan.engine.job-executor=false"})
@ActiveProfiles("stories")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface ProcessTest {

    /** All that a model needs to run. */
    @EnableAutoConfiguration
    @ComponentScan({"org.zhusan.engine", "org.zhusan.database"})
    @ComponentScan(
            basePackages = "org.zhusan",
            useDefaultFilters = false,
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            includeFilters = @ComponentScan.Filter(StandIn.class))
    @Import(StandIns.class)
    class EngineAndStandIns {}
}
