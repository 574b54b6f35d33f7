package org.zhusan.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Makes the engine's tables from the scripts in the engine's own jar, in a schema of their own. */
final class EngineTables implements JavaMigration {
    /** Without the scripts for users and groups and for CMMN: both are switched off. */
    private static final String[] PARTS = {"engine", "history", "decision.engine", "decision.history"};

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    /** None: the next engine's jar brings longer scripts for new databases, and an upgrade migration for this one. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("SET LOCAL search_path TO camunda");
            for (String part : PARTS) {
                var script = new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
                statement.execute(script.getContentAsString(StandardCharsets.UTF_8));
            }
            statement.execute("SET LOCAL search_path TO zhusan");
        }
    }
}
