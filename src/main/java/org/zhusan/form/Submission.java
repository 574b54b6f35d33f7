package org.zhusan.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhusan.agency.Member;

/**
 * Answers a member hands in for a task, already checked against the form's schema.
 *
 * @param caseNumber the person the process instance is about, {@code ZH-P-000123}
 * @param answers by field key; text, BigDecimal, Boolean, LocalDate, OffsetDateTime, lists of codes, and for dynamic lists a list of such maps
 */
public record Submission(
        String process,
        String form,
        String task,
        String instance,
        String caseNumber,
        Member by,
        Instant at,
        Map<String, Object> answers,
        List<Attachment> attachments) {

    public String text(String field) {
        return String.valueOf(answers.get(field));
    }

    public boolean yes(String field) {
        return Boolean.TRUE.equals(answers.get(field));
    }

    /** The rows of a dynamic list, empty when there are none. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String field) {
        return (List<Map<String, Object>>) answers.getOrDefault(field, List.of());
    }
}
