package org.zhusan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stands before the engine's own parser. A new deployment passes the whole check; one that is read again later must be byte for byte what was published, so that
 * rows altered in the database do not run, and a check that has grown stricter since does not stop running cases.
 */
final class ModelGate implements Deployer {
    private final StepCatalogue catalogue;
    private final JdbcClient database;

    ModelGate(StepCatalogue catalogue, JdbcClient database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<ModelProblem> problems = deployment.isNew()
                ? ModelCheck.problems(new ModelPackage(files), catalogue.names())
                : altered(deployment.getId(), files);
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
    }

    private List<ModelProblem> altered(String deployment, Map<String, byte[]> files) {
        Map<String, String> published = new HashMap<>();
        database.sql("SELECT file, file_hash FROM zhusan.model_file WHERE deployment_id = ?")
                .param(deployment)
                .query((row, number) -> published.put(row.getString("file"), row.getString("file_hash")))
                .list();
        List<ModelProblem> problems = new ArrayList<>();
        files.forEach((file, content) -> {
            if (!ModelPackage.hash(content).equals(published.get(file))) {
                problems.add(new ModelProblem(file, "", 0, "is not what was published"));
            }
        });
        return problems;
    }
}
