package org.zhusan.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;

/** A file as a row, a key set and an agency that leads: what a person's file has, without the person. */
@Component
class SqlOperationFiles implements OperationFiles {
    private static final Pattern NUMBER = Pattern.compile("ZH-(S[0-9A-Z-]+|[KO]-[0-9]{6})");

    private final JdbcClient sql;
    private final KeySets keys;
    private final Relations relations;
    private final Clock clock;

    SqlOperationFiles(JdbcClient sql, KeySets keys, Relations relations, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(String number, String agency, Member by) {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "not the number of a stage, a flight, an examination or an offer: " + number);
        }
        int opened = sql.sql("INSERT INTO zhusan.case_file (number, opened_at, opened_by) VALUES (:number, :at, :by) "
                        + "ON CONFLICT DO NOTHING")
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id())
                .update();
        if (opened == 1) {
            keys.create(number);
            relations.lead(number, agency, null);
        }
    }
}
