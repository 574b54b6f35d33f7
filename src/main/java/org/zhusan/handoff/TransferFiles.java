package org.zhusan.handoff;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;

/** The rows of {@code zhusan.transfer_file}: what a region is asked for, and what is packed for it; the newest of a household counts. */
@Component
class TransferFiles implements Packages {
    private static final String NEWEST =
            "SELECT task FROM zhusan.transfer_file WHERE household = :household ORDER BY composed_at DESC, task LIMIT 1";

    private final JdbcClient sql;

    TransferFiles(JdbcClient sql) {
        this.sql = sql;
    }

    void compose(
            String task,
            String household,
            Instant at,
            LocalDate wishedOn,
            String regime,
            Collection<String> needs,
            Set<DataClass> packed) {
        sql.sql("""
                        INSERT INTO zhusan.transfer_file (task, household, composed_at, wished_on, regime, needs)
                        VALUES (:task, :household, :at, :wished, :regime, :needs)""")
                .param("task", task)
                .param("household", household)
                .param("at", Timestamp.from(at))
                .param("wished", wishedOn)
                .param("regime", regime)
                .param("needs", needs.toArray(String[]::new))
                .update();
        packed.forEach(it -> sql.sql("INSERT INTO zhusan.transfer_package (task, data_class) VALUES (:task, :class)")
                .param("task", task)
                .param("class", it.code())
                .update());
    }

    @Override
    public Set<DataClass> of(String household) {
        return sql
                .sql("SELECT data_class FROM zhusan.transfer_package WHERE task = (" + NEWEST + ")")
                .param("household", household)
                .query(String.class)
                .list()
                .stream()
                .map(DataClass::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    /** What the region is asked under a number that names nobody. */
    Offers.Proposal proposal(String household, String region) {
        return sql.sql("SELECT wished_on, regime, needs FROM zhusan.transfer_file WHERE task = (" + NEWEST + ")")
                .param("household", household)
                .query((row, number) -> new Offers.Proposal(
                        household,
                        region,
                        Offers.Regime.of(row.getString("regime")),
                        row.getObject("wished_on", LocalDate.class),
                        Stream.of((String[]) row.getArray("needs").getArray())
                                .map(Offers.Need::of)
                                .collect(Collectors.toSet())))
                .single();
    }
}
