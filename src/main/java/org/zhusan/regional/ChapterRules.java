package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What the rules of all chapters have in common: their days, and what remains when one ends. */
abstract class ChapterRules implements FormRules {
    final ChapterRows rows;
    final ChapterDesk desk;
    private final Plans plans;
    private final Chapter chapter;
    private final String form;

    ChapterRules(Chapter chapter, String form, ChapterRows rows, ChapterDesk desk, Plans plans) {
        this.chapter = chapter;
        this.form = form;
        this.rows = rows;
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public final String process() {
        return chapter.code();
    }

    @Override
    public final String form() {
        return form;
    }

    LocalDate today(Submission submission) {
        return desk.day(submission.at());
    }

    static LocalDate date(Map<String, Object> answers, String field) {
        return (LocalDate) answers.get(field);
    }

    /** After today, and no later than this. */
    void requireNext(Submission submission, LocalDate next, LocalDate latest) {
        if (!next.isAfter(today(submission))) {
            throw new ChapterRefused.NextPast();
        }
        if (next.isAfter(latest)) {
            throw new ChapterRefused.NextTooLate(latest);
        }
    }

    void requireHeld(Submission submission, String field) {
        if (desk.day(submission, field).isAfter(today(submission))) {
            throw new ChapterRefused.NotHeldYet();
        }
    }

    /** Agreed on again, it begins anew. */
    void ended(Submission submission) {
        plans.end(submission.caseNumber(), chapter, today(submission));
    }

    void note(Submission submission, String kind, DataClass dataClass) {
        desk.note(submission.caseNumber(), kind, dataClass, submission.by());
    }
}
