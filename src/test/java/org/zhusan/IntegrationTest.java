package org.zhusan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real PostgreSQL, listening on a random port. Every test that wears this annotation alone shares one
 * application and one database, wiped before the run: invent your own people instead of counting everybody's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhusan.database.durable=false",
            "zhusan.engine.job-executor=false",
            "zhusan.demonstration.programme=false"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Cast.class, CaseWork.class})
@ExtendWith(BackToToday.class)
public @interface IntegrationTest {}
