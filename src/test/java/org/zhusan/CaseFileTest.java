package org.zhusan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of agencies, audit and case file alone, on a real PostgreSQL, without engine or web; its clock ({@link TestClock}) goes where the story
 * needs it. All such tests share one database: invent your own people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CaseFileTest.Rooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"zhusan.database.durable=false", "zhusan.audit.seal.every=PT0S"})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface CaseFileTest {

    /** Without @Configuration, so that the whole application does not find it and its clock. */
    @ComponentScan({"org.zhusan.database", "org.zhusan.agency", "org.zhusan.audit", "org.zhusan.casefile"})
    @ComponentScan(
            basePackages = "org.zhusan.engine",
            useDefaultFilters = false,
            // our migrations come after the engine's own tables
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EngineTables"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    class Rooms {
        @Bean
        TestClock clock() {
            return new TestClock(Instant.parse("2019-01-02T08:00:00Z"));
        }
    }
}
