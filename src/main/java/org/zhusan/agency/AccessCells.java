package org.zhusan.agency;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The matrix as rows for the policies of the database: written whole, in one transaction, before anyone is served, and only where it differs from what
 * stands there, so that a command beside a running server leaves it alone.
 */
@Component
class AccessCells implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(AccessCells.class);

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final AccessMatrix matrix;

    AccessCells(JdbcTemplate sql, TransactionTemplate transaction, AccessMatrix matrix) {
        this.sql = sql;
        this.transaction = transaction;
        this.matrix = matrix;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var cells = cells();
        if (!kept().equals(cells)) {
            write(cells);
        }
        warnOfARoleAboveThePolicies();
    }

    private Set<Cell> kept() {
        return new HashSet<>(sql.query(
                "SELECT function, agency, regional, data_class, level FROM zhusan.access_cell",
                (row, number) -> new Cell(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getInt(5))));
    }

    private void write(Set<Cell> cells) {
        transaction.executeWithoutResult(status -> {
            // nodes starting at once write one after the other; readers go on with the rows before
            sql.execute("LOCK TABLE zhusan.access_cell IN SHARE ROW EXCLUSIVE MODE");
            sql.update("DELETE FROM zhusan.access_cell");
            sql.batchUpdate(
                    "INSERT INTO zhusan.access_cell (function, agency, regional, data_class, level) VALUES (?, ?, ?, ?, ?)",
                    cells.stream().map(Cell::columns).toList());
        });
    }

    private void warnOfARoleAboveThePolicies() {
        Boolean above = sql.queryForObject(
                "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", Boolean.class);
        if (Boolean.TRUE.equals(above)) {
            log.warn("The database role of this server may bypass row-level security: the second wall does not stand. "
                    + "Give the server a role of its own that is no superuser.");
        }
    }

    private Set<Cell> cells() {
        var cells = new HashSet<Cell>();
        for (String function : matrix.functions()) {
            for (DataClass dataClass : DataClass.values()) {
                Access access = matrix.of(function, dataClass);
                if (access != Access.NONE && !function.equals(AccessMatrix.SYSTEM)) {
                    cells.add(new Cell(
                            function,
                            matrix.agencyOf(function).orElseThrow(),
                            matrix.regional(function).orElseThrow(),
                            dataClass.code(),
                            access.ordinal()));
                }
            }
        }
        return cells;
    }

    private record Cell(String function, String agency, boolean regional, String dataClass, int level) {
        Object[] columns() {
            return new Object[] {function, agency, regional, dataClass, level};
        }
    }
}
