package org.zhusan.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code zhusan.region_choice}: one for each time a household chooses, the newest is the one that counts. */
@Component
class RegionChoices {
    private final JdbcClient sql;

    RegionChoices(JdbcClient sql) {
        this.sql = sql;
    }

    /** A wish, the first or another; what the prosecutor answered before in this choice goes on to count. */
    void wish(
            String instance,
            String household,
            @Nullable String wish,
            boolean formerHome,
            @Nullable String lastRegion,
            boolean risk,
            Instant at) {
        sql.sql("""
                        INSERT INTO zhusan.region_choice (instance, household, opened_at, wish, former_home, last_region, risk)
                        VALUES (:instance, :household, :at, :wish, :former, :last, :risk)
                        ON CONFLICT (instance) DO UPDATE SET wish = excluded.wish, former_home = excluded.former_home,
                            last_region = excluded.last_region, risk = excluded.risk, proposal = NULL, proposed_region = NULL""")
                .param("instance", instance)
                .param("household", household)
                .param("at", Timestamp.from(at))
                .param("wish", wish)
                .param("former", formerHome)
                .param("last", lastRegion)
                .param("risk", risk)
                .update();
    }

    Optional<RegionChoice> find(String instance) {
        return sql.sql("SELECT * FROM zhusan.region_choice WHERE instance = :instance")
                .param("instance", instance)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The household's newest choice. */
    Optional<RegionChoice> of(String household) {
        return sql.sql("""
                        SELECT * FROM zhusan.region_choice WHERE household = :household
                        ORDER BY opened_at DESC, instance LIMIT 1""")
                .param("household", household)
                .query((row, number) -> read(row))
                .optional();
    }

    void proposed(String instance, String proposal, @Nullable String region) {
        sql.sql("""
                        UPDATE zhusan.region_choice SET proposal = :proposal, proposed_region = :region
                        WHERE instance = :instance""")
                .param("instance", instance)
                .param("proposal", proposal)
                .param("region", region)
                .update();
    }

    void thinksAgain(String instance) {
        sql.sql("UPDATE zhusan.region_choice SET changes = changes + 1, region = NULL WHERE instance = :instance")
                .param("instance", instance)
                .update();
    }

    void confirmed(String instance, String region) {
        set(instance, "region", region);
    }

    void allowed(String instance, String region) {
        set(instance, "allowed_region", region);
    }

    void bound(String instance, String region) {
        set(instance, "bound_region", region);
    }

    private void set(String instance, String column, String region) {
        sql.sql("UPDATE zhusan.region_choice SET " + column + " = :region WHERE instance = :instance")
                .param("instance", instance)
                .param("region", region)
                .update();
    }

    private static RegionChoice read(ResultSet row) throws SQLException {
        return new RegionChoice(
                row.getString("instance"),
                row.getString("household"),
                row.getString("wish"),
                row.getBoolean("former_home"),
                row.getString("last_region"),
                row.getBoolean("risk"),
                row.getString("proposal"),
                row.getString("proposed_region"),
                row.getInt("changes"),
                row.getString("region"),
                row.getString("allowed_region"),
                row.getString("bound_region"));
    }
}
