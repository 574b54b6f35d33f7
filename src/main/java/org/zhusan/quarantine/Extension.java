package org.zhusan.quarantine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all findings of one person mean together: the latest end, the strictest isolation.
 *
 * @param end last day of quarantine
 * @param isolateUntil last day of the isolation, null when none of the findings names one
 * @param negativeStools how many before the isolation may end
 */
record Extension(
        LocalDate end, Isolation isolation, @Nullable LocalDate isolateUntil, int symptomFreeDays, int negativeStools) {

    static Extension none(LocalDate end) {
        return new Extension(end, Isolation.NONE, null, 0, 0);
    }

    /**
     * With one more row of the table.
     *
     * @param row an answer of the table
     * @param isolates whether the finding still counts for isolation, or was lived through already
     */
    Extension and(Map<String, Object> row, Finding finding, LocalDate today, boolean isolates) {
        int days = ((Number) row.get("days")).intValue();
        String from = (String) row.get("countedFrom");
        LocalDate last = finding.countedFrom(from, today).plusDays(days);
        LocalDate end = days > 0 ? later(this.end, last) : this.end;
        Isolation asked = isolates ? Isolation.of((String) row.get("isolation")) : Isolation.NONE;
        if (!asked.needsRoom()) {
            return new Extension(end, stricter(asked), isolateUntil, symptomFreeDays, negativeStools);
        }
        boolean bySymptoms = from.equals("symptomFree");
        boolean open = Boolean.TRUE.equals(row.get("openEnd"));
        return new Extension(
                end,
                stricter(asked),
                bySymptoms || open ? isolateUntil : later(isolateUntil, last),
                bySymptoms ? Math.max(symptomFreeDays, days) : symptomFreeDays,
                Math.max(negativeStools, ((Number) row.get("stools")).intValue()));
    }

    private Isolation stricter(Isolation other) {
        return other.compareTo(isolation) > 0 ? other : isolation;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
