package org.zhusan.walks;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;

/** The engine with all shipped models, on a database that outlives it: it can be closed in the middle of everything, and opened again. */
class EngineHouse implements AutoCloseable {
    private final Path home;
    private final Walk walk;
    private ConfigurableApplicationContext house;

    /** The engine and its database; what models ask for is put beside it. */
    @EnableAutoConfiguration
    @ComponentScan({"org.zhusan.engine", "org.zhusan.database"})
    static class EngineAndDatabase {}

    /** @param home of the database, empty at first */
    EngineHouse(Path home, Walk walk) {
        this.home = home;
        this.walk = walk;
        this.house = open();
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(EngineAndDatabase.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(it -> it.addBeanFactoryPostProcessor(new AnyPhases(walk)))
                .run(
                        "--spring.datasource.url=",
                        "--zhusan.database.home=" + home,
                        "--zhusan.database.binaries=" + Path.of("target", "test-homes", "binaries"),
                        "--zhusan.database.durable=false",
                        "--zhusan.engine.job-executor=false",
                        "--logging.level.root=warn");
    }

    /** Everything the engine had in its memory is gone; its time goes on where it was. */
    void restart() {
        var now = clock().instant();
        house.close();
        house = open();
        clock().jumpTo(now);
    }

    ProgrammeClock clock() {
        return (ProgrammeClock) house.getBean(Clock.class);
    }

    Processes processes() {
        return house.getBean(Processes.class);
    }

    Tasks tasks() {
        return house.getBean(Tasks.class);
    }

    Inbox inbox() {
        return house.getBean(Inbox.class);
    }

    JdbcClient database() {
        return house.getBean(JdbcClient.class);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    @Override
    public void close() {
        clock().follow();
        house.close();
    }
}
