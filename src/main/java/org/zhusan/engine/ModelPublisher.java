package org.zhusan.engine;

import java.sql.Timestamp;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a model package live: one deployment, once per content. */
final class ModelPublisher {
    static final String SOURCE = "zhusan model package";
    private static final Logger log = LoggerFactory.getLogger(ModelPublisher.class);

    private final ProcessEngine engine;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ModelPublisher(ProcessEngine engine, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.engine = engine;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param by who publishes: a member's opaque id, or {@code start} for the server itself
     * @return whether anything went live; false when this very content already is or was
     */
    boolean publish(ModelPackage models, String by) {
        if (models.files().isEmpty()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> publishOnce(models, by)));
    }

    /** @param byItself whether a newer package may go live without a second person's word; the very first one may in any case */
    void atStart(ModelPackage models, boolean byItself) {
        if (byItself || nothingPublishedYet()) {
            publish(models, "start");
        } else if (!isKnown(models.hash())) {
            log.warn(
                    "This version brings newer models. They wait to be published; cases go on with the published ones.");
        }
    }

    private boolean nothingPublishedYet() {
        return database.sql("SELECT count(*) FROM model_package")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private boolean isKnown(String hash) {
        return database.sql("SELECT count(*) FROM model_package WHERE hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean publishOnce(ModelPackage models, String by) {
        String hash = models.hash();
        // several nodes start at once: the first one publishes, the others wait here and then find it done
        database.sql("LOCK TABLE model_package IN EXCLUSIVE MODE").update();
        if (isKnown(hash)) {
            return false;
        }
        Deployment deployment = deploy(models, hash);
        database.sql("INSERT INTO model_package (hash, deployment_id, published_at, published_by) VALUES (?, ?, ?, ?)")
                .params(hash, deployment.getId(), Timestamp.from(clock.instant()), by)
                .update();
        remember(models, deployment);
        log.info("Published {} files as model package {}.", models.files().size(), hash.substring(0, 12));
        return true;
    }

    private Deployment deploy(ModelPackage models, String hash) {
        DeploymentBuilder builder =
                engine.getRepositoryService().createDeployment().name(hash).source(SOURCE);
        models.files()
                .forEach((name, content) -> builder.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        return builder.deploy();
    }

    private void remember(ModelPackage models, Deployment deployment) {
        models.files().forEach((file, content) -> database.sql(
                        "INSERT INTO model_file (deployment_id, file, file_hash) VALUES (?, ?, ?)")
                .params(deployment.getId(), file, ModelPackage.hash(content))
                .update());
    }
}
