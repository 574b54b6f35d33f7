package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.worklist.OpenTasks.Filter;
import org.zhusan.worklist.OpenTasks.Sort;

/** A hand in the database has changed the list; Aliya's interview must not be on nobody's. */
@IntegrationTest
class ReconciliationTest {
    @Autowired
    Reconciliation reconciliation;

    @Autowired
    OpenTasks list;

    @Autowired
    Tasks tasks;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient sql;

    private String aliya;
    private OpenTask interview;
    private Member officer;

    @BeforeEach
    void aliyaIsAsked() {
        aliya = cast.aliya().adult();
        interview = work.until(aliya, "planInterview");
        officer = cast.newcomer("mfa-consular");
    }

    @Test
    void whatTheWorkItselfWritesNeverDiffers() {
        tasks.claim(interview.id(), officer.id());
        work.until(cast.zarina().adult(), "recordDecision");

        assertThat(reconciliation.differences()).isEmpty();
        assertThat(reconciliation.reconcile()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM zhusan.open_task WHERE task_id = :task",
                "DELETE FROM zhusan.open_task_group WHERE task_id = :task",
                "UPDATE zhusan.open_task_group SET candidate_group = 'prosecutor' WHERE task_id = :task",
                "UPDATE zhusan.open_task SET assignee = 'ZH-U-999999' WHERE task_id = :task",
                "UPDATE zhusan.open_task SET due_at = 'infinity' WHERE task_id = :task"
            })
    void whatSomebodyElseWroteIsMended(String hand) {
        sql.sql(hand).param("task", interview.id()).update();
        assertThat(reconciliation.differences()).containsExactly(interview.id());

        assertThat(reconciliation.reconcile()).containsExactly(interview.id());

        assertThat(reconciliation.differences()).isEmpty();
        assertThat(listed()).singleElement().satisfies(it -> {
            assertThat(it.task()).isEqualTo(interview.id());
            assertThat(it.dueAt()).isEqualTo(interview.dueAt());
        });
    }

    @Test
    void aTaskNobodyHasIsTakenOffTheList() {
        sql.sql(
                        "INSERT INTO zhusan.open_task (task_id, process, step, form, instance, definition, case_number, opened_at) "
                                + "SELECT 'nobodys', process, step, form, instance, definition, case_number, opened_at "
                                + "FROM zhusan.open_task WHERE task_id = :task")
                .param("task", interview.id())
                .update();

        assertThat(reconciliation.reconcile()).containsExactly("nobodys");

        assertThat(sql.sql("SELECT count(*) FROM zhusan.open_task WHERE task_id = 'nobodys'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<OpenTasks.Row> listed() {
        return list.page(officer, new TaskQuery(Filter.UNCLAIMED, Sort.DUE, "", aliya, null))
                .rows();
    }
}
