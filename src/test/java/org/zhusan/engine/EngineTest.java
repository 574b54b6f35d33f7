package org.zhusan.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.zhusan.FreshDatabase;

/** A test against the engine alone on a real PostgreSQL, with models of the test's own. One engine is shared by all that wear it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "zhusan.database.durable=false",
            "zhusan.engine.job-executor=false",
            "zhusan.engine.models=file:target/no-models/"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@interface EngineTest {}
