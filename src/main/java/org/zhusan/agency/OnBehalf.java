package org.zhusan.agency;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowMapper;

/**
 * Tells the database for whom it works, so that its row-level security answers by the same formula as {@link CaseAccess}. Without it the tables
 * of what people said are empty.
 */
public interface OnBehalf {
    /**
     * Runs the work in a transaction (the current one or its own) under the member's identity; afterwards the identity is again what it was before,
     * which outside of any other work is nobody's.
     */
    <T> T of(Member member, Supplier<T> work);

    /** The rows of one question asked under the member's identity; question and identity travel together, and no code runs in between. */
    <T> List<T> read(Member member, Statement question, RowMapper<T> row);

    /** The same for what is written, one statement after the other. */
    void write(Member member, List<Statement> statements);

    /** @param sql with named parameters */
    record Statement(String sql, Map<String, ?> parameters) {}
}
