package org.zhusan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;

@CaseFileTest
class AccessCellsTest {
    @Autowired
    AccessCells cells;

    @Autowired
    JdbcClient sql;

    @Test
    void aSecondStartWithTheSameMatrixWritesNothing() {
        List<String> written = rowVersions();
        cells.afterSingletonsInstantiated();
        assertThat(rowVersions()).isNotEmpty().isEqualTo(written);
    }

    @Test
    void whatDiffersFromTheMatrixIsWrittenAnew() {
        int all = rowVersions().size();
        sql.sql(
                        "UPDATE zhusan.access_cell SET level = 3 WHERE function = 'guardianship' AND data_class = 'legal.consent'")
                .update();
        sql.sql("INSERT INTO zhusan.access_cell VALUES ('knb-legal', 'knb', false, 'legal.consent', 2)")
                .update();

        cells.afterSingletonsInstantiated();

        assertThat(level("guardianship")).containsExactly(Access.EXISTS.ordinal());
        assertThat(level("knb-legal")).isEmpty();
        assertThat(rowVersions()).hasSize(all);
    }

    private List<Integer> level(String function) {
        return sql.sql(
                        "SELECT level FROM zhusan.access_cell WHERE function = :function AND data_class = 'legal.consent'")
                .param("function", function)
                .query(Integer.class)
                .list();
    }

    /** Which transaction wrote each row. */
    private List<String> rowVersions() {
        return sql.sql("SELECT function || ' ' || data_class || ' ' || xmin FROM zhusan.access_cell ORDER BY 1")
                .query(String.class)
                .list();
    }
}
