package org.zhusan.agency;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The identity as transaction-local settings: the end of the transaction, good or bad, takes them back, so a pooled connection never carries one
 * to the next reader.
 */
@Component
class SqlOnBehalf implements OnBehalf {
    // MATERIALIZED: what was is read before it is overwritten
    private static final String EXCHANGE = """
            WITH held AS MATERIALIZED (SELECT coalesce(current_setting('zhusan.member', true), '') AS member,
                coalesce(current_setting('zhusan.function', true), '') AS function,
                coalesce(current_setting('zhusan.agency', true), '') AS agency,
                coalesce(current_setting('zhusan.region', true), '') AS region,
                coalesce(current_setting('zhusan.now', true), '') AS moment)
            SELECT held.*, set_config('zhusan.member', ?, true), set_config('zhusan.function', ?, true),
                set_config('zhusan.agency', ?, true), set_config('zhusan.region', ?, true),
                set_config('zhusan.now', CAST(CAST(? AS timestamptz) AS text), true)
            FROM held""";
    private static final String RESTORE = """
            SELECT set_config('zhusan.member', ?, true), set_config('zhusan.function', ?, true), \
            set_config('zhusan.agency', ?, true), set_config('zhusan.region', ?, true), set_config('zhusan.now', ?, true)""";

    /** What was is kept in the database itself: nothing comes back here between assuming an identity and giving it up. */
    private static final String HOLD = """
            WITH held AS MATERIALIZED (SELECT
                set_config('zhusan.held_member', coalesce(current_setting('zhusan.member', true), ''), true),
                set_config('zhusan.held_function', coalesce(current_setting('zhusan.function', true), ''), true),
                set_config('zhusan.held_agency', coalesce(current_setting('zhusan.agency', true), ''), true),
                set_config('zhusan.held_region', coalesce(current_setting('zhusan.region', true), ''), true),
                set_config('zhusan.held_now', coalesce(current_setting('zhusan.now', true), ''), true))
            SELECT held.*, set_config('zhusan.member', ?, true), set_config('zhusan.function', ?, true),
                set_config('zhusan.agency', ?, true), set_config('zhusan.region', ?, true),
                set_config('zhusan.now', CAST(CAST(? AS timestamptz) AS text), true)
            FROM held""";

    private static final String GIVE_BACK = """
            SELECT set_config('zhusan.member', current_setting('zhusan.held_member'), true),
                set_config('zhusan.function', current_setting('zhusan.held_function'), true),
                set_config('zhusan.agency', current_setting('zhusan.held_agency'), true),
                set_config('zhusan.region', current_setting('zhusan.held_region'), true),
                set_config('zhusan.now', current_setting('zhusan.held_now'), true)""";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SqlOnBehalf(JdbcTemplate sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public <T> T of(Member member, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Identity before = assume(member);
            T result;
            try {
                result = work.get();
            } catch (RuntimeException | Error failed) {
                restoreIfAlive(before);
                throw failed;
            }
            if (!status.isNewTransaction()) {
                restore(before);
            }
            return result;
        }));
    }

    @Override
    public <T> List<T> read(Member member, Statement question, RowMapper<T> row) {
        var rows = new RowMapperResultSetExtractor<>(row);
        return together(member, List.of(question), answers -> {
            answers.getMoreResults();
            try (ResultSet answer = answers.getResultSet()) {
                return Objects.requireNonNull(rows.extractData(answer));
            }
        });
    }

    @Override
    public void write(Member member, List<Statement> statements) {
        together(member, statements, answers -> statements);
    }

    /** One way to the database and back, as the driver sends statements joined by semicolons. */
    private <T> T together(Member member, List<Statement> statements, PreparedStatementCallback<T> answers) {
        var sentence = new StringBuilder(HOLD);
        var values = new ArrayList<>(identity(member));
        for (Statement statement : statements) {
            var named = new MapSqlParameterSource(statement.parameters());
            var parsed = NamedParameterUtils.parseSqlStatement(statement.sql());
            sentence.append(";\n").append(NamedParameterUtils.substituteNamedParameters(parsed, named));
            values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(parsed, named, null)));
        }
        sentence.append(";\n").append(GIVE_BACK);
        var setter = new ArgumentPreparedStatementSetter(values.toArray());
        PreparedStatementCallback<T> asked = prepared -> {
            setter.setValues(prepared);
            prepared.execute();
            return answers.doInPreparedStatement(prepared);
        };
        return Objects.requireNonNull(transaction.execute(status -> sql.execute(sentence.toString(), asked)));
    }

    private Identity assume(Member member) {
        return Objects.requireNonNull(sql.queryForObject(
                EXCHANGE,
                (row, number) -> new Identity(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                identity(member).toArray()));
    }

    private List<Object> identity(Member member) {
        // someone no longer active acts as nobody
        boolean active = member.active();
        return List.of(
                active ? member.id() : "",
                active ? member.function() : "",
                active ? member.agency() : "",
                active ? orNone(member.region()) : "",
                Timestamp.from(clock.instant()));
    }

    private void restore(Identity before) {
        sql.queryForMap(RESTORE, before.member, before.function, before.agency, before.region, before.now);
    }

    /** A transaction that caught the failure goes on as who it was; one the database has given up reads nothing any more. */
    private void restoreIfAlive(Identity before) {
        try {
            restore(before);
        } catch (DataAccessException givenUp) {
            // any statement that fails ends what the transaction can read, this one too
        }
    }

    private static String orNone(@Nullable String region) {
        return region == null ? "" : region;
    }

    private record Identity(String member, String function, String agency, String region, String now) {}
}
