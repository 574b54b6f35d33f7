package org.zhusan.regional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.form.Submission;

/** What rules of the chapters have to ask later: rounds, matters, places at school, courses, work; days and codes only. */
@Component
class ChapterRows {
    private final JdbcClient sql;

    ChapterRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param next null when nothing follows */
    void round(Submission submission, Chapter chapter, LocalDate held, boolean attended, @Nullable LocalDate next) {
        sql.sql("INSERT INTO zhusan.support_round (task, instance, person, chapter, held_on, attended, next_on) "
                        + "VALUES (:task, :instance, :person, :chapter, :held, :attended, :next)")
                .param("task", submission.task())
                .param("instance", submission.instance())
                .param("person", submission.caseNumber())
                .param("chapter", chapter.code())
                .param("held", held)
                .param("attended", attended)
                .param("next", next)
                .update();
    }

    int rounds(String instance) {
        return sql.sql("SELECT count(*) FROM zhusan.support_round WHERE instance = :instance")
                .param("instance", instance)
                .query(Integer.class)
                .single();
    }

    /** The day of the first round, empty before it. */
    Optional<LocalDate> began(String instance) {
        return sql.sql("SELECT held_on FROM zhusan.support_round WHERE instance = :instance ORDER BY held_on LIMIT 1")
                .param("instance", instance)
                .query(LocalDate.class)
                .optional();
    }

    /** Whether the person did not come to the latest round; false before the first. */
    boolean missedLast(String instance) {
        return sql.sql("SELECT NOT attended FROM zhusan.support_round WHERE instance = :instance "
                        + "ORDER BY held_on DESC LIMIT 1")
                .param("instance", instance)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Those that are open or filed, in the order they came up. */
    List<Matter> openMatters(String instance) {
        return sql.sql("SELECT matter_no, matter, status, due_on FROM zhusan.legal_matter "
                        + "WHERE instance = :instance AND due_on IS NOT NULL ORDER BY matter_no")
                .param("instance", instance)
                .query((row, number) -> new Matter(
                        row.getInt("matter_no"),
                        row.getString("matter"),
                        row.getString("status"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void addMatter(Submission submission, String matter, String status, LocalDate due) {
        sql.sql("INSERT INTO zhusan.legal_matter (instance, person, matter_no, matter, status, due_on) "
                        + "SELECT :instance, :person, coalesce(max(matter_no), 0) + 1, :matter, :status, :due "
                        + "FROM zhusan.legal_matter WHERE instance = :instance")
                .param("instance", submission.instance())
                .param("person", submission.caseNumber())
                .param("matter", matter)
                .param("status", status)
                .param("due", due)
                .update();
    }

    void stands(String instance, int matter, String status, @Nullable LocalDate due) {
        sql.sql("UPDATE zhusan.legal_matter SET status = :status, due_on = :due "
                        + "WHERE instance = :instance AND matter_no = :matter")
                .param("status", status)
                .param("due", due)
                .param("instance", instance)
                .param("matter", matter)
                .update();
    }

    void placed(Submission submission, String level, String disclosure, LocalDate from) {
        sql.sql("INSERT INTO zhusan.school_place (instance, child, level, disclosure, from_on) "
                        + "VALUES (:instance, :child, :level, :disclosure, :from) ON CONFLICT (instance) DO UPDATE "
                        + "SET level = :level, disclosure = :disclosure, from_on = :from")
                .param("instance", submission.instance())
                .param("child", submission.caseNumber())
                .param("level", level)
                .param("disclosure", disclosure)
                .param("from", from)
                .update();
    }

    /** Who at its school may learn where the child came from; empty without a place. */
    Optional<String> disclosure(String instance) {
        return sql.sql("SELECT disclosure FROM zhusan.school_place WHERE instance = :instance")
                .param("instance", instance)
                .query(String.class)
                .optional();
    }

    void course(Submission submission, String course, LocalDate start, LocalDate end) {
        sql.sql("INSERT INTO zhusan.vocational_course (instance, person, course, start_on, end_on) "
                        + "VALUES (:instance, :person, :course, :start, :end)")
                .param("instance", submission.instance())
                .param("person", submission.caseNumber())
                .param("course", course)
                .param("start", start)
                .param("end", end)
                .update();
    }

    /** The course chosen in this instance. */
    Optional<String> course(String instance) {
        return sql.sql("SELECT course FROM zhusan.vocational_course WHERE instance = :instance")
                .param("instance", instance)
                .query(String.class)
                .optional();
    }

    void examined(String instance, String exam) {
        sql.sql("UPDATE zhusan.vocational_course SET exam = :exam WHERE instance = :instance")
                .param("exam", exam)
                .param("instance", instance)
                .update();
    }

    void work(Submission submission, String status, LocalDate since) {
        sql.sql("INSERT INTO zhusan.work_status (task, instance, person, status, since_on) "
                        + "VALUES (:task, :instance, :person, :status, :since)")
                .param("task", submission.task())
                .param("instance", submission.instance())
                .param("person", submission.caseNumber())
                .param("status", status)
                .param("since", since)
                .update();
    }

    /** @param due day of the next step */
    record Matter(int number, String matter, String status, LocalDate due) {}
}
